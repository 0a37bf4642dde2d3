"""greenio: numbered commands down, numbered events up, acknowledged as the page does; files over HTTP."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import msgspec

from bench.http_client import HttpConnection
from bench.peers.base import APPS, Peer, Visit
from bench.wire import Wire

#: When the page acknowledges: client/src/session/ack_scheduler.ts.
ACK_SECONDS = 0.25
ACK_BYTES = 32 * 1024
ACK_COMMANDS = 500


class _Down(msgspec.Struct):
    w: dict[str, Any] | None = None
    s: int = 0
    a: int = 0
    c: list[msgspec.Raw] = []


_decode = msgspec.json.Decoder(_Down).decode


class GreenioVisit(Visit):
    """Counts commands, answers with events, learns ids from the commands that the page would draw."""

    wire: Wire
    source = ""
    """The address to come from; empty: the system chooses."""

    async def open(self) -> None:
        """Connect and wait for the first text, and for what the app will be used with."""
        self._seen_commands = self._told = self._unacknowledged = self._events = 0
        self._callback = self._form = 0
        self._labels: list[str] = []
        self._url = ""
        self._due = 0.0
        self._alarm_set = False
        ready = self.expect(b'"ready"')
        self.wire = Wire(self.traffic, self._message, self.broken)
        await self.wire.connect(self.port, f"/_greenio/ws?app={self.app}", source=self.source)
        await ready
        if self.app == "work" and not self._callback:
            await self.expect(b'"buttons"')
        if self.app == "upload" and not self._form:
            await self.expect(b'"form"')

    def _message(self, message: bytes) -> None:
        down = _decode(message)
        if down.c:
            self._seen_commands = down.s + len(down.c) - 1
            if (not self._callback and b'"buttons"' in message) or b'"form"' in message:
                self._learn(down.c)
            self._unacknowledged += len(message)
            if self._unacknowledged >= ACK_BYTES or self._seen_commands - self._told >= ACK_COMMANDS:
                self._tell()
            elif not self._due:
                self._due = time.monotonic() + ACK_SECONDS
                if not self._alarm_set:
                    self._alarm_set = True
                    asyncio.get_running_loop().call_later(ACK_SECONDS, self._alarm)
        self.shown(message)

    def _learn(self, commands: list[msgspec.Raw]) -> None:
        for raw in commands:
            command = msgspec.json.decode(raw)
            node = command.get("node", {})
            if node.get("k") == "buttons":
                self._callback = node["callback"]
                self._labels = [button["label"] for button in node["buttons"]]
            elif command["t"] == "form":
                self._form = command["form"]
                self._url = command["items"][0].get("url", "")

    def _alarm(self) -> None:
        # Set again rather than cancelled with each event that acknowledges: that is much cheaper here.
        self._alarm_set = False
        if not self._due:
            return
        left = self._due - time.monotonic()
        if left > 0.001:
            self._alarm_set = True
            asyncio.get_running_loop().call_later(left, self._alarm)
        else:
            self._tell()

    def _tell(self, event: bytes = b"") -> None:
        self._due = 0.0
        if self.wire.transport.is_closing():
            return
        self._told = self._seen_commands
        self._unacknowledged = 0
        if event:
            self._events += 1
            self.wire.send(b'{"s":%d,"a":%d,"e":[%b]}' % (self._events, self._seen_commands, event))
        else:
            self.wire.send(b'{"a":%d}' % self._seen_commands)

    def press(self, button: str) -> None:
        """A click on the button; it acknowledges, too."""
        index = self._labels.index(button)
        self._tell(b'{"t":"click","callback":%d,"value":%d}' % (self._callback, index))

    async def send_file(self, size: int) -> None:
        """A POST to the form's address, then the form with the token that came back."""
        uploads = HttpConnection(self.port, self.traffic)
        headers = "Content-Type: application/octet-stream\r\n"
        status, answer = await uploads.request(
            "POST", f"/{self._url}?name=zeros&size={size}", headers, more=size
        )
        uploads.close()
        if status >= 300:
            raise ConnectionError(f"upload: {status} {answer[:200]!r}")
        token = msgspec.json.decode(answer)["token"]
        event = {"t": "submit", "form": self._form, "values": {"data": [token]}}
        self._tell(msgspec.json.encode(event))

    def close(self) -> None:
        """Leave as a page does that goes away for good."""
        if not self.wire.transport.is_closing():
            self._tell(b'{"t":"leave"}')
        self.wire.close()


class Greenio(Peer):
    """Started with the running interpreter, from the work tree."""

    def command(self, python: str, port: int) -> list[str]:
        """The same script as PyWebIO's, by greenio's own command, which patches before the script's first line."""
        return [python, "-m", "greenio", "run", str(APPS / "webio_app.py"), "greenio", str(port)]


PEER = Greenio("greenio", GreenioVisit, packages=("greenio", "gevent", "gevent-websocket", "msgspec"))
