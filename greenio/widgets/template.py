"""Mustache templates of app authors."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from greenio.widgets.base import Widget
from greenio.widgets.container import Children


class Slot(Struct, frozen=True):
    """A place in the data of a template that holds widgets: keys and indices from the outside in.

    Recognized by its place, not by a mark: an author's data cannot look like it.
    """

    path: list[str | int]
    content: Children


class Template(Widget, frozen=True, tag="template"):
    """A Mustache template with its data; the data is null where ``slots`` put widgets."""

    template: str
    data: Any = None
    slots: list[Slot] = []
