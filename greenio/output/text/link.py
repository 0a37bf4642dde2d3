"""The function ``put_link()``."""

from __future__ import annotations

import re

from greenio.output.content import plain_text
from greenio.output.output import Output
from greenio.widgets.controls import Link

#: Browsers skip blanks and control characters before the scheme, and tabs and line breaks anywhere in it
#: (URL standard, "basic URL parser", steps 1 and 3).
_SKIPPED = re.compile(r"^[\x00-\x20]+|[\t\n\r]")
_RUNS_CODE = re.compile(r"(javascript|vbscript):", re.IGNORECASE)


def put_link(
    name: object,
    url: str | None = None,
    app: str | None = None,
    new_window: bool = False,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a link, to an address or to another application of this server.

    :param name: any object; its ``str()`` is the text of the link.
    :param url: address of any kind, also relative to the page.
    :param app: name of an application of this server, instead of ``url``. The page's other URL parameters are kept.
    :param new_window: True opens it in a new tab. Default: False.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: both ``url`` and ``app`` are given, or neither, or one is no str.
    :raises ValueError: ``url`` is a ``javascript:`` address.
    :raises SessionClosedException: the session is closed.

    Example: ``put_link("to the shop", app="shop")``
    """
    if (url is None) == (app is None):
        raise TypeError("put_link(): exactly one of url and app must be given")
    for parameter, value in (("url", url), ("app", app)):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"put_link(): {parameter} must be a str, not {type(value).__name__}")
    if url is not None and _RUNS_CODE.match(_SKIPPED.sub("", url)):
        raise ValueError(f"put_link(): url={url[:80]!r} is not allowed: it would run code in the page")
    return Output("put_link", Link(plain_text(name), url or "", app, bool(new_window)), scope, position)
