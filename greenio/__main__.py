"""The command line: ``greenio COMMAND`` and ``python -m greenio COMMAND``; a directory alone means its apps."""

from __future__ import annotations

import argparse
import importlib
import os
import sys

from greenio._version import __version__

#: Name and one line of help. The rest of a command is in the module of its name in ``greenio.cli``, which is loaded
#: for the chosen one only: ``greenio run`` should not wait for the pages of the guide.
_COMMANDS = {
    "run": "run a script that uses greenio",
    "guide": "serve the guide, a tour written with greenio",
    "path-deploy": "serve a directory of apps",
    "nginx": "print a configuration for nginx in front of greenio",
    "top": "show the sessions of a running server, or end one",
}


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
    if given and given[0] not in _COMMANDS and os.path.isdir(given[0]):
        given.insert(0, "path-deploy")  # "python -m greenio DIR"
    for name, about in _COMMANDS.items():
        command = commands.add_parser(name, help=about, conflict_handler="resolve")
        if given and given[0] == name:
            importlib.import_module("greenio.cli." + name.replace("-", "_")).declare(command)
    options = parser.parse_args(given)
    try:
        code: int = options.function(options)
    except OSError as error:
        parser.exit(1, f"greenio: {error}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
