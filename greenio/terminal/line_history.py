"""The history of ``readline`` in each visitor's run: the process has one, which everybody would read and change.

The page keeps the lines that arrow keys recall; here is what programs read and write of it. A completer has no effect:
the page completes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from greenio import limits
from greenio.terminal.programs.current import running_program

_KEY = "readline.history"


def _lines() -> list[str]:
    lines: list[str] = running_program().sys_names.setdefault(_KEY, [])  # type: ignore[union-attr]
    return lines


def _add(line: str) -> None:
    _lines().append(line)
    del _lines()[: -limits.PROGRAM_HISTORY_LINES]


def _item(number: int) -> str | None:
    lines = _lines()
    return lines[number - 1] if 1 <= number <= len(lines) else None


def _remove(position: int) -> None:
    if not 0 <= position < len(_lines()):
        raise ValueError(f"No history item at position {position}")
    del _lines()[position]


def _change(position: int, line: str) -> None:
    if not 0 <= position < len(_lines()):
        raise ValueError(f"No history item at position {position}")
    _lines()[position] = line


def _read(filename: Any = None) -> None:
    with open(filename or ".history", encoding="utf-8") as file:
        for line in file:
            _add(line.rstrip("\n"))


def _write(filename: Any = None) -> None:
    with open(filename or ".history", "w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in _lines())


def _append(count: int, filename: Any = None) -> None:
    with open(filename or ".history", "a", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in _lines()[len(_lines()) - count :])


_ANSWERS: dict[str, Callable[..., Any]] = {
    "add_history": _add,
    "get_history_item": _item,
    "get_current_history_length": lambda: len(_lines()),
    "clear_history": lambda: _lines().clear(),
    "remove_history_item": _remove,
    "replace_history_item": _change,
    "read_history_file": _read,
    "write_history_file": _write,
    "append_history_file": _append,
    "get_completer": lambda: running_program().sys_names.get("readline.completer"),  # type: ignore[union-attr]
    "set_completer": lambda function=None: running_program().sys_names.update(  # type: ignore[union-attr]
        {"readline.completer": function}
    ),
    "parse_and_bind": lambda _text: None,
}


def install_line_history(readline: Any) -> None:
    """Let each visitor have a history of his own. Later calls do nothing.

    :param readline: the module.
    """
    for name, function in _ANSWERS.items():
        original = getattr(readline, name, None)
        if original is not None and getattr(original, "__wrapped__", None) is None:
            setattr(readline, name, _for_runs(original, function))


def _for_runs(original: Callable[..., Any], function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(original)
    def replacement(*args: Any) -> Any:
        return original(*args) if running_program() is None else function(*args)

    return replacement


def remember_line(line: str) -> None:
    """Add a line that the visitor has typed, as ``readline`` does."""
    text = line.removesuffix("\n")
    if text and text != (_lines() or [""])[-1]:
        _add(text)
