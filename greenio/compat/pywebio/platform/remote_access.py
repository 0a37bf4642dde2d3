"""``pywebio.platform.remote_access``: ``start_server(remote_access=True)`` is the way in greenio."""

from __future__ import annotations

import threading
from subprocess import PIPE as PIPE
from typing import Any

from greenio.compat.internals import internal


def am_i_the_only_thread() -> bool:
    """Return whether no other thread of the program is alive."""
    return not any(
        thread is not threading.current_thread() and not thread.daemon for thread in threading.enumerate()
    )


@internal
def remote_access_service(
    local_port: Any = 8080,
    server: Any = "app.pywebio.online",
    server_port: Any = 1022,
    setup_timeout: Any = 60,
) -> Any: ...
@internal
def start_remote_access_service(**kwargs: Any) -> Any: ...
@internal
def start_remote_access_service_(**kwargs: Any) -> Any: ...
