"""``pywebio.platform``: servers, the look of pages, and one module for each web framework, loaded when it is used.

All servers are greenio's own; the parameters are those of PyWebIO's. Not here: the bridges to asynchronous servers,
which are in ``greenio.platform``.
"""

from __future__ import annotations

import importlib
from types import ModuleType

from greenio.compat.pywebio.platform.page import config as config
from greenio.compat.pywebio.platform.page import seo as seo
from greenio.compat.pywebio.platform.path_deploy import (
    path_deploy as path_deploy,
)
from greenio.compat.pywebio.platform.path_deploy import (
    path_deploy_http as path_deploy_http,
)
from greenio.compat.pywebio.platform.tornado import start_server as start_server
from greenio.platform import run_event_loop as run_event_loop

_SUBMODULES = frozenset(
    [
        "aiohttp",
        "bokeh",
        "django",
        "fastapi",
        "flask",
        "page",
        "path_deploy",
        "remote_access",
        "tornado",
        "tornado_http",
        "utils",
    ]
)


def __getattr__(name: str) -> ModuleType:
    """Import a submodule at its first use: ``pywebio.platform.flask`` after ``import pywebio``."""
    if name not in _SUBMODULES:
        raise AttributeError(f"pywebio.platform has no attribute {name!r}")
    return importlib.import_module(f"{__name__}.{name}")
