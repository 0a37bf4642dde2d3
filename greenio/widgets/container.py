"""Outputs that hold other outputs."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from greenio.widgets.base import Widget

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


class Tab(Struct, frozen=True, omit_defaults=True):
    """One tab of Tabs."""

    title: str
    content: Children = []


class Tabs(Widget, frozen=True, tag="tabs"):
    """Tabs, the first of which is open."""

    tabs: list[Tab]
