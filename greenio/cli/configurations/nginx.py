"""``greenio nginx``: print a configuration for nginx."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from greenio.server.cluster.nginx import READ_TIMEOUT, nginx_configuration

#: Where greenio listens, unless told otherwise.
_PORT = 8080


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.description = (
        "Print a configuration for nginx. Put it into a file such as /etc/nginx/conf.d/greenio.conf."
    )
    parser.add_argument(
        "--upstream", default="127.0.0.1:8080", help="where greenio listens: host:port, or unix:/path"
    )
    declare_processes(parser, "several processes instead of one")
    parser.add_argument("--listen", default="80", help="where nginx listens (default: port 80)")
    parser.add_argument("--server-name", default="_", help="the site's name (default: any)")
    parser.add_argument(
        "--no-websocket", action="store_true", help="let no WebSockets through: pages use long poll"
    )
    parser.add_argument(
        "--read-timeout", type=int, default=READ_TIMEOUT, metavar="SECONDS", help="default: %(default)s"
    )
    parser.add_argument("--max-body", default="200m", metavar="SIZE", help="default: %(default)s")
    parser.add_argument(
        "--tls",
        nargs=2,
        metavar=("CERTIFICATE", "KEY"),
        help="serve https with these files; give --listen 443 with it",
    )
    parser.set_defaults(function=print_configuration)


def print_configuration(options: argparse.Namespace) -> int:
    """Print the configuration."""
    return print_made(
        lambda: nginx_configuration(
            options.upstream,
            workers=processes_of(options),
            listen=options.listen,
            server_name=options.server_name,
            prefix=options.prefix,
            websocket=not options.no_websocket,
            read_timeout=options.read_timeout,
            max_body=options.max_body,
            tls=tuple(options.tls) if options.tls else None,
        )
    )


def print_made(make: Callable[[], str]) -> int:
    """Print the text that ``make`` returns, or what is wrong with the arguments; return the exit status."""
    try:
        text = make()
    except ValueError as error:
        print(f"greenio: {error}", file=sys.stderr)
        return 2
    print(text, end="")
    return 0


def processes_of(options: argparse.Namespace) -> dict[str, str]:
    """Return the addresses of the processes by name.

    :raises ValueError: see ``parse_workers()`` and ``parse_hosts()``.
    """
    return {**parse_workers(options.workers), **parse_hosts(options.hosts)}


def declare_processes(parser: argparse.ArgumentParser, number: str = "the processes") -> None:
    """Declare the arguments that name processes, and the path below which visitors see them."""
    parser.add_argument(
        "--workers",
        metavar="NAME=ADDRESS,...",
        default="",
        help=f"{number}: their names (start_server(worker=)) and where they listen",
    )
    parser.add_argument("--prefix", default="/", help="path below which visitors see the app, such as /tool/")
    parser.add_argument(
        "--hosts",
        metavar="HOST[:PORT],...",
        default="",
        help="a process on each of these machines, named by the first part of the machine's name: that of "
        "app1.example.com has worker='app1'; default port: 8080",
    )


def parse_hosts(text: str) -> dict[str, str]:
    """Read the machines of processes, as ``app1.example.com,app2.example.com:8081``.

    :raises ValueError: a machine has no name, or two have the same first part.
    """
    found: dict[str, str] = {}
    for host in filter(None, (part.strip() for part in text.split(","))):
        address = host if ":" in host else f"{host}:{_PORT}"
        name = address.partition(":")[0].partition(".")[0]
        if name.isdigit() or name in found:
            raise ValueError(
                f"--hosts: {host!r} has no name of its own for its process; use --workers NAME={address}"
            )
        found[name] = address
    return found


def parse_workers(text: str) -> dict[str, str]:
    """Read names and addresses, as ``w1=127.0.0.1:8081,w2=unix:/run/w2.sock``.

    :raises ValueError: a part is no pair, or a name comes twice.
    """
    found: dict[str, str] = {}
    for part in filter(None, text.split(",")):
        name, sign, address = part.partition("=")
        if not sign or name in found:
            raise ValueError(f"--workers: {part!r} is no NAME=ADDRESS of its own, such as w1=127.0.0.1:8081")
        found[name] = address
    return found
