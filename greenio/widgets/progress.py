"""Signs that work is in progress."""

from __future__ import annotations

from typing import Literal

from greenio.widgets.base import Widget
from greenio.widgets.container import Container


class Progress(Widget, frozen=True, tag="progress"):
    """A bar filled to ``value`` (0 to 1), which SetProgress moves. ``label`` None: the percentage.

    ``auto_close``: it is removed once it is set to 1.
    """

    name: str
    value: float = 0
    label: str | None = None
    auto_close: bool = False


class Loading(Container, frozen=True, tag="loading"):
    """A turning ring (border) or a growing dot (grow). ``size`` is CSS of the ring or dot, ``style`` of the box."""

    shape: Literal["border", "grow"] = "border"
    color: str = "dark"
    size: str = ""
