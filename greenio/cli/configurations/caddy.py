"""``greenio caddy``: print a configuration for Caddy."""

from __future__ import annotations

import argparse

from greenio.cli.configurations.nginx import declare_processes, print_made, processes_of
from greenio.server.cluster.caddy import caddy_configuration


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.description = "Print a site for Caddy. Append it to a file such as /etc/caddy/Caddyfile."
    declare_processes(parser)
    parser.add_argument(
        "--site",
        default=":80",
        metavar="ADDRESS",
        help="a name such as app.example.com, for which Caddy fetches a certificate, or a port (default: %(default)s)",
    )
    parser.add_argument(
        "--tls",
        nargs=2,
        metavar=("CERT", "KEY"),
        help="a certificate of your own, with those above it, and its key",
    )
    parser.set_defaults(function=print_configuration)


def print_configuration(options: argparse.Namespace) -> int:
    """Print the configuration."""
    return print_made(
        lambda: caddy_configuration(
            processes_of(options),
            site=options.site,
            prefix=options.prefix,
            tls=tuple(options.tls) if options.tls else None,
        )
    )
