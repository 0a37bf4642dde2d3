"""Command line and configuration"""

from greenio.output import put_code, put_table


def init():
    """A first app

    `greenio init` writes `app.py` and `greenio.toml`, from one of four templates: form, dashboard, chat, terminal."""
    put_code("greenio init shop --template dashboard\ncd shop && greenio run app.py --open", "bash")


def run():
    """greenio run

    Runs a script as python does, with the standard library made cooperative first. A `main()` is served, whether or not the
    script calls `start_server()`; so is a function of a module. `greenio app.py` alone is short for it."""
    put_code(
        "greenio run app.py --port 8080 --open\n"
        "greenio run shop                 # a package, its main()\n"
        "greenio run shop.web:checkout    # a function of a module\n"
        "greenio run app.py --debug -- --verbose    # after --: for the app",
        "bash",
    )


def order():
    """Who decides

    The first of these that names an option counts: the command line, the environment, the file, the arguments of
    `start_server()`, the default. So an app that listens on one port on your desk listens on another one on a server."""
    put_table(
        [
            ["command line", "greenio run app.py --keep-page --port 80"],
            ["environment", "GREENIO_KEEP_PAGE=1 GREENIO_PORT=80"],
            ["file", "keep_page = true, port = 80"],
            ["app", "start_server(main, keep_page=True, port=80)"],
        ],
        header=["where", "how"],
    )


def file():
    """The file

    `greenio.toml`, or the table `[tool.greenio]` of `pyproject.toml`, in the working directory; `GREENIO_CONFIG` names
    another one. Names are the parameters of `start_server()`. Python 3.10 needs the package `tomli` for it."""
    put_code(
        "# greenio.toml; in pyproject.toml the same below [tool.greenio]\n"
        "port = 8080\n"
        "keep_page = true\n"
        'allowed_hosts = ["app.example.com"]\n'
        "idle_timeout = 1800",
        "toml",
    )


def variables():
    """The environment

    One variable for each option: its name in capitals after `GREENIO_`. Lists have commas. Three are about greenio itself."""
    put_table(
        [
            ["GREENIO_PORT", "port; 0 takes a free one"],
            ["GREENIO_DEBUG", "1: start anew on changes, tracebacks in the page"],
            ["GREENIO_ALLOWED_HOSTS", "app.example.com,*.example.org"],
            ["GREENIO_NO_BROWSER", "1: never open a browser"],
            ["GREENIO_REMOTE_ACCESS", "host of the service for remote_access"],
            ["GREENIO_CONFIG", "path of the configuration file"],
        ],
        header=["variable", "meaning"],
    )


def doctor():
    """Behind a proxy

    `greenio doctor` looks at a site as a visitor's page does. It says whether WebSockets pass, the proxy hands on the name of
    the site, quiet visitors stay connected and uploads go through, and which line of nginx's configuration is wrong."""
    put_code(
        "$ greenio doctor https://app.example.com/\n"
        "ok     page: https://app.example.com/ answers 200\n"
        "FAULT  WebSocket: answers 404 to the upgrade: pages go over to long poll, which costs more\n"
        "       nginx: proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; ...",
        "text",
    )


def completion():
    """Completion in the shell

    For bash, zsh and fish; the script holds all names, so that pressing Tab starts no Python."""
    put_code('eval "$(greenio completion bash)"    # in ~/.bashrc', "bash")


def as_files():
    """This guide as files

    For a web server without Python, or to read on the train. Demos become pictures if Chromium is installed. `--site` is the
    address for a sitemap."""
    put_code(
        "pip install 'greenio-web[export]'\ngreenio guide --export site/ --site https://example.com/guide/",
        "bash",
    )


EXAMPLES = init, run, order, file, variables, doctor, completion, as_files
#: Those that are texts: their source is no example.
TEXTS = order, variables


def commands():
    """`greenio run`, and the options that it, the environment and a file give to a server."""
