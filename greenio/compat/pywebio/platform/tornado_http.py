"""``pywebio.platform.tornado_http``: greenio's own server, with sessions that outlive a lost connection."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from greenio.compat.backends import started_as
from greenio.compat.bridges import bridge
from greenio.compat.parameters import ordered
from greenio.platform import serving

__all__ = ["TornadoHttpContext", "start_server", "webio_handler"]

_ORDER = (
    "applications port host debug cdn static_dir allowed_origins check_origin auto_open_webbrowser "
    "session_expire_seconds session_cleanup_interval max_payload_size"
)
start_server = started_as("tornado", ordered(serving.start_server, _ORDER))
webio_handler: Callable[..., Any]
__getattr__ = bridge("tornado_http", webio_handler="tornado")


class TornadoHttpContext:
    """The name of PyWebIO's class of requests, for ``isinstance``: ``info.request`` is another."""
