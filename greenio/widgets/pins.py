"""Inputs among the outputs."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta, Struct

from greenio.widgets.base import Widget


class PinBody(Struct, frozen=True):
    """What a pin is made of: an item of ``greenio.widgets.items``, whose name is the pin's, and the id that tells it
    from others that had the name before."""

    id: int
    item: Annotated[Any, Meta(title="Item")]


class Pin(Widget, frozen=True, tag="pin"):
    """An item with a value that stays on the page.

    On the server ``body`` is an object that becomes a ``PinBody`` when it is encoded: each sending is a pin.
    """

    body: PinBody
