"""Images and files."""

from __future__ import annotations

from greenio.widgets.base import CallbackId, Widget


class Image(Widget, frozen=True, tag="image"):
    """An image at ``src``: an address relative to the page, or a data: URL.

    ``held`` is released when the image leaves the page: then the server need not keep it any more.
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
