"""Requests of a mounted application, called as a WSGI server would."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from wsgiref.util import setup_testing_defaults

from greenio.server.embedded.mounted import MountedApp
from tests.support.wire.polling_page import PollingPage


def environ(path: str = "/", **more: Any) -> dict[str, Any]:
    made: dict[str, Any] = {"SCRIPT_NAME": "/tool", "PATH_INFO": path, "HTTP_HOST": "h", **more}
    setup_testing_defaults(made)
    return made


def ask_here(app: MountedApp, path: str = "/", **more: Any) -> tuple[str, bytes]:
    reported: list[str] = []
    body = app(environ(path, **more), lambda status, headers: reported.append(status))
    try:
        text = b"".join(body)
        return reported[0], text
    finally:
        if hasattr(body, "close"):  # not every body has something to close
            body.close()


def ask_for(app: MountedApp, path: str = "/", **more: Any) -> tuple[str, bytes]:
    """Ask on a thread of its own, as a server of threads does: this one may have a hub since an earlier test."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(ask_here, app, path, **more).result()


def poll_to_the_end(page: PollingPage) -> int:
    while page.ended is None:
        page.read()
    return page.ended[0]
