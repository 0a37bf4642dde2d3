"""Buttons and links."""

from __future__ import annotations

from msgspec import Struct

from greenio.protocol.commands import CallbackId
from greenio.widgets.base import Widget


class Button(Struct, frozen=True, omit_defaults=True):
    """One button of Buttons. Its value stays on the server: a click reports its index.

    Without a colour it has an edge and no filling. ``hotkey`` is a value of ``aria-keyshortcuts``.
    """

    label: str
    color: str = ""
    disabled: bool = False
    hotkey: str = ""


class Buttons(Widget, frozen=True, tag="buttons"):
    """Buttons with one callback; its Click event carries the index of the button."""

    buttons: list[Button]
    callback: CallbackId = 0
    small: bool = False
    link_style: bool = False
    outline: bool = False
    group: bool = False


class Link(Widget, frozen=True, tag="link"):
    """A link to ``url``, or to the application ``app`` of this server, keeping the other URL parameters."""

    label: str
    url: str = ""
    app: str | None = None
    new_window: bool = False
