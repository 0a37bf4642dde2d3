"""Locks, threads and system calls of the interpreter, also in a process whose standard library gevent has patched.

A patched primitive belongs to one hub: it switches greenlets. Code that several native threads share, or that runs
beside every hub, uses the ones of this module. They block the whole thread, hub included, so hold them briefly.
"""

from __future__ import annotations

import os
import select
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from gevent.monkey import get_original

if TYPE_CHECKING:
    from _thread import LockType
    from threading import _RLock

    from gevent._types import _Loop, _TimerWatcher
    from typing_extensions import TypeVarTuple, Unpack

    Loop = _Loop
    Timer = _TimerWatcher
    Ts = TypeVarTuple("Ts")

#: Make a lock that greenlets of several hubs and plain threads may share.
native_lock: Callable[[], LockType] = get_original("_thread", "allocate_lock")

#: The same, for a lock that its holder may take again.
native_rlock: Callable[[], _RLock] = get_original("_thread", "RLock")

#: Return the number of the running native thread; all greenlets of a hub have the same.
native_ident: Callable[[], int] = get_original("_thread", "get_ident")

#: Block the native thread for some seconds.
native_sleep: Callable[[float], None] = get_original("time", "sleep")

#: Start a process; see :func:`os.posix_spawn`. gevent's hub does not look after it. None on Windows.
native_spawn: Any = get_original("os", "posix_spawn") if hasattr(os, "posix_spawn") else None

#: Learn of the end of a process; see :func:`os.waitpid`.
native_waitpid: Callable[[int, int], tuple[int, int]] = get_original("os", "waitpid")

#: Make an object that waits for file descriptors; see :func:`select.poll`. None on Windows.
native_poll: Any = get_original("select", "poll") if hasattr(select, "poll") else None

#: Make an object whose attributes belong to the native thread; greenlets of one hub share them.
native_local: Callable[[], Any] = get_original("_thread", "_local")

#: The number of the main thread, as :data:`native_ident` returns it there.
MAIN_THREAD: int = get_original("threading", "main_thread")().ident

_start_thread: Callable[[Callable[..., object], tuple[Any, ...]], int] = get_original(
    "_thread", "start_new_thread"
)


def start_native_thread(function: Callable[[Unpack[Ts]], object], *args: Unpack[Ts]) -> None:
    """Run a function on a new native thread, which does not keep the process alive.

    ``threading`` does not know of the thread. What the function raises goes to ``sys.unraisablehook``.
    """
    _start_thread(function, args)


def call_in_hub(loop: Loop, function: Callable[[Unpack[Ts]], object], *args: Unpack[Ts]) -> None:
    """Call a function in a later turn of a hub. The one operation of a loop that any thread may do, at any point.

    :param loop: the hub's event loop.
    :raises ValueError: the loop was destroyed: its thread or the process is ending.
    """
    loop.run_callback_threadsafe(function, *args)
