"""A limit on HTTP connections at a time from one address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable


class ConnectionLimit:
    """Counts the HTTP connections of each address. One that has become a WebSocket does not count any more.

    :param maximum: connections at a time from one address.
    :param is_exempt: function of an address that returns whether it has no limit, such as a proxy's.
    """

    __slots__ = ("_is_exempt", "_maximum", "_open")

    def __init__(self, maximum: int, is_exempt: Callable[[str], bool] = lambda address: False) -> None:
        self._maximum = maximum
        self._is_exempt = is_exempt
        self._open: Counter[str] = Counter()

    def enter(self, address: str) -> bool:
        """Count a connection; False if there are too many. :meth:`leave` has to follow only after True.

        :param address: of the peer; ``''`` for a UNIX socket, whose other side is a proxy and has no limit.
        """
        if self._open[address] >= self._maximum and address and not self._is_exempt(address):
            return False
        self._open[address] += 1
        return True

    def leave(self, address: str) -> None:
        """Forget a connection that has ended."""
        self._open[address] -= 1
        if not self._open[address]:
            del self._open[address]
