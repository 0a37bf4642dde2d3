"""The options of a server as options of a command."""

from __future__ import annotations

import argparse
from collections.abc import Collection
from dataclasses import fields
from typing import Any

from greenio.names import did_you_mean
from greenio.server.option import declaration
from greenio.server.option_values import parse_list
from greenio.server.options import ServerOptions


def add_server_options(parser: argparse.ArgumentParser, leave_out: Collection[str] = ()) -> None:
    """Let a command understand every option that has a text form.

    :param parser: of the command.
    :param leave_out: names of options that the command declares itself, or does not have.
    """
    group = parser.add_argument_group("options of the server")
    for each in fields(ServerOptions):
        declared = declaration(each)
        if each.name in leave_out or declared.parse is None or declared.secret:
            continue
        names = dict.fromkeys((declared.flag or each.name, each.name))
        flags = [f"--{name.replace('_', '-')}" for name in names]
        more: dict[str, Any] = {"dest": each.name, "default": argparse.SUPPRESS, "help": declared.help}
        if isinstance(each.default, bool) and not declared.unit:
            group.add_argument(*flags, action=argparse.BooleanOptionalAction, **more)
        elif declared.parse is parse_list:
            group.add_argument(flags[0], action="append", metavar=declared.unit.upper(), **more)
        else:
            group.add_argument(flags[0], type=declared.parse, metavar=declared.unit.upper(), **more)


def server_options(arguments: argparse.Namespace) -> dict[str, Any]:
    """Return the options of the server that the command line has given."""
    return {
        each.name: getattr(arguments, each.name) for each in fields(ServerOptions) if each.name in arguments
    }


def refuse_slips(
    parser: argparse.ArgumentParser, unknown: list[str], more: str = "", *, all: bool = False
) -> None:
    """End the process with a message if an option that a command does not know is nearly one that it knows.

    :param parser: of the command.
    :param unknown: what the parser has left.
    :param more: the rest of the message.
    :param all: whether other unknown options, and surplus arguments, are mistakes, too.
    """
    known = [name for name in parser._option_string_actions if name.startswith("--")]
    for each in unknown:
        name = each.partition("=")[0]
        meant = did_you_mean(name, known) if name.startswith("--") and name != "--" else ""
        if meant or all:
            what = f"there is no option {name}" if name.startswith("-") else f"unexpected argument {name!r}"
            parser.error(what + meant.replace("'", "") + more)
