"""``greenio nginx``: print a configuration for nginx."""

from __future__ import annotations

import argparse
import sys

from greenio.server.cluster.nginx import READ_TIMEOUT, nginx_configuration


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.description = (
        "Print a configuration for nginx. Put it into a file such as /etc/nginx/conf.d/greenio.conf."
    )
    parser.add_argument(
        "--upstream", default="127.0.0.1:8080", help="where greenio listens: host:port, or unix:/path"
    )
    parser.add_argument("--listen", default="80", help="where nginx listens (default: port 80)")
    parser.add_argument("--server-name", default="_", help="the site's name (default: any)")
    parser.add_argument("--prefix", default="/", help="path below which visitors see the app, such as /tool/")
    parser.add_argument(
        "--no-websocket", action="store_true", help="let no WebSockets through: pages use long poll"
    )
    parser.add_argument(
        "--read-timeout", type=int, default=READ_TIMEOUT, metavar="SECONDS", help="default: %(default)s"
    )
    parser.add_argument("--max-body", default="200m", metavar="SIZE", help="default: %(default)s")
    parser.set_defaults(function=print_configuration)


def print_configuration(options: argparse.Namespace) -> int:
    """Print the configuration."""
    try:
        text = nginx_configuration(
            options.upstream,
            listen=options.listen,
            server_name=options.server_name,
            prefix=options.prefix,
            websocket=not options.no_websocket,
            read_timeout=options.read_timeout,
            max_body=options.max_body,
        )
    except ValueError as error:
        print(f"greenio: {error}", file=sys.stderr)
        return 2
    print(text, end="")
    return 0
