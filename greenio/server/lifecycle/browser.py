"""Opening the user's browser, where there is one to open."""

from __future__ import annotations

import logging
import os
import sys

import gevent
from gevent import socket

from greenio import limits
from greenio.environ import flag

log = logging.getLogger("greenio.server")


def open_browser(url: str) -> bool:
    """Open ``url`` in the default browser. Never raises; ``GREENIO_NO_BROWSER=1`` keeps it from doing so.

    :returns: whether a browser was started.
    """
    if flag("NO_BROWSER") or not _has_screen():
        return False
    import webbrowser  # noqa: PLC0415 - servers never need it, and it looks for all browsers at import

    try:
        return webbrowser.open(url)
    except Exception as error:
        log.info("no browser could be started: %s", error)
        return False


def open_when_ready(url: str, port: int) -> None:
    """Open ``url`` as soon as the port answers. Runs in a greenlet of its own."""
    deadline = gevent.get_hub().loop.now() + limits.BROWSER_TIMEOUT
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            break
        except OSError as error:
            gevent.get_hub().loop.update_now()
            if gevent.get_hub().loop.now() > deadline:
                log.error("port %s does not answer (%s), no browser is opened", port, error)
                return
            gevent.sleep(0.1)
    if not open_browser(url):
        log.info("no browser could be started, open %s yourself", url)


def _has_screen() -> bool:
    """Return whether a browser would have a window. One for terminals would take over the script's own."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "WSL_DISTRO_NAME"))
