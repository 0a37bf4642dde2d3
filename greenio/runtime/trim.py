"""Memory goes back to the system when most of a crowd has gone.

glibc keeps what was freed below anything that is still in use; ``malloc_trim(3)`` gives back every whole page of
it. Measured with ``python -m bench.idle_memory``, 9,000 sessions that came and went: 99 to 102 MB resident without
it, 81 to 82 with it. The call took 12 ms where it had 115 MB to give back, and holds the hub so long, so
it comes rarely: when seven of eight sessions of a crowd have gone, and when the last has.
"""

from __future__ import annotations

from collections.abc import Callable

#: Sessions from which on a crowd is one: ten megabytes, about.
CROWD = 1000
#: The share of the crowd that is left when memory is given back.
LEFT = 1 / 8


def give_back() -> None:
    """Give whole free pages back to the system. Does nothing where the C library has no ``malloc_trim``."""
    import ctypes  # noqa: PLC0415 - for the few processes that see a crowd: it takes milliseconds and a megabyte

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


class Trimmer:
    """Watches how many sessions there are, and gives memory back when a crowd has gone.

    :param act: what gives it back.
    """

    __slots__ = ("_act", "_crowded", "_most")

    def __init__(self, act: Callable[[], None] = give_back) -> None:
        self._act = act
        self._most = 0
        self._crowded = False

    def came(self, count: int) -> None:
        """A session has come; there are ``count`` now."""
        if count > self._most:
            self._most = count

    def went(self, count: int) -> None:
        """A session has gone; there are ``count`` now."""
        has_ebbed = self._most >= CROWD and count <= self._most * LEFT
        if has_ebbed or (self._crowded and not count):
            self._most = count
            self._act()
        self._crowded = bool(count) and (self._crowded or has_ebbed)
