"""``pywebio.platform.path_deploy``."""

from __future__ import annotations

import os
from typing import Any

from greenio.compat.internals import internal
from greenio.platform import path_deploy as path_deploy
from greenio.platform import path_deploy_http as path_deploy_http
from greenio.server.access.folder import is_inside
from greenio.server.pages.static import STATIC_PATH as STATIC_PATH

LOCAL_STATIC_URL = "/_greenio"


def filename_ok(f: str) -> bool:
    """Return whether a file of that name may be an app."""
    return not f.startswith((".", "_"))


def valid_and_norm_path(base: str, subpath: str) -> str | None:
    """Return the path of a file below ``base``; None if it leads out, or a part of it is hidden."""
    parts = subpath.strip("/").split("/")
    path = os.path.normpath(os.path.join(base, *parts))
    if not is_inside(path, base) or not all(filename_ok(part) for part in parts if part):
        return None
    return path


@internal
def get_app_from_path(request_path: Any, base: Any, index: Any, reload: Any = False) -> Any: ...
@internal
def default_index_page(path: Any, base: Any) -> Any: ...
@internal
def identifiers_info(code: Any) -> Any: ...
