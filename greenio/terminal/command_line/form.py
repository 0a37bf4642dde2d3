"""The form that asks for the arguments of a program."""

from __future__ import annotations

import os
from typing import Any

from greenio.input import FLOAT, NUMBER, PASSWORD, checkbox, file_upload, input, input_group, select, textarea
from greenio.runtime.files.uploaded_file import UploadedFile
from greenio.terminal.command_line.parameters import Command, Parameter

_TYPES = {"number": NUMBER, "float": FLOAT, "password": PASSWORD}
_A_LINE_EACH = "One value a line."
_OR_A_FILE = "or a file of yours"
_COMMAND = "command"


def ask_arguments(command: Command, folder: str) -> list[str]:
    """Ask the visitor for arguments: one form, and one more for each command below it that takes some.

    :param command: described.
    :param folder: for the files that he uploads.
    :returns: the words of ``sys.argv[1:]``.
    :raises SessionClosedException: the session closes while he is asked.
    """
    items: list[Any] = []
    for number, parameter in enumerate(command.parameters):
        items += _items(f"p{number}", parameter)
    if command.commands:
        items.append(_command_item(command))
    if not items:
        return []
    answers = input_group(_title(command), items, validate=lambda given: _missing(command, given))
    values = [
        _value(parameter, answers[f"p{number}"], answers.get(f"p{number}_file"), folder)
        for number, parameter in enumerate(command.parameters)
    ]
    words = command.words(values)
    chosen = answers.get(_COMMAND)
    if chosen:
        _, describe = command.commands[chosen]
        words += [chosen, *ask_arguments(describe(), folder)]
    return words


def _missing(command: Command, answers: dict[str, Any]) -> tuple[str, str] | None:
    """Return the field of a path that is neither named nor uploaded, and what to do."""
    for number, parameter in enumerate(command.parameters):
        name = f"p{number}"
        if (
            parameter.kind == "path"
            and parameter.required
            and not (answers[name] or answers.get(f"{name}_file"))
        ):
            return name, "Name a file, or choose one of yours."
    return None


def _title(command: Command) -> str:
    paragraph = " ".join(command.help.partition("\n\n")[0].replace("\b", "").split())
    return f"{command.name}: {paragraph}" if paragraph else command.name


def _command_item(command: Command) -> Any:
    options = [(f"{name}: {text}" if text else name, name) for name, (text, _) in command.commands.items()]
    if not command.needs_command:
        options.insert(0, ("(none)", ""))
    return select("Command", options, name=_COMMAND)


def _items(name: str, parameter: Parameter) -> list[Any]:
    """Return the fields of a parameter: one, or two where a file may be named or uploaded."""
    label, kind = parameter.label, parameter.kind
    more: dict[str, Any] = {"name": name, "help_text": parameter.help or None}
    if kind == "flag":
        more["value"] = [True] if parameter.default else []
        return [checkbox("", [(label, True)], **more)]
    if kind == "count":
        return [input(label, NUMBER, value=0, min=0, **more)]
    needed: dict[str, Any] = {"required": parameter.required or None}
    if parameter.choices:
        return [_choice_item(label, parameter, more, needed)]
    if kind == "file":
        return [file_upload(label, multiple=parameter.is_list, **more, **needed)]
    if kind == "path":
        upload = file_upload(f"{label}, {_OR_A_FILE}", name=f"{name}_file", multiple=parameter.is_list)
        return [_text_item(label, parameter, more, {}), upload]
    return [_text_item(label, parameter, more, needed)]


def _choice_item(label: str, parameter: Parameter, more: dict[str, Any], needed: dict[str, Any]) -> Any:
    value = parameter.default or None
    if parameter.is_list:
        return checkbox(label, list(parameter.choices), value=value, inline=True, **more, **needed)
    options = [(choice, choice) for choice in parameter.choices]
    if not parameter.required and value not in parameter.choices:
        options.insert(0, ("", ""))
    return select(label, options, value=value if value in parameter.choices else None, **more)


def _text_item(label: str, parameter: Parameter, more: dict[str, Any], needed: dict[str, Any]) -> Any:
    value: Any = parameter.default
    if parameter.is_list:
        more["help_text"] = f"{parameter.help} {_A_LINE_EACH}".strip()
        return textarea(label, rows=3, value="\n".join(value or ()), **more, **needed)
    kind = _TYPES.get(parameter.kind, "text")
    if kind in (NUMBER, FLOAT) and value:
        try:
            value = int(value) if kind == NUMBER else float(value)
        except ValueError:  # the program converts its default itself
            value = None
    more.update(parameter.limits)
    return input(label, kind, value=None if value == "" else value, **more, **needed)


def _value(parameter: Parameter, answer: Any, uploaded: Any, folder: str) -> Any:
    """Return the answer as :meth:`Parameter.words` takes it; uploaded files are put into the folder."""
    if parameter.kind == "file":
        answer, uploaded = None, answer
    if uploaded:
        files = uploaded if isinstance(uploaded, list) else [uploaded]
        names = [_keep(each, folder) for each in files]
        answer = names if parameter.is_list else names[0]
    elif parameter.is_list and isinstance(answer, str):
        answer = [line for line in answer.splitlines() if line.strip()]
    return answer


def _keep(file: UploadedFile, folder: str) -> str:
    """Save an uploaded file under its name, or one like it if there is a file of that name; return the path to it."""
    name = os.path.basename(file.filename.replace("\\", "/")).lstrip("-.") or "upload"
    stem, ending = os.path.splitext(name)
    number = 1
    while os.path.exists(os.path.join(folder, name)):
        number += 1
        name = f"{stem}-{number}{ending}"
    path = os.path.join(folder, name)
    file.save(path)
    return name if os.path.samefile(folder, os.getcwd()) else path
