"""What authors may pass as content of an output, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, ValuesView
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from greenio.output.output import Output
from greenio.protocol import codec
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


def check_data(function: str, data: object) -> None:
    """Raise TypeError, naming the function, for data that cannot travel to the page: now, not when it is sent."""
    try:
        codec.encode(data)
    except TypeError as error:
        raise TypeError(f"{function}(): {error}") from None


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


def _discard(values: Iterable[Any]) -> None:
    found = list(values)
    seen: set[int] = set()
    for value in found:  # grows meanwhile; data may contain itself
        if id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, Output):
            value.discard()
        elif isinstance(value, dict):
            found += value.values()
        elif isinstance(value, (list, tuple, set, frozenset, ValuesView)):
            found += value
        elif hasattr(value, "content") and not isinstance(value, type):
            found.append(value.content)
