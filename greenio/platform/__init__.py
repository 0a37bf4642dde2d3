"""The public functions that run apps: servers, and the look of their pages.

For mounting in a project of Bottle, Flask, Django, FastAPI, Tornado or aiohttp there are ``greenio.platform.bottle``,
``.flask`` and so on, which are imported only where they are needed. Not here: the servers themselves, which are in ``greenio.server``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from greenio.navigation.pages import page, pages
from greenio.server.deploy.serve import path_deploy, path_deploy_http
from greenio.server.embedded.mounted import wsgi_app
from greenio.server.lifecycle.start import run_event_loop, start_server
from greenio.server.pages.config import config, seo

if TYPE_CHECKING:
    from greenio.server.asgi.app import asgi_app

__all__ = [
    "asgi_app",
    "config",
    "page",
    "pages",
    "path_deploy",
    "path_deploy_http",
    "run_event_loop",
    "seo",
    "start_server",
    "wsgi_app",
]


def __getattr__(name: str) -> Any:
    """Import ``asgi_app`` when it is first used: most processes serve without it."""
    if name != "asgi_app":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module("greenio.server.asgi.app").asgi_app
