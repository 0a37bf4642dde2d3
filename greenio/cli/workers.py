"""``greenio run --workers N``: several processes of a program behind one address."""

from __future__ import annotations

import argparse
import importlib
import os
import socket
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from greenio import limits
from greenio.cli.server_options import add_server_options, server_options
from greenio.environ import variable
from greenio.server.option_values import check_seconds

if TYPE_CHECKING:
    from greenio.server.master.worker import Worker

_PORT = 8080
#: Options of the balancer; processes behind it do not get them.
_OF_FRONT = ("port", "host", "certfile", "keyfile")
#: Options that mean nothing for several processes, and what to do instead.
_IMPOSSIBLE = {
    "remote_access": "open the tunnel to the port of the site yourself",
    "tls_self_signed": "the balancer needs --certfile and --keyfile",
    "worker": "the processes are called w1, w2...",
}


@dataclass(frozen=True)
class Several:
    """Wishes of the command line.

    :param count: of processes.
    :param front: ``nginx``, ``haproxy``, ``none``, or ``""`` for what is installed.
    :param hang_timeout: seconds of silence after which a process is replaced.
    :param options: options of the server.
    :param program: what follows ``greenio run`` for one process.
    """

    count: int
    front: str
    hang_timeout: float
    options: dict[str, Any]
    program: list[str]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options of several processes."""
    group = parser.add_argument_group("several processes")
    group.add_argument(
        "--workers",
        type=_count,
        metavar="N",
        help="run N processes behind one address, with nginx or HAProxy in front of them. SIGHUP restarts them one by one, "
        "SIGTTIN and SIGTTOU add one or take one away",
    )
    group.add_argument(
        "--front",
        choices=("nginx", "haproxy", "none"),
        default="",
        help="the balancer (default: what is installed); none: run one of your own",
    )
    group.add_argument(
        "--hang-timeout",
        type=_seconds,
        default=limits.WORKER_HANG_SECONDS,
        metavar="SECONDS",
        help="silence after which a process is replaced; 0: never (default: %(default)g)",
    )


def asked(options: argparse.Namespace, arguments: list[str]) -> Several | None:
    """Return what the command line asks for; None for one process.

    :param options: of the command line.
    :param arguments: what follows an app; ``--workers`` may be there, too, and options of the server with it.
    """
    given = server_options(options)
    behind = options.module[1:] if options.module else options.arguments
    end = arguments.index("--") if "--" in arguments else len(arguments)
    if any(each.partition("=")[0] == "--workers" for each in arguments[:end]):
        parser = argparse.ArgumentParser(prog="greenio run", add_help=False, allow_abbrev=False)
        add_options(parser)
        add_server_options(parser)
        options_after, behind = parser.parse_known_args(arguments[:end])
        given |= server_options(options_after)
        options = argparse.Namespace(**{**vars(options), **vars(options_after)})
        behind += arguments[end + 1 :]
    elif options.workers is None:
        return None
    program = [] if options.pywebio else ["--no-pywebio"]
    program += {"": ["--no-form"], "always": ["--form"]}.get(options.form, [])
    program += ["--pty"] if options.pty else []
    program += ["-m", options.module[0]] if options.module else [options.script]
    program += behind
    return Several(options.workers, options.front, options.hang_timeout, given, program)


def serve(several: Several) -> int:
    """Run the processes until stopped.

    :returns: the exit code.
    """
    if sys.platform == "win32":
        print("greenio: several processes are run on POSIX systems only", file=sys.stderr)
        return 2
    for name, cure in _IMPOSSIBLE.items():
        if several.options.get(name):
            print(f"greenio: --workers and {name} do not go together: {cure}", file=sys.stderr)
            return 2
    if isinstance(several.options.get("metrics"), str):
        text = (
            "each process would listen there: give --metrics without an address, and ask each at its socket"
        )
        print(f"greenio: --workers and an address for metrics do not go together: {text}", file=sys.stderr)
        return 2
    front = importlib.import_module("greenio.server.master.front")
    try:
        chosen = None if several.front == "none" else front.find_front(several.front)
        # Short, for the path of a UNIX socket has 107 bytes at most; systemd's RuntimeDirectory= comes first.
        with tempfile.TemporaryDirectory(
            prefix="greenio-", dir=os.environ.get("RUNTIME_DIRECTORY")
        ) as folder:
            os.chmod(folder, 0o755)  # the balancer may be another user
            return _run(several, chosen, folder)
    except front.FrontFailure as failure:
        print(f"greenio: {failure}", file=sys.stderr)
        return 1


def _run(several: Several, chosen: tuple[str, str] | None, folder: str) -> int:
    front = importlib.import_module("greenio.server.master.front")
    master = importlib.import_module("greenio.server.master.master")
    worker = importlib.import_module("greenio.server.master.worker")
    descriptors = raise_descriptors()
    environment = environment_of(several.options)
    command = [sys.executable, "-m", "greenio", "run", *several.program]

    def make(name: str, changed: Callable[[], object]) -> Worker:
        made: Worker = worker.Worker(name, folder, command, environment, several.hang_timeout, changed)
        return made

    balancer = None
    site = _site(several.options)
    if chosen is not None:
        balancer = front.Front(*chosen, folder, site, descriptors)

    def serves(each: Worker) -> None:
        print(f"{each.name}: process {each.pid} at {each.address}", flush=True)

    def ready() -> None:
        if balancer is not None:
            print(f"{balancer.name}: process {balancer.pid}", flush=True)
            print(f"Running on {site.url}", flush=True)

    supervisor = master.Master(several.count, make, balancer, serves, ready)
    code: int = supervisor.run()
    if code:
        print("greenio: a process ended before it served anybody, see above", file=sys.stderr)
    return code


def _site(options: dict[str, Any]) -> Any:
    """Return where visitors come to."""
    site = importlib.import_module("greenio.server.master.front").Site
    port = int(_chosen("port", options, _PORT))
    host = str(_chosen("host", options, ""))
    if not port:
        with socket.create_server((host or "127.0.0.1", 0)) as probe:
            port = probe.getsockname()[1]
    certificate = _chosen("certfile", options, None)
    tls = None
    if certificate:
        tls = os.path.abspath(certificate), os.path.abspath(_chosen("keyfile", options, certificate))
    return site(host, port, tls)


def _chosen(name: str, options: dict[str, Any], default: Any) -> Any:
    """Return an option of the command line, or else of the environment."""
    value = options.get(name)
    text = variable(name.upper()) if value is None else None
    if text and not text.startswith(
        "tcp://"
    ):  # Kubernetes sets GREENIO_PORT so for a service named "greenio"
        return text
    return default if value is None else value


def environment_of(options: dict[str, Any]) -> dict[str, str]:
    """Return the environment of the processes, which gives them the options of the command line.

    :param options: of the server, by name.
    """
    environment = dict(os.environ)
    for name in _OF_FRONT:
        environment.pop(f"GREENIO_{name.upper()}", None)
        environment.pop(f"PYWEBIO_{name.upper()}", None)
    for name, value in options.items():
        if name not in _OF_FRONT:
            environment[f"GREENIO_{name.upper()}"] = _text(value)
    proxies = environment.get("GREENIO_TRUSTED_PROXIES", "")
    environment["GREENIO_TRUSTED_PROXIES"] = ",".join(filter(None, ["unix:", proxies]))
    environment.setdefault("GREENIO_DRAIN_TIMEOUT", f"{limits.WORKER_DRAIN_SECONDS:g}")
    return environment


def raise_descriptors() -> int:
    """Let this process, and those that it starts, have as many descriptors open as the system allows.

    :returns: how many.
    """
    resource = importlib.import_module("resource")  # POSIX only
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    allowed = hard if hard != resource.RLIM_INFINITY else limits.MAX_DESCRIPTORS
    resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
    return int(allowed)


def _text(value: Any) -> str:
    """Return an option's text form, which the environment has."""
    if value is None:
        return "never"
    if isinstance(value, bool):
        return str(int(value))
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= limits.MAX_WORKERS:
        raise argparse.ArgumentTypeError(f"must be 1 to {limits.MAX_WORKERS}, not {text!r}")
    return int(text)


def _seconds(text: str) -> float:
    try:
        check_seconds(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return float(text)
