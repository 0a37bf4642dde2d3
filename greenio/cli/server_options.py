"""The options of a server as options of a command."""

from __future__ import annotations

import argparse
from collections.abc import Collection
from dataclasses import fields
from typing import Any

from greenio.server.option import declaration
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
        flag = declared.flag or each.name.replace("_", "-")
        more: dict[str, Any] = {"dest": each.name, "default": argparse.SUPPRESS, "help": declared.help}
        if isinstance(each.default, bool) and not declared.unit:
            flag = f"no-{flag}" if each.default else flag
            if each.default:
                more["help"] = f"do not {declared.help}"
            group.add_argument(f"--{flag}", action="store_const", const=not each.default, **more)
        elif declared.flag:
            group.add_argument(f"--{flag}", action="append", metavar=declared.unit.upper(), **more)
        else:
            group.add_argument(f"--{flag}", type=declared.parse, metavar=declared.unit.upper(), **more)


def server_options(arguments: argparse.Namespace) -> dict[str, Any]:
    """Return the options of the server that the command line has given."""
    return {
        each.name: getattr(arguments, each.name) for each in fields(ServerOptions) if each.name in arguments
    }
