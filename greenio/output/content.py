"""What authors may pass as content of an output, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from greenio.output.output import Output
from greenio.widgets.base import Widget
from greenio.widgets.text import Text

P = ParamSpec("P")
R = TypeVar("R")


def text_of(value: object) -> str:
    """``str(value)``, without a copy of what is a plain str already."""
    return value if type(value) is str else str(value)


def as_cell(value: object) -> Widget | str:
    """A table's cell or the like: an output is embedded, anything else is plain text."""
    return value.embed() if isinstance(value, Output) else text_of(value)


def as_widgets(function: str, parameter: str, content: object, *, inline: bool = True) -> list[Widget]:
    """One output or str, or a list or tuple of them, as widgets.

    :raises TypeError: for anything else, naming the function and its parameter.
    """
    parts = content if isinstance(content, (list, tuple)) else [content]
    return [as_widget(function, parameter, part, inline=inline) for part in parts]


def as_paragraphs(contents: Iterable[object]) -> list[Widget]:
    """Any objects as widgets: what is no output becomes a paragraph of its text."""
    return [part.embed() if isinstance(part, Output) else Text(text_of(part)) for part in contents]


def as_widget(function: str, parameter: str, part: object, *, inline: bool = True) -> Widget:
    """One output or str as a widget; TypeError for anything else."""
    if isinstance(part, Output):
        return part.embed()
    if isinstance(part, str):
        return Text(part, inline=inline)
    raise TypeError(
        f"{function}(): {parameter} must hold outputs or str, not {type(part).__name__}; "
        "wrap it: put_text(value)"
    )


def composite(function: Callable[P, R]) -> Callable[P, R]:
    """For functions that take outputs: when the call fails, what it was given is never shown.

    Example: ``put_row([put_text("a"), 5])`` raises and leaves no stray "a" on the page.
    """

    @wraps(function)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except BaseException:
            _discard(args)
            _discard(kwargs.values())
            raise

    return guarded


def _discard(values: Iterable[Any], depth: int = 8) -> None:
    for value in values:
        if isinstance(value, Output):
            value.discard()
        elif depth and isinstance(value, dict):
            _discard(value.values(), depth - 1)
        elif depth and isinstance(value, (list, tuple)):
            _discard(value, depth - 1)
        elif depth and hasattr(value, "content") and not isinstance(value, type):
            _discard((value.content,), depth - 1)
