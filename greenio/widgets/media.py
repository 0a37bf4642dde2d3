"""Images and files."""

from __future__ import annotations

from greenio.protocol.commands import CallbackId
from greenio.widgets.base import Widget


class Image(Widget, frozen=True, tag="image"):
    """An image at ``src``: an address relative to the page, or a data: URL.

    ``held`` is released when the image leaves the page, so that the server can forget the file.
    """

    src: str
    title: str = ""
    width: str = ""
    height: str = ""
    held: CallbackId = 0


class FileLink(Widget, frozen=True, tag="file"):
    """A button that saves the file at ``url`` (relative to the page) as ``name``."""

    name: str
    label: str
    url: str
    held: CallbackId = 0
