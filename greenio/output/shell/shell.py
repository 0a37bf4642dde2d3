"""``put_sidebar()`` and ``put_navbar()``."""

from __future__ import annotations

from typing import Any, Literal

from greenio.engine.scopes import SHELL
from greenio.output.content import Content, as_widgets, discard_on_error, plain_text
from greenio.output.display.element import element
from greenio.output.display.icon import icon as drawn_icon
from greenio.output.media.image import put_image
from greenio.output.output import Output
from greenio.widgets.base import Widget
from greenio.widgets.container import Shell


@discard_on_error
def put_sidebar(
    content: Content = (),
    brand: object = "",
    icon: str = "",
    logo: Any = None,
    footer: Content = (),
    label: object = "Pages",
    mode_switch: bool = True,
) -> Output:
    """Show a sidebar beside the page: links and buttons one below the other, with texts as titles of sections.

    On phones it is a drawer behind a menu button; in wide windows the visitor can fold it, which the browser remembers.
    The link of the current page is marked. It stays when the page changes or is cleared, and takes the place of an
    earlier one. It can be entered with ``with``: output then goes below ``content``.

    :param content: an output or str, or a list of them: ``put_link(page=, icon=, count=)``, ``put_button()``, and
        ``put_text()`` as a title. Default: none.
    :param brand: name of the app at the top, a link to the first page. Default: none.
    :param icon: name of an icon beside it, as for :func:`put_icon`. Default: none.
    :param logo: a picture instead of the icon, as for :func:`put_image`. Default: none.
    :param footer: an output or str at the bottom, such as an avatar. Default: none.
    :param label: name for people who cannot see it. Default: ``"Pages"``.
    :param mode_switch: True (default) shows a switch of light and dark at the bottom.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: content that cannot be shown.
    :raises ValueError: there is no such icon.
    :raises SessionClosedException: the session is closed.

    Example::

        with put_sidebar(brand="Tea house", icon="cup-hot"):
            put_link("Today", page="/", icon="house")
            put_link("Orders", page="/orders", icon="receipt", count=128)
    """
    mark = _mark("put_sidebar", icon, logo)
    return _part("put_sidebar", "sidebar", content, brand, mark, footer, label, mode_switch)


@discard_on_error
def put_navbar(
    content: Content = (),
    brand: object = "",
    icon: str = "",
    logo: Any = None,
    end: Content = (),
    label: object = "Bar",
    mode_switch: bool = True,
) -> Output:
    """Show a bar at the top of the page: the app's name, links and buttons, and something at the end of the line.

    It stays in the window while the page scrolls, and when the page changes or is cleared. It can be used beside a
    sidebar, and entered with ``with``: output then goes after ``content``.

    :param content: as for :func:`put_sidebar`. Default: none.
    :param brand: as for :func:`put_sidebar`. Default: none.
    :param icon: as for :func:`put_sidebar`. Default: none.
    :param logo: as for :func:`put_sidebar`. Default: none.
    :param end: an output or str at the end of the line, such as an avatar. Default: none.
    :param label: name for people who cannot see it. Default: ``"Bar"``.
    :param mode_switch: True (default) shows a switch of light and dark at the end.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: content that cannot be shown.
    :raises ValueError: there is no such icon.
    :raises SessionClosedException: the session is closed.

    Example::

        with put_navbar(brand="Tea house", end=put_avatar("Grace Hopper")):
            put_link("Orders", page="/orders")
    """
    mark = _mark("put_navbar", icon, logo)
    return _part("put_navbar", "navbar", content, brand, mark, end, label, mode_switch)


def _part(
    function: str,
    part: Literal["sidebar", "navbar"],
    content: Content,
    brand: object,
    mark: list[Widget],
    end: Content,
    label: object,
    mode_switch: bool,
) -> Output:
    widget = Shell(
        part=part,
        label=plain_text(label) or part,
        brand=plain_text(brand),
        mark=mark,
        content=as_widgets(function, "content", content),
        end=as_widgets(function, "footer" if part == "sidebar" else "end", end),
        mode_switch=bool(mode_switch),
        id=f".{part}",  # no name of an author has a dot
    )
    return Output(function, widget, SHELL, -1)


def _mark(function: str, icon: str, logo: Any) -> list[Widget]:
    if logo is not None:
        return [put_image(logo).embed()]
    return [element("span", "g-mark", drawn_icon(function, icon))] if icon else []
