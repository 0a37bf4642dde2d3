"""Functions and objects of the current session: its data, visitor, page, tasks and end.

All of them raise ``SessionNotFoundException`` for code that belongs to no session.
Not in here: how a session runs (``greenio.runtime.sessions``).
"""

from __future__ import annotations

from typing import Any

from greenio.runtime.visitor.user import User as User
from greenio.session.address import current_location, go
from greenio.session.cookies import cookies as cookies
from greenio.session.coroutines import TaskHandler as TaskHandler  # public, not star-exported
from greenio.session.coroutines import run_async, run_asyncio_coroutine
from greenio.session.deprecated import data, get_info
from greenio.session.download import download
from greenio.session.first_of import first_of
from greenio.session.info import info
from greenio.session.life import defer_call, hold, register_thread
from greenio.session.life import get_current_session as get_current_session
from greenio.session.life import get_current_task_id as get_current_task_id
from greenio.session.local import local
from greenio.session.login import current_user
from greenio.session.login import log_in as log_in
from greenio.session.login import log_out as log_out
from greenio.session.login import requires as requires
from greenio.session.page import eval_js, go_app, run_js, set_env

__all__ = [
    "data",
    "defer_call",
    "download",
    "eval_js",
    "first_of",
    "get_info",
    "go",
    "go_app",
    "hold",
    "info",
    "local",
    "register_thread",
    "run_async",
    "run_asyncio_coroutine",
    "run_js",
    "set_env",
]

path: str
"""The path of the current page below the app, decoded: ``/orders/7``. ``/`` in an app without ``pages()``."""
query: dict[str, str]
"""The parameters of the page's address; of repeated ones the last. They come from the visitor: check them."""
user: User | None
"""The user who is logged in; None: nobody. Read it as ``session.user``: another one in each session."""


def __getattr__(name: str) -> Any:
    """Return ``session.path``, ``session.query`` or ``session.user`` of the running session.

    :raises SessionNotFoundException: the caller belongs to no session.
    """
    if name in ("path", "query"):
        return getattr(current_location(), name)
    if name == "user":
        return current_user()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
