"""``pywebio.session``, with its submodules ``base``, ``threadbased`` and ``coroutinebased``.

``info`` differs from greenio's: its ``backend`` is one of PyWebIO's names. Not here: how a session runs.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

from greenio.compat.backends import CompatInfo, info
from greenio.compat.internals import internal
from greenio.compat.pywebio.session import base as base
from greenio.compat.pywebio.session import coroutinebased as coroutinebased
from greenio.compat.pywebio.session import threadbased as threadbased
from greenio.compat.pywebio.session.base import Session, get_current_session
from greenio.compat.pywebio.session.coroutinebased import CoroutineBasedSession
from greenio.compat.pywebio.session.threadbased import ScriptModeSession as ScriptModeSession
from greenio.compat.pywebio.session.threadbased import ThreadBasedSession
from greenio.compat.pywebio.utils import iscoroutinefunction, isgeneratorfunction
from greenio.exceptions import SessionException as SessionException
from greenio.exceptions import SessionNotFoundException as SessionNotFoundException
from greenio.session import (
    data,
    defer_call,
    download,
    eval_js,
    go_app,
    hold,
    local,
    register_thread,
    run_async,
    run_asyncio_coroutine,
    run_js,
    set_env,
)
from greenio.session import get_current_task_id as get_current_task_id

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


def get_info() -> CompatInfo:
    """Old name of :data:`info`."""
    warnings.warn("get_info() is deprecated: use info", DeprecationWarning, stacklevel=2)
    return info


def get_session_implement() -> type[Session]:
    """Return the class of the session of the caller."""
    return type(get_current_session())


def check_session_impl(session_type: type) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Make a decorator that changes nothing: greenio's functions check the kind of the session by themselves."""
    del session_type
    return lambda function: function


def chose_impl(gen_func: Callable[..., Any]) -> Callable[..., Any]:
    """Return the function itself: greenio runs generators of both kinds of sessions."""
    return gen_func


def register_session_implement(cls: type) -> None:
    """Do nothing: the kind of a session follows from its app."""


def register_session_implement_for_target(target_func: Callable[..., Any]) -> type[Session]:
    """Return the class of the sessions of an app."""
    is_async = iscoroutinefunction(target_func) or isgeneratorfunction(target_func)
    return CoroutineBasedSession if is_async else ThreadBasedSession


@internal
def next_client_event() -> Any: ...
