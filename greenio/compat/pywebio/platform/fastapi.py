"""``pywebio.platform.fastapi``: greenio's own server, and routes for those of FastAPI and Starlette."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import greenio
from greenio.compat.backends import started_as
from greenio.compat.bridges import bridge
from greenio.compat.parameters import ordered
from greenio.server.pages.static import STATIC_PATH as STATIC_PATH

__all__ = ["STATIC_PATH", "asgi_app", "start_server", "webio_routes"]

_ORDER = (
    "applications port host cdn reconnect_timeout static_dir remote_access debug allowed_origins check_origin "
    "auto_open_webbrowser max_payload_size"
)
start_server = started_as("starlette", ordered(greenio.start_server, _ORDER))
asgi_app: Callable[..., Any]
webio_routes: Callable[..., Any]
__getattr__ = bridge("fastapi", webio_routes="starlette", asgi_app="starlette")


class WebSocketConnection:
    """The name of PyWebIO's class of connections, for ``isinstance``: greenio's are others."""
