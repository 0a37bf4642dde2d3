"""The command line: ``greenio COMMAND`` and ``python -m greenio COMMAND``; a directory alone means its apps."""

from __future__ import annotations

import argparse
import os
import sys

from greenio._version import __version__
from greenio.cli import guide, nginx, path_deploy, run, top

_COMMANDS = (run, guide, path_deploy, nginx, top)


def main(arguments: list[str] | None = None) -> int:
    """Run a command.

    :param arguments: without the program's name; None takes those of the process.
    :returns: the exit code.
    """
    parser = argparse.ArgumentParser(
        prog="greenio", description="Plain blocking Python scripts as web applications."
    )
    parser.add_argument("--version", action="version", version=f"greenio {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in _COMMANDS:
        command.add_to(commands)
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] not in commands.choices and os.path.isdir(given[0]):
        given.insert(0, "path-deploy")  # "python -m greenio DIR"
    options = parser.parse_args(given)
    try:
        code: int = options.function(options)
    except OSError as error:
        parser.exit(1, f"greenio: {error}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
