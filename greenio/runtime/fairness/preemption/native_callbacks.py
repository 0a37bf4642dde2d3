"""Tell whether Python code was called back by C code that may hold a lock of its own.

C code that lets go of the interpreter's lock, and takes it again in order to call a Python function, may hold a native
lock meanwhile: lxml, a function of SQLite, ctypes. A task that is parked inside would keep that lock, and the next
task that wants it would block the thread, hub included, for ever. Sort keys and the function of ``re.sub`` are called
with the interpreter's lock held throughout, and so are not meant here.

The interpreter counts such callbacks of each thread, in a field of ``PyThreadState`` that has no name outside of C
and a place of its own in each version.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greenio.runtime.native import Loop

#: Integers at the start of a PyThreadState among which the counter is: less than its size in any version.
_INTEGERS = 64

#: How often to compare them: other fields may change by chance.
_COMPARISONS = 3


class NativeCallbacks:
    """Watches the callbacks of the thread that calls :meth:`find_counter`."""

    def __init__(self) -> None:
        self._counter: ctypes.c_int | None = None
        self._in_hub: int | None = None
        """The counter in a task that was called back by nobody: the hub itself runs in callbacks of its loop."""

    def find_counter(self) -> bool:
        """Find the thread's counter.

        :returns: False if it cannot be told from the other fields of this interpreter.
        """
        address = _thread_state()
        if address is None:
            return False
        places = counting_places([_compare(address) for _ in range(_COMPARISONS)])
        if len(places) != 1:
            return False
        self._counter = ctypes.c_int.from_address(address + places[0] * ctypes.sizeof(ctypes.c_int))
        return True

    def calibrate(self, loop: Loop) -> None:
        """Read the counter in a callback of the thread's hub. Until then :meth:`in_progress` returns True.

        :param loop: the hub's event loop.
        """
        self._in_hub = None
        loop.run_callback(self._calibrate)

    def _calibrate(self) -> None:
        if self._counter is not None:
            self._in_hub = self._counter.value

    def in_progress(self) -> bool:
        """Return whether a task of the thread is inside a callback, be it asleep there. Costs 0.1 us."""
        return self._counter is None or self._counter.value != self._in_hub


def counting_places(comparisons: Sequence[tuple[Sequence[int], Sequence[int], Sequence[int]]]) -> list[int]:
    """Return the indexes of the integers that were greater by one inside of a callback, every time.

    :param comparisons: the integers before, inside and after.
    """
    return [
        place
        for place in range(_INTEGERS)
        if all(
            inside[place] == before[place] + 1 and after[place] == before[place]
            for before, inside, after in comparisons
        )
    ]


def _thread_state() -> int | None:
    """Return the address of this thread's PyThreadState, None if the interpreter is not CPython."""
    api = getattr(ctypes, "pythonapi", None)
    if api is None:
        return None
    get = api.PyThreadState_Get
    get.restype = ctypes.c_void_p
    address: int | None = get()
    return address


def _compare(address: int) -> tuple[list[int], list[int], list[int]]:
    """Return the integers before, inside and after what C code does in order to call Python."""
    integers = (ctypes.c_int * _INTEGERS).from_address(address)
    release = ctypes.pythonapi.PyGILState_Release
    before = integers[:]
    state = ctypes.pythonapi.PyGILState_Ensure()
    inside = integers[:]
    release(state)
    return before, inside, integers[:]
