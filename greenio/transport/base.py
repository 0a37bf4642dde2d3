"""The contract between a transport and the session it carries, as transports name it.

It stands on the floor below because the session's runner, which meets the transport, names it too.
"""

from __future__ import annotations

from greenio.runtime.interfaces import Connection, Receiver

__all__ = ["Connection", "Receiver"]
