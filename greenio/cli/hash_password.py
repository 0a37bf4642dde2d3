"""``greenio hash-password``: print the hash of a password, for ``auth=``."""

from __future__ import annotations

import argparse
import getpass
import sys

from greenio.extras import MissingExtra
from greenio.server.login.passwords import hash_password


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.usage = "greenio hash-password [NAME]"
    parser.description = (
        "Ask for a password and print its argon2 hash; with a name as the line of a file for --auth. Without a terminal "
        "the password is the first line of the input."
    )
    parser.add_argument("name", nargs="?", default="", metavar="NAME", help="of the user")
    parser.set_defaults(function=print_hash)


def print_hash(options: argparse.Namespace) -> int:
    """Print the hash."""
    if ":" in options.name:
        print("greenio: a name may hold no colon", file=sys.stderr)
        return 2
    password = getpass.getpass() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    if not password:
        print("greenio: the password is empty", file=sys.stderr)
        return 2
    try:
        hashed = hash_password(password)
    except MissingExtra as missing:
        print(f"greenio: {missing}", file=sys.stderr)
        return 1
    print(f"{options.name}:{hashed}" if options.name else hashed)
    return 0
