"""``greenio haproxy``: print a configuration for HAProxy."""

from __future__ import annotations

import argparse

from greenio.cli.configurations.nginx import declare_processes, print_made, processes_of
from greenio.server.cluster.haproxy import haproxy_configuration
from greenio.server.cluster.nginx import READ_TIMEOUT


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.description = (
        "Print a configuration for HAProxy. Append it to a file such as /etc/haproxy/haproxy.cfg."
    )
    declare_processes(parser)
    parser.add_argument("--listen", default="*:80", help="where HAProxy listens (default: %(default)s)")
    parser.add_argument(
        "--read-timeout", type=int, default=READ_TIMEOUT, metavar="SECONDS", help="default: %(default)s"
    )
    parser.add_argument(
        "--tls", default="", metavar="FILE", help="certificate, those above it and its key, in one file"
    )
    parser.set_defaults(function=print_configuration)


def print_configuration(options: argparse.Namespace) -> int:
    """Print the configuration."""
    return print_made(
        lambda: haproxy_configuration(
            processes_of(options),
            listen=options.listen,
            prefix=options.prefix,
            read_timeout=options.read_timeout,
            tls=options.tls,
        )
    )
