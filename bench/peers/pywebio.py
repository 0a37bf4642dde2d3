"""PyWebIO on tornado: JSON commands down, JSON events up, files as one binary message."""

from __future__ import annotations

import json

from bench.peers.base import APPS, Peer, Visit
from bench.wire import Wire


class PyWebIOVisit(Visit):
    """Learns ids of callbacks and forms from the commands that the page would draw."""

    wire: Wire
    callback = ""
    labels: tuple[str, ...] = ()
    form = ""

    async def open(self) -> None:
        """Connect and wait for the first text."""
        ready = self.expect(b'"ready"')
        self.wire = Wire(self.traffic, self._message, self.broken)
        await self.wire.connect(self.port, f"/?app={self.app}&session=NEW")
        await ready
        if self.app == "work" and not self.callback:
            await self.expect(b'"buttons"')
        if self.app == "upload" and not self.form:
            await self.expect(b'"input_group"')

    def _message(self, message: bytes) -> None:
        if not self.callback and b'"callback_id"' in message:
            spec = json.loads(message)["spec"]
            self.callback = spec["callback_id"]
            self.labels = tuple(button["label"] for button in spec["buttons"])
        if b'"input_group"' in message:
            self.form = json.loads(message)["task_id"]
        self.shown(message)

    def press(self, button: str) -> None:
        """Report the index of the button."""
        event = {"event": "callback", "task_id": self.callback, "data": self.labels.index(button)}
        self.wire.send(json.dumps(event))

    async def send_file(self, size: int) -> None:
        """The event, the file's description and the file, each behind its length, in one message."""
        event = {"event": "from_submit", "task_id": self.form, "data": {"data": None}}
        file = {
            "filename": "zeros",
            "size": size,
            "mime_type": "application/octet-stream",
            "last_modified": 1.7e9,
            "input_name": "data",
        }
        start = b""
        for part in (json.dumps(event).encode(), json.dumps(file).encode()):
            start += len(part).to_bytes(8, "big") + part
        await self.wire.send_large(start + size.to_bytes(8, "big"), size)

    def close(self) -> None:
        """Leave."""
        self.wire.close()


class PyWebIO(Peer):
    """The reference of the programming model."""

    def command(self, python: str, port: int) -> list[str]:
        """The same script as greenio's."""
        return [python, str(APPS / "webio_app.py"), "pywebio", str(port)]


PEER = PyWebIO("pywebio", PyWebIOVisit, ("pywebio==1.8.4",), packages=("pywebio", "tornado"))
