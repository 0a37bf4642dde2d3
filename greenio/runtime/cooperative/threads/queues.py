"""Queues and events that tasks share with native threads, such as those of ``offload()`` and the script's own.

gevent replaces those of the standard library by its own, which belong to the thread that made or used them first:
``threading.Event`` raises InvalidThreadUseError in another one, and what another one puts into a queue is noticed only
when the waiting thread wakes up for some other reason. The standard library's, written in Python on top of
locks, serve all threads, and wait in the hub since those locks do (see ``locks``).
"""

from __future__ import annotations

import queue
import threading
from typing import Any

from gevent.monkey import get_original

from greenio.runtime.cooperative.import_hooks import replace


def patch_thread_queues() -> None:
    """Give ``threading`` and ``queue`` the classes of the standard library back."""
    replace(threading, "Event", get_original("threading", "Event"))
    for name in ("Queue", "LifoQueue", "PriorityQueue"):
        replace(queue, name, get_original("queue", name))
    in_python: Any = queue
    replace(queue, "SimpleQueue", in_python._PySimpleQueue)  # the other one blocks in C
