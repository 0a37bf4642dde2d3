"""Templates of app authors."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from greenio.widgets.base import Widget
from greenio.widgets.container import Children


class Slot(Struct, frozen=True):
    """Where in the data of a template a widget stands: keys and indices from the outside in.

    Told apart from the data by its place, not by a mark: no data of an author can look like it.
    """

    path: list[str | int]
    content: Children


class Template(Widget, frozen=True, tag="template"):
    """A Mustache template with its data; the data is null where ``slots`` put widgets."""

    template: str
    data: Any = None
    slots: list[Slot] = []
