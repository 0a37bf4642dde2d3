"""The command line: ``greenio COMMAND`` and ``python -m greenio COMMAND``.

A directory alone means ``path-deploy``; a file, or ``module:function``, alone means ``run``.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys

from greenio._version import __version__
from greenio.cli.commands import COMMANDS, declare_command
from greenio.names import did_you_mean


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
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] not in COMMANDS and not given[0].startswith("-"):
        given.insert(0, _command_for(given[0], parser))
    chosen = parser
    for name, about in COMMANDS.items():
        command = commands.add_parser(name, help=about, conflict_handler="resolve", allow_abbrev=False)
        if given and given[0] == name:
            chosen = command
            declare_command(name, command)
    options, unknown = parser.parse_known_args(given)
    if unknown:
        importlib.import_module("greenio.cli.server_options").refuse_slips(chosen, unknown, all=True)
    try:
        code: int = options.function(options)
    except OSError as error:
        parser.exit(1, f"greenio: {error}\n")
    return code


def _command_for(word: str, parser: argparse.ArgumentParser) -> str:
    """Return the command that a first word stands for which is none. Ends the process if it means nothing."""
    if not (os.path.exists(word) or word.endswith(".py") or ":" in word):
        parser.error(f"there is no command or file {word!r}{did_you_mean(word, COMMANDS)}")
    return "path-deploy" if os.path.isdir(word) else "run"


if __name__ == "__main__":
    sys.exit(main())
