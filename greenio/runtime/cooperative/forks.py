"""A hub of its own for a process that a task forks, as ``multiprocessing`` does.

The child has copies of all greenlets of the parent. With the parent's hub, any waiting in the child would let them go
on: other visitors' work would be done twice, on the connections that both processes hold.
"""

from __future__ import annotations

import os
import signal
from typing import Any

from gevent import getcurrent
from gevent._hub_local import get_hub_class, get_hub_if_exists, set_hub

#: The process whose hub this is.
_pid = -1


def separate_forks() -> None:
    """Give each process that is forked by a greenlet a hub of its own from now on.

    One that is forked by the thread itself, outside of all greenlets, keeps the hub that it has: servers of several
    processes fork in this way and go on in the child.
    """
    global _pid
    _pid = os.getpid()
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=_begin)


def is_beginning() -> bool:
    """Return whether this process has just been forked and has its parent's hub, which must not run here.

    Other libraries' functions for new processes run before this module's: that of ``threading`` releases locks.
    """
    return os.getpid() != _pid


def _begin() -> None:
    global _pid
    try:
        _leave_hub()
    finally:
        _pid = os.getpid()


def _leave_hub() -> None:
    root: Any = getcurrent()
    if root.parent is None or get_hub_if_exists() is None:
        return
    while root.parent is not None:
        root = root.parent
    hub_class: Any = get_hub_class()
    hub = hub_class(default=False)
    hub.parent = root
    set_hub(hub)
    for number, default in ((signal.SIGINT, signal.default_int_handler), (signal.SIGTERM, signal.SIG_DFL)):
        handler = signal.getsignal(number)
        if getattr(handler, "__module__", None) and handler.__module__.startswith("greenio."):
            signal.signal(number, default)  # it would wake the copy of the server
