"""The interface of a peer: how to run it, and a visit of its apps."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

APPS = Path(__file__).resolve().parent.parent / "apps"
TIMEOUT = 120.0


@dataclass
class Traffic:
    """Traffic of a visit's connections, as counts that do not depend on the machine."""

    frames_down: int = 0
    bytes_down: int = 0
    frames_up: int = 0
    bytes_up: int = 0

    def reset(self) -> None:
        """Start counting again."""
        self.frames_down = self.bytes_down = self.frames_up = self.bytes_up = 0


class Visit:
    """One visitor of one app: a protocol client that sees texts and presses buttons.

    A visit looks for texts in the raw messages, so it works for JSON, protocol buffers and HTML alike,
    and costs the load process little.
    """

    def __init__(self, port: int, app: str) -> None:
        self.port = port
        self.app = app
        self.traffic = Traffic()
        self._wanted: bytes | None = None
        self._seen: asyncio.Future[None] | None = None

    async def open(self) -> None:
        """Come to the app and return when it has said "ready"."""
        raise NotImplementedError

    def press(self, button: str) -> None:
        """Press the button, without waiting for anything."""
        raise NotImplementedError

    async def send_file(self, size: int) -> None:
        """Upload ``size`` bytes as the page does."""
        raise NotImplementedError

    def close(self) -> None:
        """Leave."""
        raise NotImplementedError

    def expect(self, text: bytes) -> asyncio.Future[None]:
        """A future that is done when a message from now on holds ``text``."""
        self._wanted = text
        self._seen = asyncio.get_running_loop().create_future()
        return self._seen

    async def click(self, button: str, until: bytes, timeout: float = TIMEOUT) -> None:
        """Press the button and wait for the text that it leads to."""
        seen = self.expect(until)
        self.press(button)
        await asyncio.wait_for(seen, timeout)

    async def upload(self, size: int, timeout: float = TIMEOUT) -> None:
        """Upload and wait until the app says how much it has received."""
        seen = self.expect(b"received %d bytes" % size)
        await self.send_file(size)
        await asyncio.wait_for(seen, timeout)

    def shown(self, message: bytes) -> None:
        """Peers call this with every message that came down."""
        if self._wanted is not None and self._wanted in message:
            self._wanted = None
            if self._seen is not None and not self._seen.done():
                self._seen.set_result(None)

    def broken(self, why: str) -> None:
        """Peers call this when the connection ended: whoever waits must not wait for ever."""
        if self._seen is not None and not self._seen.done():
            self._seen.set_exception(ConnectionError(why))


@dataclass(frozen=True)
class Peer:
    """One library: how to install it, start its app, reach its pages and what it cannot do.

    ``requirements`` are for its own virtual environment; none means the running interpreter.
    ``missing`` maps metrics to the reason why there is no figure. ``max_sessions`` bounds the sessions of a
    metric, for peers that would need an hour to open them all.
    """

    name: str
    visit: type[Visit]
    requirements: tuple[str, ...] = ()
    missing: dict[str, str] = field(default_factory=dict)
    max_sessions: dict[str, int] = field(default_factory=dict)
    packages: tuple[str, ...] = ()
    #: The text by which the browser knows that the table is there; peers that show a part have another.
    table_end: str = "999/4"
    #: Clicks per second that it is asked for at most: a server beyond its limit only shows a growing queue.
    rate: float = 10**9

    environment: ClassVar[dict[str, str]] = {}

    def command(self, python: str, port: int) -> list[str]:
        """Return the command that starts the app under test."""
        raise NotImplementedError

    def page(self, app: str) -> str:
        """The path and query of an app's page."""
        return f"/?app={app}"
