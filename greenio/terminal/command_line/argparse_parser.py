"""Descriptions of parsers of ``argparse``."""

from __future__ import annotations

import argparse
import os
import pathlib
from typing import Any

from greenio.terminal.command_line.parameters import Command, Kind, Parameter

_SEVERAL = (argparse.ZERO_OR_MORE, argparse.ONE_OR_MORE, argparse.REMAINDER)
_SHOWS_AND_ENDS = (argparse._HelpAction, argparse._VersionAction)


def described(parser: argparse.ArgumentParser, name: str = "") -> Command:
    """Return the description of a parser.

    :param name: of the command that it is for; empty: the program's.
    """
    name = name or parser.prog
    commands: dict[str, Any] = {}
    parameters = []
    needs_command = False
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            needs_command = action.required
            commands.update(_commands(action, name))
        elif not isinstance(action, _SHOWS_AND_ENDS) and (
            action.help is not argparse.SUPPRESS or action.required
        ):
            parameters.append(_parameter(parser, action))
    return Command(
        name,
        parser.description or "",
        parameters,
        commands,
        needs_words=bool(commands) or any(group.required for group in parser._mutually_exclusive_groups),
        needs_command=needs_command,
    )


def _commands(action: Any, name: str) -> dict[str, Any]:
    """Return the commands of a parser by name, without their aliases."""
    helps = {each.dest: each.help for each in action._choices_actions}
    found = {}
    seen: list[Any] = []
    for command, parser in action.choices.items():
        if not any(parser is each for each in seen):
            seen.append(parser)
            text = helps.get(command) or ""
            found[command] = (
                text,
                lambda parser=parser, command=command: described(parser, f"{name} {command}"),
            )
    return found


def _parameter(parser: argparse.ArgumentParser, action: argparse.Action) -> Parameter:
    flags = sorted(action.option_strings, key=len, reverse=True)
    off_flag = ""
    if isinstance(action, argparse.BooleanOptionalAction):
        off_flag = next((flag for flag in flags if flag.startswith("--no-")), "")
        flags = [flag for flag in flags if not flag.startswith("--no-")]
    flag = flags[0] if flags else ""
    repeats = isinstance(action, (argparse._AppendAction, argparse._ExtendAction)) and bool(flag)
    choices = _choices(action)
    return Parameter(
        _label(action, flag),
        _kind(action),
        flag,
        off_flag,
        _help(parser, action),
        choices,
        _default(parser, action),
        # argparse calls "*" required if it has no default, but takes nothing for it.
        action.required and action.nargs not in (argparse.ZERO_OR_MORE, argparse.REMAINDER),
        is_list=repeats or action.nargs in _SEVERAL or (isinstance(action.nargs, int) and action.nargs > 0),
        repeats=repeats and action.nargs is None,
    )


def _label(action: argparse.Action, flag: str) -> str:
    if flag:
        return flag.lstrip("-")
    named = action.metavar[0] if isinstance(action.metavar, tuple) else action.metavar
    return named or action.dest


def _kind(action: argparse.Action) -> Kind:
    if isinstance(action, argparse._CountAction):
        return "count"
    if action.nargs == 0 or isinstance(action, argparse.BooleanOptionalAction):
        return "flag"
    kind: Any = action.type
    if isinstance(kind, argparse.FileType):
        return "file" if "r" in kind._mode else "text"
    if kind is open:
        return "file"
    if isinstance(kind, type) and issubclass(kind, os.PathLike):
        return "path"
    if kind in (pathlib.Path, pathlib.PurePath):
        return "path"
    return "number" if kind is int else "float" if kind is float else "text"


def _choices(action: argparse.Action) -> tuple[str, ...]:
    try:
        return tuple(str(getattr(each, "value", each)) for each in action.choices or ())
    except TypeError:  # a container that cannot be listed
        return ()


def _default(parser: argparse.ArgumentParser, action: argparse.Action) -> str | tuple[str, ...] | bool:
    value = parser.get_default(action.dest)
    if _kind(action) == "flag":
        return value is True if isinstance(action, argparse.BooleanOptionalAction) else False
    if value is None or value is argparse.SUPPRESS or _kind(action) in ("count", "file"):
        return ""
    if isinstance(value, (list, tuple)):
        return tuple(str(each) for each in value)
    if not isinstance(value, (str, int, float, os.PathLike)) and not hasattr(value, "value"):
        return ""  # an object of the program, whose text is for nobody
    return str(getattr(value, "value", value))


def _help(parser: argparse.ArgumentParser, action: argparse.Action) -> str:
    if not action.help or action.help is argparse.SUPPRESS:
        return ""
    try:
        return parser._get_formatter()._expand_help(action)
    except (KeyError, TypeError, ValueError):
        return action.help
