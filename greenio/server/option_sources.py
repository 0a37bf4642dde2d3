"""Options that are given outside of the code: on the command line, in the environment, in a file.

Each of them overrides those after it, and all of them what a call of ``start_server()`` says: whoever runs a program
decides, not its author.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from greenio.environ import is_on, variable
from greenio.names import did_you_mean
from greenio.server.option import Option

#: Files of the working directory that are read; the first one that has options counts.
FILES = ("greenio.toml", "pyproject.toml")

#: What a pyproject.toml with options has in it: others are not parsed.
_TABLE = b"tool.greenio"

_command_line: dict[str, Any] = {}


def set_command_line(given: Mapping[str, Any]) -> None:
    """Note the options that the command line of this process gives.

    :param given: values by name.
    """
    _command_line.clear()
    _command_line.update(given)


def command_line() -> Mapping[str, Any]:
    """Return the options that the command line has given."""
    return _command_line


def given_outside(declared: Mapping[str, Option], only_mounted: bool = False) -> dict[str, Any]:
    """Return the options that override a call: of the command line, the environment and the file.

    :param declared: all options.
    :param only_mounted: leave out those that mean nothing inside of another WSGI server.
    :raises ValueError: a value makes no sense, or the file names an option that there is not.
    :raises OSError: the file that ``GREENIO_CONFIG`` names cannot be read.
    """
    found = {**from_file(declared), **from_environment(declared), **_command_line}
    return {name: value for name, value in found.items() if declared[name].mounted or not only_mounted}


def from_environment(declared: Mapping[str, Option]) -> dict[str, Any]:
    """Return the options that environment variables set.

    :param declared: all options.
    :raises ValueError: a variable makes no sense; the message names it.
    """
    found: dict[str, Any] = {}
    for name, option in declared.items():
        if not option.environment or option.parse is None:
            continue
        text = variable(name.upper())
        if text is None or not (text.strip() or option.parse is is_on):
            continue
        if option.not_ours and text.startswith(option.not_ours):
            continue
        found[name] = _checked(option, text, f"GREENIO_{name.upper()}={text!r}")
    return found


def from_file(declared: Mapping[str, Option]) -> dict[str, Any]:
    """Return the options of the configuration file: that of ``GREENIO_CONFIG``, else ``greenio.toml`` or the table
    ``[tool.greenio]`` of ``pyproject.toml`` in the working directory.

    :param declared: all options.
    :raises ValueError: the file is no TOML, or a key or value makes no sense; the message names the file.
    :raises OSError: the file that ``GREENIO_CONFIG`` names cannot be read.
    """
    path, entries = _file_entries()
    found: dict[str, Any] = {}
    for key, value in entries.items():
        name = key.replace("-", "_")
        option = declared.get(name)
        if option is None or option.parse is None:
            raise ValueError(f"{path}: there is no option {key!r}{did_you_mean(name, declared)}")
        found[name] = _checked(option, value, f"{path}: {key}")
    return found


def _checked(option: Option, value: Any, place: str) -> Any:
    """Return the value of an option.

    :param value: as it is, or its text form.
    :param place: where it was found, for messages.
    """
    try:
        made = option.parse(value) if isinstance(value, str) and option.parse else value
        if option.check is not None:
            option.check(made)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{place}: {error}") from None
    return made


def _file_entries() -> tuple[Path, Mapping[str, Any]]:
    """Return the path and the entries of the file; no entries if there is none."""
    chosen = variable("CONFIG")
    if chosen:
        path = Path(chosen)
        return path, _entries(path, path.read_bytes())
    for name in FILES:
        path = Path(name)
        try:
            content = path.read_bytes()
        except OSError:
            continue
        if name != "pyproject.toml" or _TABLE in content:
            return path, _entries(path, content)
    return Path(), {}


def _entries(path: Path, content: bytes) -> Mapping[str, Any]:
    try:
        toml = importlib.import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    except ImportError:
        raise ValueError(f"{path}: to read it, Python 3.10 needs a package: pip install tomli") from None
    try:
        whole = toml.loads(content.decode("utf-8"))
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from None
    table = whole.get("tool", {}).get("greenio", {}) if path.name == "pyproject.toml" else whole
    if not isinstance(table, dict):
        raise ValueError(f"{path}: tool.greenio must be a table, [tool.greenio]")
    return table
