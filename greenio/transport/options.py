"""Limits and time-outs of connections."""

from __future__ import annotations

from dataclasses import dataclass

from greenio import limits


@dataclass(frozen=True)
class ConnectionOptions:
    """Limits and time-outs of the connections of one server, whatever transport carries them.

    :param message_bytes: largest message of a page; above it 1009. Never above ``limits.MAX_MESSAGE_BYTES``.
    :param ping_interval: seconds without a byte from the page until it is pinged; 0 never pings.
    :param ping_timeout: seconds after the ping until a page that is still silent counts as lost.
    """

    message_bytes: int = limits.MESSAGE_BYTES
    ping_interval: float = limits.PING_INTERVAL
    ping_timeout: float = limits.PING_TIMEOUT

    def __post_init__(self) -> None:
        if not 0 < self.message_bytes <= limits.MAX_MESSAGE_BYTES:
            raise ValueError(
                f"message_bytes must be 1 to {limits.MAX_MESSAGE_BYTES}, not {self.message_bytes}"
            )
        if self.ping_interval < 0 or self.ping_timeout <= 0:
            raise ValueError("ping_interval must be at least 0 and ping_timeout more than 0")
