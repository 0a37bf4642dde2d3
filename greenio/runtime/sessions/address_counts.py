"""How many sessions there are from each address."""

from __future__ import annotations


class AddressCounts:
    """A counter that forgets addresses without sessions.

    Example::

        counts = AddressCounts()
        counts.add("192.0.2.1")
        assert counts.of("192.0.2.1") == 1
    """

    __slots__ = ("_counts",)

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._counts)

    def of(self, address: str) -> int:
        """Return how many sessions there are from that address."""
        return self._counts.get(address, 0)

    def add(self, address: str) -> None:
        """Count a session that has opened."""
        self._counts[address] = self.of(address) + 1

    def remove(self, address: str) -> None:
        """Count out a session that is gone."""
        left = self.of(address) - 1
        if left > 0:
            self._counts[address] = left
        else:
            self._counts.pop(address, None)
