"""Program code."""

from __future__ import annotations

from typing import Any

from greenio.output.content import text_of
from greenio.output.output import Output
from greenio.widgets.text import Code


def put_code(
    content: object,
    language: str = "",
    rows: Any = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show text as it is, such as a program, in the colours of its language.

    :param content: any object; its ``str()`` is shown.
    :param language: such as ``"python"``, ``"sql"``, ``"bash"``; empty or unknown: no colours.
    :param rows: at most so many lines are seen at once; more scroll. All by default.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: the output; dropped, it shows itself.
    :raises ValueError: ``rows`` is not positive.
    :raises SessionClosedException: the session is over.

    Example: ``put_code("SELECT 1", "sql")``
    """
    if not isinstance(language, str):
        raise TypeError(f"put_code(): language must be a str, not {type(language).__name__}")
    if rows is not None and (not isinstance(rows, int) or rows < 1):
        raise ValueError(f"put_code(): rows must be a positive int, not {rows!r}")
    return Output("put_code", Code(text_of(content), language.strip().lower(), rows or 0), scope, position)
