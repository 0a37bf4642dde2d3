"""The page's icon, a rounded square with a cursor line in it: green, and grey when the session is closed."""

from __future__ import annotations

import base64
import functools
from pathlib import Path
from typing import Literal

_FOLDER = Path(__file__).parent / "icons"


@functools.cache
def icon(size: int) -> bytes:
    """Return the icon as a PNG.

    :param size: its width and height in pixels: 16, 32 or 192.
    """
    return (_FOLDER / f"open-{size}.png").read_bytes()


@functools.cache
def icon_url(size: int, state: Literal["open", "closed"] = "open") -> str:
    """Return the icon as a ``data:`` URL, which needs no request: a closed session may have no connection.

    :param size: 16 or 32.
    :param state: of the session.
    """
    image = (_FOLDER / f"{state}-{size}.png").read_bytes()
    return "data:image/png;base64," + base64.b64encode(image).decode("ascii")
