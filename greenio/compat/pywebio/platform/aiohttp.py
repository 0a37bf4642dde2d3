"""``pywebio.platform.aiohttp``: greenio's own server, and a handler for aiohttp's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import greenio
from greenio.compat.backends import started_as
from greenio.compat.bridges import bridge
from greenio.compat.parameters import ordered
from greenio.server.pages.static import STATIC_PATH as STATIC_PATH

__all__ = ["STATIC_PATH", "start_server", "static_routes", "webio_handler"]

start_server = started_as("aiohttp", ordered(greenio.start_server, ignored="websocket_settings"))
static_routes: Callable[..., Any]
webio_handler: Callable[..., Any]
__getattr__ = bridge("aiohttp", webio_handler="aiohttp", static_routes=None)


class WebSocketConnection:
    """The name of PyWebIO's class of connections, for ``isinstance``: greenio's are others."""
