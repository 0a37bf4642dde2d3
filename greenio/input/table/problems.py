"""The cells of an editable table that are not valid, as the page marks them."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from greenio import limits


class Problems:
    """At most one message a row, which stays until the row is valid."""

    __slots__ = ("_by_key", "limit")

    def __init__(self) -> None:
        self._by_key: dict[int, tuple[int, str]] = {}
        self.limit = limits.EDITOR_MARKED_CELLS

    def __len__(self) -> int:
        return len(self._by_key)

    def marks(self) -> list[Any]:
        """Return the cells with messages: ``[key, column, text]``."""
        return [[key, *found] for key, found in self._by_key.items()]

    def replace(self, key: int, found: tuple[int, str] | None) -> list[Any]:
        """Set or remove the message of a row; returns the marks that change, an empty text where there is none now."""
        old = self._by_key.pop(key, None)
        if found is not None:
            self._by_key[key] = found
        changed: list[Any] = []
        if old is not None and (found is None or found[0] != old[0]):
            changed.append([key, old[0], ""])
        if found is not None and found != old:
            changed.append([key, *found])
        return changed

    def keep_only(self, keys: Container[int]) -> None:
        """Forget rows that are gone."""
        for key in [key for key in self._by_key if key not in keys]:
            del self._by_key[key]

    def clear(self) -> list[Any]:
        """Remove all messages; returns the marks that change."""
        gone = [[key, column, ""] for key, (column, _) in self._by_key.items()]
        self._by_key.clear()
        return gone
