"""Descriptions of commands of click, and of typer, which brings a click of its own. Neither is imported here."""

from __future__ import annotations

import enum
from typing import Any

from greenio.terminal.command_line.parameters import Command, Kind, Parameter


def described(command: Any, name: str = "") -> Command:
    """Return the description of a command.

    :param command: of click or typer.
    :param name: as it is called.
    """
    name = name or command.name or ""
    commands = _commands(command, name)
    needs_command = bool(commands) and not getattr(command, "invoke_without_command", False)
    return Command(
        name,
        command.help or "",
        [_parameter(each) for each in command.params if _is_asked(each)],
        commands,
        needs_words=needs_command or bool(getattr(command, "no_args_is_help", False)),
        needs_command=needs_command,
    )


def _commands(command: Any, name: str) -> dict[str, Any]:
    """Return the commands of a group by name; a program may load them when it is asked for them."""
    if not hasattr(command, "list_commands"):
        return {}
    context = command.context_class(command, info_name=name)
    found = {}
    for each in command.list_commands(context):
        child = command.get_command(context, each)
        if child is not None and not child.hidden:
            text = child.get_short_help_str(limit=100)
            found[each] = (text, lambda child=child, each=each: described(child, f"{name} {each}"))
    return found


def _is_asked(parameter: Any) -> bool:
    """Return whether a parameter is one of the program's: ``--version`` and the like show something and end."""
    shows_and_ends = parameter.is_eager and not parameter.expose_value
    return not shows_and_ends and (parameter.required or not getattr(parameter, "hidden", False))


def _parameter(parameter: Any) -> Parameter:
    is_option = parameter.param_type_name == "option"
    flag = max(parameter.opts, key=len) if is_option else ""
    kind = _kind(parameter)
    is_list = parameter.multiple or parameter.nargs != 1
    limits = {
        name: value
        for name in ("min", "max")
        if kind in ("number", "float") and (value := getattr(_typed(parameter), name, None)) is not None
    }
    return Parameter(
        flag.lstrip("-") or parameter.metavar or (parameter.name or "").upper(),
        kind,
        flag,
        max(parameter.secondary_opts, key=len, default=""),
        getattr(parameter, "help", None) or "",
        _choices(parameter),
        _default(parameter, kind, is_list),
        bool(parameter.required) and kind != "flag",
        is_list=is_list,
        repeats=bool(parameter.multiple and parameter.nargs == 1),
        limits=limits,
    )


def _typed(parameter: Any) -> Any:
    """Return the object that knows about the type: click's type; in recent versions of typer the parameter itself."""
    return getattr(parameter, "type", None) or parameter


def _kind(parameter: Any) -> Kind:
    if getattr(parameter, "count", False):
        return "count"
    if getattr(parameter, "is_flag", False):
        return "flag"
    if getattr(parameter, "hide_input", False):
        return "password"
    descriptor = getattr(parameter, "type_descriptor", None)
    if descriptor is not None:
        return _described_kind(descriptor)
    names = [each.__name__ for each in type(parameter.type).__mro__]
    if "File" in names:
        return "file" if "r" in parameter.type.mode else "text"
    if "Path" in names:
        is_read = parameter.type.exists and parameter.type.file_okay and not parameter.type.dir_okay
        return "file" if is_read else "path"
    return "number" if "IntParamType" in names else "float" if "FloatParamType" in names else "text"


def _described_kind(descriptor: Any) -> Kind:
    """Return the kind of a parameter of typer that has a description of its type in place of one of click's."""
    if descriptor.is_file:
        mode = getattr(descriptor.parameter_info, "mode", None) or ""
        writes = "Write" in descriptor.file_annotation.__name__ or mode[:1] in ("w", "a", "x")
        return "text" if writes else "file"
    if descriptor.is_path:
        info = descriptor.parameter_info
        return "file" if info.exists and info.file_okay and not info.dir_okay else "path"
    inner = getattr(descriptor.annotation, "__args__", (descriptor.annotation,))[0]
    return "number" if inner is int else "float" if inner is float else "text"


def _choices(parameter: Any) -> tuple[str, ...]:
    descriptor = getattr(parameter, "type_descriptor", None)
    if descriptor is not None:
        return tuple(str(getattr(each, "value", each)) for each in descriptor.choices or ())
    return tuple(
        each.name if isinstance(each, enum.Enum) else str(each)
        for each in getattr(parameter.type, "choices", None) or ()
    )


def _default(parameter: Any, kind: Kind, is_list: bool) -> str | tuple[str, ...] | bool:
    value = parameter.default
    if callable(value) or type(value).__name__ == "Sentinel":  # click 8.3 has one for "no default"
        value = None
    if kind == "flag":
        return value is True or (value is not None and value == getattr(parameter, "flag_value", None))
    if value is None or kind in ("count", "file", "password"):
        return () if is_list else ""
    if is_list:
        return tuple(_text(each, parameter) for each in value)
    return _text(value, parameter)


def _text(value: Any, parameter: Any) -> str:
    if isinstance(value, enum.Enum):
        return str(value.value if hasattr(parameter, "type_descriptor") else value.name)
    return str(value)
