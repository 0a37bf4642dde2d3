"""The function ``put_search()``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

import msgspec
from msgspec import structs

from greenio.names import did_you_mean
from greenio.output.content import discard_on_error, plain_text
from greenio.output.display.element import ElementOutput, element
from greenio.output.display.icon import icon
from greenio.output.output import Output
from greenio.output.text.link import check_url, page_url
from greenio.runtime.current import current_session
from greenio.runtime.files.content import MemoryContent
from greenio.runtime.sessions.callbacks import CallbackRef

_KEYS = ("title", "page", "url", "text", "group", "keywords", "otherwise")


@discard_on_error
def put_search(
    items: Iterable[Mapping[str, Any]],
    label: object = "Search",
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a button that opens a search over pages or other addresses, on the visitor's side and forgiving typing errors.

    The key ``/`` opens it too; arrow keys and Enter choose, Escape closes. The items are fetched when it is opened, and once
    for all sessions that have the same ones. In :func:`put_sidebar` it is also in the bar that phones show, if it is in the
    parameter ``content``.

    :param items: what can be found, as dicts. ``title`` (required) is shown, and counts most; ``page`` is a path of this
        app as for :func:`put_link`, with a fragment if wanted, or ``url`` an address; ``text`` is shown below the title;
        ``group`` says where it belongs; ``keywords`` are further words that find it;
        ``otherwise`` is a text under which the item is offered where nothing is found. Default: it is not.
    :param label: text of the button, and name of the search. Default: ``"Search"``.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: an item is no dict, or has no title, an unknown key, or not exactly one of ``page`` and ``url``.
    :raises ValueError: ``url`` is a ``javascript:`` address, or ``page`` is no path below the app.
    :raises SessionClosedException: the session is closed.

    Example::

        put_search(
            [
                {"title": "Orders", "page": "/orders", "text": "What was ordered, and when", "keywords": "invoice"},
                {"title": "Help", "url": "https://example.org/help", "otherwise": "Ask our help desk"},
            ]
        )
    """
    session = current_session()
    data = msgspec.json.encode([_record(item) for item in items])
    file = session.registry.files.share(
        ("search", sha256(data).digest()), MemoryContent(data), "application/json"
    )
    name = plain_text(label) or "Search"
    made = element(
        *("button", "g-search"),
        icon("put_search", "search"),
        element("span", "g-label", name),
        element("kbd", "", "/", aria_hidden="true"),
        type="button",
        aria_haspopup="dialog",
        aria_keyshortcuts="/",
        data_items=file.url,
    )
    # The session refers to its callbacks, and so to the file.
    held: Any = CallbackRef(session.callbacks, file, name="put_search", keeps_open=False)
    return ElementOutput("put_search", structs.replace(made, part="search", run=held), scope, position)


def _record(item: Mapping[str, Any]) -> tuple[str, ...]:
    """Return title, address, text, group and keywords of an item, and the text of its offer if it has one."""
    if not isinstance(item, Mapping):
        raise TypeError(f"put_search(): items must be dicts, not {type(item).__name__}")
    for key in item:
        if key not in _KEYS:
            raise TypeError(f"put_search(): an item has an unknown key {key!r}{did_you_mean(key, _KEYS)}")
    if not item.get("title"):
        raise TypeError(f"put_search(): an item has no title: {str(dict(item))[:80]}")
    if ("page" in item) == ("url" in item):
        raise TypeError(f"put_search(): {item['title']!r} must have either page or url")
    if "page" in item:
        path, hash_sign, fragment = str(item["page"]).partition("#")
        address = page_url("put_search", path) + hash_sign + fragment
    else:
        address = check_url("put_search", item["url"])
    offer = plain_text(item.get("otherwise", ""))
    return (
        plain_text(item["title"]),
        address,
        *(plain_text(item.get(key, "")) for key in ("text", "group", "keywords")),
        *([offer] if offer else []),
    )
