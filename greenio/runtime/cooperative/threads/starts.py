"""Threads that are started by native threads, such as those of ``offload()``.

Threads of a patched process are greenlets of the hub of the thread that starts them. A native thread hardly ever runs
its hub: a thread started there would stand still as soon as the starter computes or is done, and an executor that
first worked there would never work again, for anybody. So what a native thread starts is a native thread, too.
"""

from __future__ import annotations

import _thread
import threading
from collections.abc import Callable, Mapping
from typing import Any

import gevent.thread  # type: ignore[import-not-found]
import gevent.threading  # type: ignore[import-not-found]
from gevent import getcurrent, sleep
from gevent._hub_local import get_hub_if_exists

from greenio.runtime.cooperative.import_hooks import replace
from greenio.runtime.cooperative.threads.returning import returns_to
from greenio.runtime.native import MAIN_THREAD, native_ident, native_lock, start_native_thread

#: Private parts are used, which the stubs leave out.
_gevent: Any = gevent.thread
_Thread: Any = gevent.threading.Thread

#: Native threads that keep the process alive.
_awaited: set[Any] = set()
#: Seconds between two looks at them when the process ends.
_END_PAUSE = 0.01


def patch_thread_starts() -> None:
    """Let native threads start native threads."""
    replace(_thread, "start_new_thread", start_new_thread)
    replace(threading, "_start_new_thread", start_new_thread)
    if hasattr(threading, "_start_joinable_thread"):  # since Python 3.13
        replace(_thread, "start_joinable_thread", start_joinable_thread)
        replace(threading, "_start_joinable_thread", start_joinable_thread)
    else:
        _patch_ends()
    at_end: Any = getattr(threading, "_register_atexit", None)
    if at_end is not None:
        at_end(_await_ends)


def _patch_ends() -> None:
    """Let a thread that is no greenlet of gevent's start: gevent asks the greenlet to tell its end."""
    set_tstate_lock = _Thread._set_tstate_lock

    def _set_tstate_lock(self: Any) -> None:
        if hasattr(getcurrent(), "rawlink"):
            set_tstate_lock(self)
        else:  # _start() tells
            super(_Thread, self)._set_tstate_lock()

    _Thread._set_tstate_lock = _set_tstate_lock


def start_new_thread(
    function: Callable[..., object], args: tuple[Any, ...] = (), kwargs: Mapping[str, Any] | None = None, /
) -> int:
    """Start a thread. Like ``_thread.start_new_thread()``."""
    if _runs_its_hub():
        ident: int = _gevent.start_new_thread(function, args, kwargs)
        return ident
    return id(_start(function, args, kwargs or {}))


def start_joinable_thread(function: Callable[[], object], handle: Any = None, daemon: bool = True) -> Any:
    """Start a thread. Like ``_thread.start_joinable_thread()``."""
    if _runs_its_hub():
        return _gevent.start_joinable_thread(function, handle, daemon)
    if handle is None:
        handle = _gevent._ThreadHandle()
    handle._set_greenlet(_start(function, (), {}))
    return handle


def _runs_its_hub() -> bool:
    if native_ident() == MAIN_THREAD:
        return True
    hub: Any = get_hub_if_exists()
    return hub is not None and returns_to(hub)


def _await_ends() -> None:
    """Wait for threads that are no daemons. gevent only waits for greenlets of the main thread."""
    while _awaited:
        sleep(_END_PAUSE)


def _start(function: Callable[..., object], args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Any:
    """Start a native thread; return its outermost greenlet, by which a patched process knows it."""
    thread: Any = getattr(function, "__self__", None)
    if isinstance(thread, _Thread) and not thread.daemon:
        _awaited.add(thread)
    greenlets: list[Any] = []
    begun, may_run = native_lock(), native_lock()
    begun.acquire()
    may_run.acquire()

    def run() -> None:
        greenlets.append(getcurrent())
        begun.release()
        may_run.acquire()
        try:
            function(*args, **kwargs)
        finally:
            if hasattr(thread, "_tstate_lock"):  # until Python 3.12
                thread._Thread__greenlet_finished(None)
            _awaited.discard(thread)
            hub: Any = get_hub_if_exists()
            if hub is not None:
                hub.destroy(destroy_loop=True)  # its file descriptors would stay open

    start_native_thread(run)
    begun.acquire()
    try:
        return greenlets.pop()
    finally:
        may_run.release()
