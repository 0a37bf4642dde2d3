"""Where your app runs"""

from greenio.output import put_code, put_markdown, put_table

#: What a platform that knows Procfiles runs. Tried by tests/guide/test_hosting.py, as is the site of Caddy.
PROCFILE = "web: greenio run app.py --port $PORT --drain-timeout 20\n"
VARIABLES = "GREENIO_TRUSTED_PROXIES=10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,100.64.0.0/10,fc00::/7\n"
CADDYFILE = "app.example.com {\n    reverse_proxy 127.0.0.1:8080\n}\n"


def systemd():
    """A computer with Linux: systemd

    The unit starts your app with the computer and again after a crash, replaces a process that hangs, and lets visitors
    finish when it is stopped. Give it a user of its own."""
    put_code(
        "greenio systemd --user shop /srv/shop/app.py > /etc/systemd/system/app.service\n"
        "systemctl enable --now app\n"
        "journalctl -u app -f",
        "bash",
    )


def caddy():
    """Caddy in front

    Caddy fetches the certificate, lets WebSockets through and says what visitors come with. Nothing else is to be set. Let
    the app listen only where Caddy finds it. For nginx see [Behind nginx](./proxy), for several processes `greenio caddy`."""
    put_code(CADDYFILE, "nginx")
    put_code("greenio run app.py --host 127.0.0.1 --port 8080 --trusted-proxy 127.0.0.1", "bash")


def docker():
    """Docker

    The image runs as a user without rights, has a health check, and takes every option as a variable. `docker stop` waits
    10 seconds unless you say more; give it more than `GREENIO_DRAIN_TIMEOUT` and 15 together."""
    put_code(
        "greenio docker app.py > Dockerfile\n"
        "docker build -t shop .\n"
        "docker run -p 8080:8080 -e GREENIO_DRAIN_TIMEOUT=30 --stop-timeout 60 --restart unless-stopped shop",
        "bash",
    )


def kubernetes():
    """Kubernetes

    A StatefulSet, whose processes have lasting names, and HAProxy in front, which finds the process of a session by
    its name. A Deployment with several replicas would not do: a page would come back to a process that does not know it."""
    put_code(
        "greenio kubernetes registry.example.com/shop:1 --workers 4 > site.yaml\nkubectl apply -f site.yaml",
        "bash",
    )


def platforms():
    """Render, Fly, Heroku and the like

    Such a platform runs one command, says in `PORT` where it has to listen, and sends visitors there over a proxy with https.
    This is the command, in a `Procfile` or in the field for the start command, and a variable that names the platform's
    proxies by their private addresses."""
    put_code(PROCFILE, "text")
    put_code(VARIABLES, "bash")
    put_markdown("""
- **One instance.** A session lives in one process. Switch off scaling to several, or a page whose connection is lost comes
  to a process that does not know it. A larger instance serves more visitors: one core serves thousands.
- **Always on.** An instance that sleeps, or is replaced once a day, ends its sessions; pages say so and begin anew.
- **The end.** The platform sends SIGTERM (Fly: SIGINT) and kills the process some seconds later. Keep `--drain-timeout`
  below that, and raise it where you can (Fly: `kill_timeout`).
- **Files do not stay.** Keep what has to last in a database or a volume: `GREENIO_STORAGE=redis://...` for `greenio.storage`.
- **Health check:** `/healthz`. **Secrets**, such as `GREENIO_SECRET`, belong into the platform's settings.
- `greenio doctor https://YOUR.APP/` says whether the proxy lets WebSockets through, and `info.user_ip` in the app
  whether it is the visitor's address.
""")


def choice():
    """What each needs"""
    put_table(
        [
            ["a computer of your own", "systemd, nginx or Caddy"],
            [
                "a computer with containers",
                "Docker, nginx or Caddy; several processes: greenio docker app.py --compose 4",
            ],
            ["a cluster", "Kubernetes"],
            ["a platform", "one command; certificates, restarts and logs are the platform's"],
            ["a desk", "greenio run app.py; for an hour from the internet: --remote-access"],
        ],
        header=["where", "with"],
    )


def systems():
    """Linux, WSL, macOS, Windows, Colab"""
    put_markdown("""
- **Linux** has everything, on CPython 3.10 to 3.13. PyPy is not supported: pre-emption reads CPython's bytecode.
- **WSL** on Windows is Linux. Keep the app's files inside of it: watching those of Windows for changes is slow. The browser
  of Windows opens `http://localhost:8080/`.
- **macOS and Windows**: greenio is imported and serves without the modules that only Linux has; a test takes them away. It is
  made for development there. Windows has no `cpu()` (name an engine with `on=`), no `--workers` and no programs for a
  terminal; only Linux has `max_memory`. Each says so when it is asked for.
- **Colab** and other hosted notebooks: a server of a cell listens on Google's machine, not on yours.
  `google.colab.output.serve_kernel_port_as_iframe(8080)` shows it below the cell; `start_server(app, remote_access=True)`
  gives an address for others.
""")


EXAMPLES = choice, systemd, caddy, docker, kubernetes, platforms, systems
#: Those that are texts: their source is no example.
TEXTS = choice, platforms, systems


def hosting():
    """The ways to put an app where others find it, each with what has to be set."""
