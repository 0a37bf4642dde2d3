"""``greenio docker``: print a Dockerfile, or a file for Docker Compose."""

from __future__ import annotations

import argparse
import sys

from greenio.server.cluster.containers import compose, dockerfile


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.description = (
        "Print a Dockerfile for a script; with --compose a file for Docker Compose that runs several processes of that "
        "image, HAProxy in front of them, and a Valkey server for rooms."
    )
    parser.add_argument("--python", default="3.13", metavar="VERSION", help="default: %(default)s")
    parser.add_argument(
        "--compose", type=int, default=0, metavar="N", help="print compose.yaml with N processes instead"
    )
    parser.add_argument(
        "--published",
        type=int,
        default=80,
        metavar="PORT",
        help="where visitors come, with --compose (default: %(default)s)",
    )
    parser.add_argument("script", help="path of the script in the folder that the image is built from")
    parser.set_defaults(function=print_files)


def print_files(options: argparse.Namespace) -> int:
    """Print one of the files."""
    try:
        text = dockerfile(options.script, python=options.python, extras=("redis",))
        if options.compose:
            text = compose(options.compose, published=options.published)
    except ValueError as error:
        print(f"greenio: {error}", file=sys.stderr)
        return 2
    print(text, end="")
    return 0
