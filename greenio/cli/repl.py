"""``greenio repl APP``: ``greenio run APP``, with a page that is a Python console into the running server."""

from __future__ import annotations

import argparse
import importlib
import sys

from greenio.cli import run, workers
from greenio.environ import variable
from greenio.server.option_values import check_token
from greenio.server.pages.apps import add_app

#: Name of the console's page, in ``?app=``.
NAME = "repl"


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command: those of ``greenio run``."""
    run.declare(parser)
    parser.usage = "greenio repl [OPTIONS] (SCRIPT | PACKAGE | MODULE:FUNCTION | COMMAND | -m MODULE) [OPTIONS] [-- ARGUMENTS]"
    parser.description = (
        "Do as 'greenio run', with one page more: ?app=repl is a Python console into the server. It asks for the admin "
        "token, which the variable GREENIO_ADMIN_TOKEN gives. Whoever has it may run any code there: see the sessions, "
        "call functions in them, look at the script's names."
    )
    parser.set_defaults(function=serve_console)


def serve_console(options: argparse.Namespace) -> int:
    """Run the app with the console's page; return 2 if there is no admin token."""
    token = (variable("ADMIN_TOKEN") or "").strip()
    try:
        check_token(token)
    except (TypeError, ValueError) as error:
        print(f"greenio repl: the console needs a token in GREENIO_ADMIN_TOKEN: {error}", file=sys.stderr)
        return 2
    if workers.asked(options, []) is not None:
        print(
            "greenio repl: one process only; for several, 'greenio top' shows the sessions", file=sys.stderr
        )
        return 2
    # Only here: the other commands load no terminal.
    add_app(NAME, importlib.import_module("greenio.terminal.repl").console_app(token))
    return run.run_target(options)
