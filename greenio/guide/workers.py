"""From one process to ten machines"""

from greenio.input import input, input_group, radio
from greenio.output import put_code, put_markdown, use_scope
from greenio.server.cluster.caddy import caddy_configuration
from greenio.server.cluster.haproxy import haproxy_configuration
from greenio.server.cluster.nginx import nginx_configuration


def workers():
    """One process serves thousands of visitors who read and type. Who computes, or has more of them, runs several.

    Every session lives in one process. Its address names the process, so that a balancer finds it without cookies.
    """
    put_markdown("""
## One machine

```bash
greenio run app.py --workers 4 --port 8080
```

starts four processes `w1` to `w4`, with nginx (or HAProxy) in front of them, which has to be installed. The script stays as
it is: options of the command line take the place of those in `start_server()`, and certificates are the balancer's
(`--certfile`, `--keyfile`). A process that dies or hangs is replaced; its visitors begin anew in another one.

| Signal to the master | What it does |
|---|---|
| `SIGHUP` | restart the processes one by one, after an update: each takes no new visitors and lets its sessions go on for 30 seconds (`--drain-timeout`) |
| `SIGTTIN`, `SIGTTOU` | one process more, one less |
| `SIGTERM`, Ctrl-C | end all when their sessions have ended; a second one ends all at once |

`greenio systemd app.py --workers 4` prints a unit of systemd for it. For one process, `greenio systemd --listen 8080
app.py` lets systemd listen: while the service is restarted, visitors wait, and none is refused.

`greenio top --worker w1=unix:/run/w1.sock --worker w2=...` shows the sessions of all, `greenio grafana` prints a dashboard.

Each process has variables of its own. Messages between visitors go through a [room](./rooms), which a Redis server
makes common to all processes: `GREENIO_ROOMS=redis://localhost:6379`. Computations go to a cluster such as Dask's by
`cpu(on=)`, and `start_job()` starts one that any page of the same user finds again: see [Operations](./operations).

`greenio docker app.py` prints a Dockerfile, and with `--compose 4` a file for Docker Compose: four processes, HAProxy in
front of them, a Valkey server for rooms.

## How far it goes

| Visitors at once | What to run | What it takes |
|---|---|---|
| up to 10,000 | one process | 11 KB of memory for each who waits, 12 KB where pages use long poll; 0.3 ms of CPU for each who comes, up to 0.35 ms for a click |
| up to 100,000 | one process for each core | the same for each, 1.1 GB in all; an open file for each visitor, in nginx two: raise `ulimit -n`, and `worker_connections` |
| more | several machines | a Redis server for rooms; between two addresses Linux has 28,000 ports, so that processes of one machine listen on UNIX sockets |

This is what greenio takes. What your script loads and computes for each visitor comes on top, and is mostly more. Measured
on two cores by `python -m bench --only idle,open,click`, `bench.idle_memory` and `bench.crowd`; on your machine, the same
commands and `greenio load` tell.

## Several machines

`greenio kubernetes IMAGE --workers 4` prints manifests for Kubernetes: a StatefulSet, whose processes have lasting names, and
HAProxy in front of them (`--tls-secret` for https, `--rooms` for a Redis or Valkey server).

Start each process with a name and an address of its own, and give the balancer all of them. Where each machine has one
process, `greenio nginx --hosts app1.example.com,app2.example.com` (or `greenio haproxy`, `greenio caddy`) takes their names for it:
`GREENIO_WORKER=app1` on the first. This prints what a balancer needs:
""")
    while True:
        wish = input_group(
            "Your processes",
            [
                input("Names and addresses", name="workers", value="w1=10.0.0.1:8080, w2=10.0.0.2:8080"),
                input("Path", name="prefix", value="/"),
                radio("Balancer", ["nginx", "HAProxy", "Caddy"], name="front", value="nginx", inline=True),
            ],
            validate=problem,
        )
        with use_scope("configuration", clear=True):
            put_code(commands(wish), "bash")
            put_code(configuration(wish), "nginx")


def addresses(wish):
    pairs = (part.strip().partition("=") for part in wish["workers"].split(","))
    return {name: address for name, _, address in pairs}


def commands(wish):
    return "\n".join(
        f"GREENIO_WORKER={name} GREENIO_TRUSTED_PROXIES=10.0.0.0/8 python app.py    # listens on {address}"
        for name, address in addresses(wish).items()
    )


def configuration(wish):
    makers = {"nginx": nginx_configuration, "HAProxy": haproxy_configuration, "Caddy": caddy_configuration}
    return makers[wish["front"]](workers=addresses(wish), prefix=wish["prefix"])


def problem(wish):
    try:
        configuration(wish)
    except ValueError as error:
        return "workers", str(error)
