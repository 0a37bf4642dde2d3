"""The function ``put_link()``."""

from __future__ import annotations

import re
from urllib.parse import quote, urlencode

from greenio.engine.locations import parse_location
from greenio.output.content import plain_text
from greenio.output.display.element import element
from greenio.output.display.icon import icon as drawn_icon
from greenio.output.output import Output
from greenio.runtime.current import current_session
from greenio.widgets.base import Widget
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
    page: str | None = None,
    icon: str = "",
    count: object = "",
) -> Output:
    """Show a link: to an address, to another application of this server, or to another page of this app.

    :param name: any object; its ``str()`` is the text of the link.
    :param url: address of any kind, also relative to the page.
    :param app: name of an application of this server, instead of ``url``. The page's other URL parameters are kept.
    :param new_window: True opens it in a new tab. Default: False.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :param page: path of another page of this app (``pages()``), with parameters if there are any, such as
        ``"/orders?q=tea"``, instead of ``url``. The page is shown without a reload.
    :param icon: name of an icon in front of the text, as for :func:`put_icon`. Default: none.
    :param count: text at the end, such as a number of things behind the link. Default: none.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: not exactly one of ``url``, ``app`` and ``page`` is given, or it is no str.
    :raises ValueError: ``url`` is a ``javascript:`` address, ``page`` is no path below the app, or there is no such icon.
    :raises SessionClosedException: the session is closed.

    Example: ``put_link("to the shop", app="shop")``
    """
    if [url, app, page].count(None) != 2:
        raise TypeError("put_link(): exactly one of url, app and page must be given")
    for parameter, value in (("url", url), ("app", app), ("page", page)):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"put_link(): {parameter} must be a str, not {type(value).__name__}")
    if url is not None:
        check_url("put_link", url)
    if page is not None:
        url = page_url("put_link", page)
    label, number = plain_text(name), plain_text(count)
    if not icon and not number:
        return Output("put_link", Link(label, url or "", app, bool(new_window)), scope, position)
    parts: list[Widget | str] = [drawn_icon("put_link", icon)] if icon else []
    parts.append(element("span", "g-label", label))
    if number:
        parts.append(element("span", "g-count", number))
    tab = {"target": "_blank", "rel": "noopener"} if new_window else {}
    href = f"?app={quote(app, safe='')}" if app is not None else url or ""
    return Output("put_link", element("a", "webio-link g-link", *parts, href=href, **tab), scope, position)


def check_url(function: str, url: str) -> str:
    """Return an address that a link may lead to.

    :param function: name of the public function, for messages.
    :raises ValueError: it would run code in the page.
    """
    if _RUNS_CODE.match(_SKIPPED.sub("", url)):
        raise ValueError(f"{function}(): url={url[:80]!r} is not allowed: it would run code in the page")
    return url


def page_url(function: str, page: str) -> str:
    """Return the address of a page of this app, relative to the app.

    :param function: name of the public function, for messages.
    :raises ValueError: ``page`` is no path below the app.
    """
    try:
        location = parse_location(page)
    except ValueError as error:
        raise ValueError(f"{function}(): {error}") from None
    app = current_session().request.query.get("app")
    if app is None:
        return f".{location}"
    return f".{location}{'&' if location.query_string else '?'}{urlencode({'app': app})}"
