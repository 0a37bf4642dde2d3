"""Outputs that hold other outputs."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from greenio.protocol.commands import CallbackId
from greenio.widgets.base import Widget
from greenio.widgets.table import CellContent

#: Widgets inside a widget.
Children = list[Annotated[Any, Meta(title="Widget")]]


class Container(Widget, frozen=True, kw_only=True):
    """An output that can be used with ``with``: its content area then is the scope ``scope``."""

    scope: str = ""


class Scope(Widget, frozen=True, tag="scope"):
    """A named place that later outputs can go to.

    ``max_items``: beyond that many children, those that came first are dropped. 0: no bound.
    """

    name: str
    content: Children = []
    max_items: int = 0


class Alert(Container, frozen=True, tag="alert"):
    """A coloured box. ``closable``: the user can close it."""

    color: Literal["info", "success", "warning", "danger"]
    content: Children = []
    closable: bool = False


class Collapse(Container, frozen=True, tag="collapse"):
    """Content that unfolds below a title."""

    title: str
    content: Children = []
    open: bool = False


class Scrollable(Container, frozen=True, tag="scrollable"):
    """A box with a scroll bar. Heights in pixels, None: no bound. ``max_items`` as for Scope.

    ``keep_bottom``: scrolls to the end as content is added, unless the pointer or the focus is inside.
    """

    content: Children = []
    min_height: float | None = None
    max_height: float | None = None
    keep_bottom: bool = False
    border: bool = True
    max_items: int = 0


class Element(Container, frozen=True, tag="element"):
    """An element of HTML or SVG, of which greenio composes cards, metrics, icons and others.

    ``name`` and ``attributes`` are greenio's own, never an author's markup. ``content`` is text and widgets. ``part`` is
    the program of the page that the element gets (``client/src/views/parts``), ``run`` the callback that it runs.
    """

    name: str
    attributes: dict[str, str] = {}
    content: list[CellContent] = []
    part: Literal["", "gallery", "json", "search", "static", "tooltip", "tree"] = ""
    run: CallbackId = 0


class Tab(Struct, frozen=True, omit_defaults=True):
    """One tab of Tabs."""

    title: str
    content: Children = []


class Tabs(Widget, frozen=True, tag="tabs"):
    """Tabs, the first of which is open."""

    tabs: list[Tab]


class Shell(Container, frozen=True, tag="shell"):
    """A part around the page: the sidebar, or the bar at its top. ``brand`` with the picture ``mark`` leads to the first
    page; ``end`` is at the bottom or at the end of the line, with a switch of light and dark if ``mode_switch``.
    """

    part: Literal["sidebar", "navbar"]
    label: str
    brand: str = ""
    mark: Children = []
    content: Children = []
    end: Children = []
    mode_switch: bool = False
