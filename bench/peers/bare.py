"""The floor: Bottle and gevent-websocket with nothing on top."""

from __future__ import annotations

from bench.http_client import HttpConnection
from bench.peers.base import APPS, Peer, Visit
from bench.wire import Wire


class BareVisit(Visit):
    """A message is a text; a press is a message."""

    wire: Wire

    async def open(self) -> None:
        """Connect and wait for the first text."""
        ready = self.expect(b"ready")
        self.wire = Wire(self.traffic, self.shown, self.broken)
        await self.wire.connect(self.port, f"/ws?app={self.app}")
        await ready

    def press(self, button: str) -> None:
        """Send the button's name."""
        self.wire.send(button)

    async def send_file(self, size: int) -> None:
        """A bare HTTP POST."""
        connection = HttpConnection(self.port, self.traffic)
        _, answer = await connection.request(
            "POST", "/upload", "Content-Type: application/octet-stream\r\n", more=size
        )
        connection.close()
        self.shown(answer)

    def close(self) -> None:
        """Leave."""
        self.wire.close()


class Bare(Peer):
    """Started with the running interpreter: greenio itself depends on all it needs."""

    def command(self, python: str, port: int) -> list[str]:
        """The app listens on the port."""
        return [python, str(APPS / "bare_app.py"), str(port)]


PEER = Bare("bare", BareVisit, packages=("bottle", "gevent", "gevent-websocket"))
