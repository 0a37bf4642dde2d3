"""Functions and objects of the current session: its data, visitor, page, tasks and end.

All of them raise ``SessionNotFoundException`` for code that belongs to no session.
Not in here: how a session runs (``greenio.runtime.sessions``).
"""

from __future__ import annotations

from greenio.session.coroutines import TaskHandler as TaskHandler  # public, not star-exported
from greenio.session.coroutines import run_async, run_asyncio_coroutine
from greenio.session.deprecated import data, get_info
from greenio.session.download import download
from greenio.session.info import info
from greenio.session.life import defer_call, hold, register_thread
from greenio.session.life import get_current_session as get_current_session
from greenio.session.life import get_current_task_id as get_current_task_id
from greenio.session.local import local
from greenio.session.page import eval_js, go_app, run_js, set_env

__all__ = [
    "data",
    "defer_call",
    "download",
    "eval_js",
    "get_info",
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
