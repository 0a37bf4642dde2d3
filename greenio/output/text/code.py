"""The function ``put_code()``."""

from __future__ import annotations

from greenio.output.content import check_positive, plain_text
from greenio.output.output import Output
from greenio.widgets.text import Code


def put_code(
    content: object,
    language: str = "",
    rows: int | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show program code, with its lines and blanks, in the colours of its language.

    :param content: any object; its ``str()`` is shown.
    :param language: name of the language, such as ``"python"``, ``"sql"``, ``"bash"``. Default, or unknown: no colours.
    :param rows: greatest number of lines that are visible at once; more lines scroll. Default: all.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``language`` is no str.
    :raises ValueError: ``rows`` is no positive int.
    :raises SessionClosedException: the session is closed.

    Example: ``put_code("SELECT 1", "sql")``
    """
    if not isinstance(language, str):
        raise TypeError(f"put_code(): language must be a str, not {type(language).__name__}")
    if rows is not None:
        check_positive("put_code", "rows", rows)
    return Output("put_code", Code(plain_text(content), language.strip().lower(), rows or 0), scope, position)
