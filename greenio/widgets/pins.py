"""Pins: form items among the outputs."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta, Struct

from greenio.widgets.base import Widget


class PinBody(Struct, frozen=True):
    """The item of a pin (``greenio.widgets.items``), whose name is the pin's, and an id.

    The id distinguishes it from earlier pins of the same name.
    """

    id: int
    item: Annotated[Any, Meta(title="Item")]


class Pin(Widget, frozen=True, tag="pin"):
    """An item with a value that stays on the page.

    On the server ``body`` is an object that becomes a ``PinBody`` when it is encoded: another pin each time.
    """

    body: PinBody
