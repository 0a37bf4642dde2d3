"""A receiver that does nothing."""

from __future__ import annotations

from greenio.runtime.interfaces import Connection


class Nobody:
    """Takes frames and forgets them."""

    def received(self, frame: bytes | str) -> None: ...

    def writable(self) -> None: ...

    def lost(self, connection: Connection, code: int, reason: str) -> None: ...
