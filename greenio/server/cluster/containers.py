"""Container images of an app, and the processes of one site as containers of one machine."""

from __future__ import annotations

from greenio import limits
from greenio.runtime.identity import check_process_name
from greenio.server.cluster.haproxy import PRIVATE_NETWORKS, haproxy_configuration

#: Where the server listens inside of its container.
PORT = 8080
BALANCER_IMAGE = "haproxy:3.2-alpine"
ROOMS_IMAGE = "valkey/valkey:8-alpine"
#: Sections that HAProxy needs before those of a site.
BALANCER_HEAD = """\
global
    maxconn 20000
{extra}
"""

_DOCKERFILE = """\
# Dockerfile
FROM python:{python}-slim
WORKDIR /app
# The app's own packages, where it has a list of them.
COPY requirements.tx[t] ./
RUN pip install --no-cache-dir 'greenio-web{extras}' && if [ -f requirements.txt ]; then pip install --no-cache-dir -r requirements.txt; fi
COPY . .
RUN useradd --system --uid 10001 app
USER 10001
ENV GREENIO_HOST=0.0.0.0 GREENIO_PORT={port} GREENIO_NO_BROWSER=1 PYTHONUNBUFFERED=1
EXPOSE {port}
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:{port}/healthz', timeout=2)"]
CMD ["greenio", "run", "{script}"]
"""
_COMPOSE = """\
# compose.yaml
services:
{processes}\
  balancer:
    image: {balancer}
    restart: unless-stopped
    ports: ["{published}:{port}"]
    configs:
      - source: balancer
        target: /usr/local/etc/haproxy/haproxy.cfg
  rooms:
    image: {rooms}
    restart: unless-stopped
configs:
  balancer:
    content: |
{configuration}\
"""
_PROCESS = """\
  {name}:
    build: .
    restart: unless-stopped
    init: true
    # Sessions may go on for drain_timeout, then their tasks have stop_timeout.
    stop_grace_period: {stop:g}s
    environment:
      GREENIO_WORKER: {name}
      GREENIO_TRUSTED_PROXIES: "{trusted}"
      GREENIO_DRAIN_TIMEOUT: "{drain:g}"
      GREENIO_ROOMS: redis://rooms:6379
"""


def dockerfile(script: str, *, python: str = "3.13", extras: tuple[str, ...] = ()) -> str:
    """Return the text of a Dockerfile for a script.

    :param script: its path, relative to the folder that the image is built from.
    :param python: version of Python, as tags of the image ``python`` have it.
    :param extras: of ``greenio-web``, such as ``redis``.
    :raises ValueError: the path is absolute, leads out of the folder, or has characters that mean something in the file.
    """
    if script.startswith(("/", "..")) or set(script) & set('"\\\n\r$'):
        raise ValueError(f"{script!r} is no path below the folder that the image is built from")
    if not python.replace(".", "").isalnum():
        raise ValueError(f"{python!r} is no version of Python, such as 3.13")
    return _DOCKERFILE.format(
        python=python, extras=f"[{','.join(extras)}]" if extras else "", port=PORT, script=script
    )


def compose(workers: int, *, published: int = 80, drain_seconds: float = limits.WORKER_DRAIN_SECONDS) -> str:
    """Return a file for Docker Compose: processes, HAProxy in front of them, and a server for rooms and storage.

    :param workers: how many processes.
    :param published: port of the machine at which visitors come.
    :param drain_seconds: that sessions may go on when a process is stopped.
    :raises ValueError: there is no process.
    """
    if workers < 1:
        raise ValueError("there must be at least one process")
    names = [check_process_name(f"w{number + 1}") for number in range(workers)]
    site = haproxy_configuration({name: f"{name}:{PORT}" for name in names}, listen=f"*:{PORT}", resolve=True)
    configuration = BALANCER_HEAD.format(extra="") + site
    return _COMPOSE.format(
        processes="".join(
            _PROCESS.format(
                name=name,
                trusted=",".join(PRIVATE_NETWORKS),
                drain=drain_seconds,
                stop=drain_seconds + limits.STOP_TIMEOUT + 5,
            )
            for name in names
        ),
        balancer=BALANCER_IMAGE,
        rooms=ROOMS_IMAGE,
        published=published,
        port=PORT,
        # Compose replaces $NAME in what it reads; "$$" stands for one "$".
        configuration=indented(configuration.replace("$", "$$"), 6),
    )


def indented(text: str, columns: int) -> str:
    """Return the lines of a text as those of a block of YAML."""
    return "".join(f"{' ' * columns}{line}\n" if line else "\n" for line in text.splitlines())
