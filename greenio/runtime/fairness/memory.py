"""Memory goes back to the system when most of a crowd has gone.

Python's allocator frees a megabyte only when nothing at all in it is in use. Two things are found in nearly every
megabyte of a crowd: names in the interpreter's cache of looked-up ones (up to 4,096; gevent makes a new string of
"stop" whenever a greenlet has waited), and tuples and other small objects that the interpreter keeps for reuse,
which only a full collection lets go. glibc in turn keeps what was freed below anything that is still in use;
``malloc_trim(3)`` gives back every whole page of it. Measured with ``python -m bench.idle_memory``: of 9,000 sessions
that came and went three times, 97, 103 and 104 MB stayed without this, 49, 52 and 52 with it; 40 MB were there before.

It takes 12 ms where 115 MB are given back, in which the hub serves nobody, so it comes rarely: when seven of
eight sessions of a crowd have gone, and when the last has. A full collection takes as long as the app has objects,
so it waits for the last.
"""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from collections.abc import Callable
from typing import Any

from gevent import get_hub

#: Sessions from which on a crowd is one: ten megabytes, about.
CROWD = 1000
#: The share of the crowd that is left when memory is given back.
LEFT = 1 / 8
#: Seconds until then: what those who went last had in use must be free.
DELAY = 0.2


def release_memory(left: int) -> None:
    """Give what is free back to the system, as far as this interpreter and this C library can.

    :param left: how many sessions there are to be held up by it.
    """
    if not left:
        gc.collect()
    # The name since 3.13, which is to be used "to release unnecessary references and memory blocks", and the older.
    clear = getattr(sys, "_clear_internal_caches", None) or getattr(sys, "_clear_type_cache", None)
    if clear is not None:
        clear()
    if os.name == "posix":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


class Trimmer:
    """Watches how many sessions there are, and gives memory back soon after a crowd has gone.

    :param act: gives it back, told how many sessions there are.
    """

    __slots__ = ("_act", "_count", "_crowded", "_most", "_timer")

    def __init__(self, act: Callable[[int], None] = release_memory) -> None:
        self._act = act
        self._count = 0
        self._most = 0
        self._crowded = False
        self._timer: Any = None

    def opened(self, count: int) -> None:
        """A session has come; there are ``count`` now."""
        self._count = count
        if count > self._most:
            self._most = count

    def closed(self, count: int) -> None:
        """A session has gone; there are ``count`` now."""
        self._count = count
        has_ebbed = self._most >= CROWD and count <= self._most * LEFT
        if has_ebbed or (self._crowded and not count):
            self._most = count
            self._act_soon()
        self._crowded = bool(count) and (self._crowded or has_ebbed)

    def _act_soon(self) -> None:
        if self._timer is None:
            self._timer = get_hub().loop.timer(DELAY, ref=False)  # no reason for a hub to go on
        self._timer.stop()
        self._timer.start(self._act_now)

    def _act_now(self) -> None:
        self._timer.stop()
        self._timer.close()
        self._timer = None
        self._act(self._count)
