"""Give memory back to the system when most of many sessions have ended.

Python's allocator frees a megabyte only when nothing in it is in use. Two things are found in nearly every megabyte
of many sessions: names in the interpreter's cache of looked-up attributes (up to 4,096; gevent makes a new string of
"stop" whenever a greenlet has waited), and tuples and other small objects that the interpreter keeps for reuse,
which only a full collection frees. glibc in turn keeps what was freed below anything that is still in use;
``malloc_trim(3)`` gives back every whole page of it. Measured with ``python -m bench.idle_memory``: of 9,000 sessions
that came and went three times, 97, 103 and 104 MB stayed without this, 57, 55 and 58 with it; 40 MB were there before.

Giving back 115 MB takes 12 ms, during which the hub serves nobody. So it happens rarely: when seven of eight sessions
have ended, and when the last has. A full collection takes longer the more objects the app has, so it waits for the
last session.
"""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from gevent import get_hub

if TYPE_CHECKING:
    from greenio.runtime.native import Timer

#: The least number of sessions whose memory is worth giving back: about ten megabytes.
CROWD = 1000
#: The share of these sessions that is left when memory is given back.
LEFT = 1 / 8
#: Seconds until memory is given back, so that what the last sessions used is free by then.
DELAY = 0.2


def release_memory(left: int) -> None:
    """Give free memory back to the system, as far as this interpreter and this C library can.

    :param left: number of open sessions, which wait meanwhile. A full collection runs only if there are none.
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
    """Watches the number of sessions, and gives memory back soon after many of them have ended.

    :param release: gives it back; called with the number of open sessions.
    """

    __slots__ = ("_count", "_crowded", "_peak", "_release", "_timer")

    def __init__(self, release: Callable[[int], None] = release_memory) -> None:
        self._release = release
        self._count = 0
        self._peak = 0
        self._crowded = False
        self._timer: Timer | None = None

    def opened(self, count: int) -> None:
        """Count a session that was opened.

        :param count: the number of sessions now.
        """
        self._count = count
        if count > self._peak:
            self._peak = count

    def closed(self, count: int) -> None:
        """Count a session that was closed.

        :param count: the number of sessions now.
        """
        self._count = count
        has_shrunk = self._peak >= CROWD and count <= self._peak * LEFT
        if has_shrunk or (self._crowded and not count):
            self._peak = count
            self._release_soon()
        self._crowded = bool(count) and (self._crowded or has_shrunk)

    def _release_soon(self) -> None:
        if self._timer is None:
            self._timer = get_hub().loop.timer(DELAY, ref=False)  # does not keep the hub running
        self._timer.stop()
        self._timer.start(self._release_now)

    def _release_now(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer.close()
            self._timer = None
        self._release(self._count)
