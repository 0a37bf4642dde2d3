"""The contract between a transport and the session that it carries, as transports name it.

It stands on the floor below, because sessions name it too.
"""

from __future__ import annotations

from greenio.runtime.interfaces import Connection, Receiver

__all__ = ["CONNECTION_KEY", "NO_RECEIVER", "Connection", "NoReceiver", "Receiver"]

#: In the environ of an upgraded request whose connection exists already, see ``greenio.transport.asgi``.
CONNECTION_KEY = "greenio.connection"


class NoReceiver:
    """Ignores everything. The receiver of a connection before it is accepted."""

    __slots__ = ()

    def received(self, frame: bytes | str) -> None:
        """Ignore a frame."""

    def writable(self) -> None:
        """Do nothing."""

    def lost(self, connection: Connection, code: int, reason: str) -> None:
        """Do nothing."""


NO_RECEIVER = NoReceiver()
