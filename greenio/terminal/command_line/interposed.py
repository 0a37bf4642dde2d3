"""Parsers of command lines that ask the visitor, when a run was started without arguments."""

from __future__ import annotations

import argparse
import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from greenio.exceptions import SessionException
from greenio.output import put_link
from greenio.runtime.current import current_session, known_task
from greenio.terminal.command_line import argparse_parser, click_command
from greenio.terminal.command_line.form import ask_arguments
from greenio.terminal.command_line.parameters import Command
from greenio.terminal.programs.current import running_program
from greenio.terminal.programs.exits import HangUp

#: Modules that have the base class of commands: click's, and the one inside of typer.
_CLICKS = ("click.core", "typer._click.core")


#: In the query of a page whose visitor wants the form, even if the program can do without.
_QUERY = "form"

#: True if also a program is asked about that has optional parameters only.
_asks_always = False


def install_command_line(always: bool = False) -> None:
    """Let the first parser that a run uses ask for arguments. Later calls look for click only.

    Call it when the packages that visitors share are imported: nothing is imported for it.

    :param always: True asks also if the program can do without arguments.
    """
    global _asks_always
    _asks_always = always
    for name in ("parse_known_args", "parse_known_intermixed_args"):
        _replace_parse(name)
    for name in _CLICKS:
        module = sys.modules.get(name)
        # BaseCommand up to click 8.1; later it is a name for Command that warns.
        owner = module and (vars(module).get("BaseCommand") or vars(module).get("Command"))
        if owner is not None:
            _replace_make_context(owner)


def _replace_parse(name: str) -> None:
    original = getattr(argparse.ArgumentParser, name)
    if hasattr(original, "__wrapped__"):
        return

    @wraps(original)
    def parse(parser: argparse.ArgumentParser, args: Any = None, namespace: Any = None) -> Any:
        if _asks(args):
            words = _ask(argparse_parser.described(parser))
            args = None if args is None else words
        return original(parser, args, namespace)

    setattr(argparse.ArgumentParser, name, parse)


def _replace_make_context(owner: Any) -> None:
    original = owner.make_context
    if hasattr(original, "__wrapped__"):
        return

    @wraps(original)
    def make_context(
        command: Any, info_name: str | None, args: list[str], parent: Any = None, **extra: Any
    ) -> Any:
        if parent is None and _asks(args):
            args = _ask(click_command.described(command, os.path.basename(info_name or "")))
        return original(command, info_name, args, parent, **extra)

    owner.make_context = make_context


def _asks(args: Sequence[str] | None) -> bool:
    """Return whether the running code is a run that has no arguments and has not been asked for any."""
    run = running_program()
    if run is None or not run.asks_arguments or args or len(sys.argv) > 1 or known_task() is None:
        return False
    run.asks_arguments = False
    return True


def _ask(command: Command) -> list[str]:
    """Return the arguments that the visitor gives, which are in ``sys.argv`` then.

    None if the program can do without: it begins at once, as in a terminal, and a link below it leads to the form.
    """
    query = current_session().request.query
    if command.is_complete and not _asks_always and _QUERY not in query:
        if command.parameters or command.commands:
            put_link("Run with arguments", f"?{urlencode({**query, _QUERY: '1'})}")
        return []
    run = running_program()
    assert run is not None
    folder = run.own_folder
    if not folder:
        folder = tempfile.mkdtemp(prefix="greenio-uploads-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
    try:
        words = ask_arguments(command, folder)
    except SessionException:
        raise HangUp from None
    sys.argv[1:] = words
    return words
