"""``pywebio.platform.tornado``: the default server, which is greenio's own, and a handler for Tornado's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import greenio
from greenio.compat.backends import started_as
from greenio.compat.bridges import bridge
from greenio.compat.internals import internal
from greenio.server.lifecycle.browser import open_browser
from greenio.server.pages.static import STATIC_PATH as STATIC_PATH

__all__ = ["STATIC_PATH", "open_webbrowser_on_server_started", "set_ioloop", "start_server", "webio_handler"]

start_server = started_as("tornado", greenio.start_server)
webio_handler: Callable[..., Any]
__getattr__ = bridge("tornado", webio_handler="tornado")


def open_webbrowser_on_server_started(host: str, port: int) -> None:
    """Open the page of a server in the default browser."""
    open_browser(f"http://{host or 'localhost'}:{port}/")


def set_ioloop(loop: Any) -> None:
    """Do nothing: greenio needs no loop of Tornado."""


@internal
def ioloop() -> Any: ...
@internal
def start_server_in_current_thread_session() -> Any: ...


class WebSocketConnection:
    """The name of PyWebIO's class of connections, for ``isinstance``: greenio's are others."""
