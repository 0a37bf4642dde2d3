"""The public functions that run apps: servers, and the look of their pages.

For mounting in a project of Bottle, Flask or Django there are ``greenio.platform.bottle``, ``.flask`` and ``.django``,
which are imported only where they are needed. Not here: the servers themselves, which are in ``greenio.server``.
"""

from __future__ import annotations

from greenio.server.deploy.serve import path_deploy, path_deploy_http
from greenio.server.embedded.mounted import wsgi_app
from greenio.server.lifecycle.start import run_event_loop, start_server
from greenio.server.pages.config import config, seo

__all__ = [
    "config",
    "path_deploy",
    "path_deploy_http",
    "run_event_loop",
    "seo",
    "start_server",
    "wsgi_app",
]
