"""Icons by name."""

from __future__ import annotations

import gzip
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

import msgspec

from greenio.limits import KEPT_ICONS
from greenio.output.content import plain_text
from greenio.output.display.element import ElementOutput, element
from greenio.output.output import Output
from greenio.widgets.container import Element

#: One line for each icon: name, tab, shapes as JSON. ``client/icons.py`` writes it.
_FILE = Path(__file__).with_name("icons.json.gz")


def put_icon(name: str, label: object = "", scope: str | int | None = None, position: int = -1) -> Output:
    """Show an icon of Bootstrap Icons, in the size and colour of the text around it.

    :param name: name of the icon, as on https://icons.getbootstrap.com: ``cup-hot``, ``arrow-up-right``...
    :param label: text for people who cannot see it. Default: none; the icon is then decoration and not read aloud.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``name`` is no str.
    :raises ValueError: there is no icon of that name.
    :raises SessionClosedException: the session is closed.

    Example: ``put_icon("cup-hot", label="Tea").style("font-size: 2rem")``
    """
    drawn = icon("put_icon", name, plain_text(label))
    return ElementOutput("put_icon", element("span", "g-icon", drawn), scope, position)


def icon(function: str, name: str, label: str = "") -> Element:
    """Return an icon as a part of another output.

    :param function: name of the public function, for messages.
    :param name: name of the icon.
    :param label: text for people who cannot see it.
    :raises TypeError: ``name`` is no str.
    :raises ValueError: there is no icon of that name.
    """
    if not isinstance(name, str):
        raise TypeError(f"{function}(): the name of an icon must be a str, not {type(name).__name__}")
    shapes = _shapes(name)
    if shapes is None:
        close = get_close_matches(name, _names())
        raise ValueError(
            f"{function}(): there is no icon {name!r}"
            + (f"; did you mean {' or '.join(map(repr, close))}?" if close else "")
            + " All names: https://icons.getbootstrap.com"
        )
    named = {"role": "img", "aria_label": label} if label else {"aria_hidden": "true"}
    return element("svg", "g-i", *shapes, viewBox="0 0 16 16", **named)


@lru_cache(KEPT_ICONS)
def _shapes(name: str) -> tuple[Element, ...] | None:
    """Return the shapes of an icon; None if there is none. Only icons that were asked for stay in memory."""
    lines = gzip.decompress(_FILE.read_bytes())
    start = lines.find(f"\n{name}\t".encode()) if name.isprintable() else -1
    if start < 0:
        return None
    line = lines[start + 1 : lines.index(b"\n", start + 1)]
    found: list[tuple[str, dict[str, str]]] = msgspec.json.decode(line.partition(b"\t")[2])
    return tuple(Element(shape, attributes) for shape, attributes in found)


def _names() -> list[str]:
    lines = gzip.decompress(_FILE.read_bytes()).decode().splitlines()
    return [line.partition("\t")[0] for line in lines[1:]]
