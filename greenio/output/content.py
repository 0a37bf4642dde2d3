"""Conversion of what authors pass as content of an output: other outputs, text, any objects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, ValuesView
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from greenio.output.output import Output
from greenio.protocol import codec
from greenio.widgets.base import Widget
from greenio.widgets.text import Text

P = ParamSpec("P")
R = TypeVar("R")

#: Content of an output: one output or str, or a list or tuple of them.
Content = Output | str | Sequence[Output | str]


def plain_text(value: object) -> str:
    """Return ``str(value)``; a plain str is returned as it is."""
    return value if type(value) is str else str(value)


def as_cell(value: object) -> Widget | str:
    """Return the content of a table's cell: an output is embedded, anything else becomes plain text."""
    return value.embed() if isinstance(value, Output) else plain_text(value)


def as_widgets(function: str, parameter: str, content: Content, *, inline: bool = True) -> list[Widget]:
    """Return one output or str, or a list or tuple of them, as widgets.

    :param function: name of the public function, for messages.
    :param parameter: name of its parameter, for messages.
    :param inline: text becomes a span in the line instead of a paragraph.
    :raises TypeError: the content is something else.
    """
    parts = content if isinstance(content, (list, tuple)) else [content]
    return [as_widget(function, parameter, part, inline=inline) for part in parts]


def as_paragraphs(contents: Iterable[object]) -> list[Widget]:
    """Return any objects as widgets: an output is embedded, anything else becomes a paragraph of its text."""
    return [part.embed() if isinstance(part, Output) else Text(plain_text(part)) for part in contents]


def as_widget(function: str, parameter: str, part: object, *, inline: bool = True) -> Widget:
    """Return one output or str as a widget.

    :raises TypeError: it is neither.
    """
    if isinstance(part, Output):
        return part.embed()
    if isinstance(part, str):
        return Text(part, inline=inline)
    raise TypeError(
        f"{function}(): {parameter} must hold outputs or str, not {type(part).__name__}; "
        "wrap it: put_text(value)"
    )


def check_data(function: str, data: object) -> None:
    """Check at the call, and not only when it is sent, that data can be encoded.

    :param function: name of the public function, for the message.
    :raises TypeError: it cannot.
    """
    try:
        codec.encode(data)
    except TypeError as error:
        raise TypeError(f"{function}(): {error}") from None


def check_positive(function: str, parameter: str, value: object) -> None:
    """Check that a parameter is a positive int.

    :raises ValueError: it is not.
    """
    if not isinstance(value, int) or value < 1:
        raise ValueError(f"{function}(): {parameter} must be a positive int, not {value!r}")


def discard_on_error(function: Callable[P, R]) -> Callable[P, R]:
    """Decorate a function that takes outputs: when the call fails, its arguments are not shown.

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
    for value in found:  # the list grows in the loop; data may contain itself
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
