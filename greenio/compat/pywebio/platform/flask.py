"""``pywebio.platform.flask``."""

from __future__ import annotations

from greenio.compat.backends import mounting, started_as
from greenio.platform import flask as own
from greenio.platform import run_event_loop as run_event_loop
from greenio.server.pages.static import STATIC_PATH as STATIC_PATH

start_server = started_as("flask", own.start_server)
webio_view = mounting("flask", own.webio_view)
wsgi_app = mounting("flask", own.wsgi_app)


class FlaskHttpContext:
    """The name of PyWebIO's class of requests, for ``isinstance``: ``info.request`` is another."""
