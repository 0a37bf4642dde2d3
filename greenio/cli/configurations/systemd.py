"""``greenio systemd``: print units of systemd."""

from __future__ import annotations

import argparse
import getpass
import os
import sys

from greenio import limits
from greenio.server.cluster.systemd import Service, units


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.usage = "greenio systemd [OPTIONS] SCRIPT [OPTIONS OF greenio run]"
    parser.description = (
        "Print a unit of systemd that serves a script, for a file that its first line names. systemctl stop lets "
        "sessions end first; a process that hangs is replaced."
    )
    parser.add_argument("--name", help="of the service (default: the script's)")
    parser.add_argument("--user", default=getpass.getuser(), help="that it runs as (default: %(default)s)")
    parser.add_argument(
        "--template",
        action="store_true",
        help="NAME@.service, whose instances NAME@w1, NAME@w2 are processes of one site at /run/NAME-w1/socket...",
    )
    parser.add_argument(
        "--listen",
        default="",
        metavar="ADDRESS",
        help="let systemd listen there, such as 8080: no visitor is refused while the service is restarted",
    )
    parser.add_argument(
        "--drain-timeout",
        type=float,
        default=limits.WORKER_DRAIN_SECONDS,
        metavar="SECONDS",
        help="that sessions may go on when it is stopped (default: %(default)g)",
    )
    parser.add_argument("script", help="path of the script")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="handed to greenio run")
    parser.set_defaults(function=print_units)


def print_units(options: argparse.Namespace) -> int:
    """Print the units."""
    script = os.path.abspath(options.script)
    name = options.name or os.path.splitext(os.path.basename(script))[0]
    command = " ".join([sys.executable, "-m greenio run", script, *options.arguments])
    try:
        service = Service(name, command, options.user, os.path.dirname(script), options.drain_timeout)
        made = units(
            service,
            listen=options.listen,
            workers=any(each.partition("=")[0] == "--workers" for each in options.arguments),
            template=options.template,
        )
    except ValueError as error:
        print(f"greenio: {error}", file=sys.stderr)
        return 2
    print("\n".join(made.values()), end="")
    return 0
