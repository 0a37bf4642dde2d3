"""Streamlit: protocol buffers over a WebSocket; a click runs the script again.

The few messages that a page sends are put together here by hand: field numbers as observed on the wire.
"""

from __future__ import annotations

import re
import uuid

from bench.http_client import HttpConnection, multipart
from bench.peers.base import APPS, Peer, Visit
from bench.wire import Wire

_BUTTON = re.compile(rb"(\$\$ID-[0-9a-f]{32}-None)\x12[\x01-\x40]([a-z]+)")
_WIDGET = re.compile(rb"\$\$ID-[0-9a-f]{32}-None")
_SCRIPT = re.compile(rb"B\x22\x0a\x20([0-9a-f]{32})")
_SESSION = re.compile(rb"\x01\x32\x24([0-9a-f-]{36})\x1a")
_FILE = re.compile(rb"/_stcore/upload_file/[0-9a-f-]+/([0-9a-f-]{36})")


def varint(number: int) -> bytes:
    """A number as protocol buffers write it."""
    out = b""
    while number > 127:
        out += bytes((number & 127 | 128,))
        number >>= 7
    return out + bytes((number,))


def field(number: int, value: bytes | int) -> bytes:
    """A field: a number, or bytes behind their length."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    return varint(number << 3 | 2) + varint(len(value)) + value


class StreamlitVisit(Visit):
    """Asks for runs of the script and finds buttons in what comes back."""

    wire: Wire

    async def open(self) -> None:
        """Connect, ask for the first run, wait for its end."""
        self._buttons: dict[str, bytes] = {}
        self._script = self._session = self._uploader = self._file = b""
        self._asked = b""
        ready = self.expect(b"ready")
        self.wire = Wire(self.traffic, self._message, self.broken)
        await self.wire.connect(self.port, "/_stcore/stream", "Sec-WebSocket-Protocol: streamlit, bench\r\n")
        self._run(b"")
        await ready
        if self.app == "work" and "burn" not in self._buttons:
            await self.expect(b"\x04burn")
        if self.app == "upload" and not self._uploader:
            await self.expect(b"$$ID-")

    def _run(self, widgets: bytes) -> None:
        context = field(1, b"UTC") + field(2, 0) + field(3, b"en-US")
        context += field(4, f"http://127.0.0.1:{self.port}/".encode()) + field(5, 0) + field(6, b"light")
        state = field(1, f"app={self.app}".encode()) + field(2, widgets)
        if self._script:
            state += field(3, self._script)
        self.wire.send_binary(field(11, state + field(8, context)))

    def _message(self, message: bytes) -> None:
        if not self._script and (found := _SCRIPT.search(message)):
            self._script = found[1]
            if session := _SESSION.search(message):
                self._session = session[1]
        elif "burn" not in self._buttons and b"$$ID-" in message:
            if found := _BUTTON.search(message):
                self._buttons[found[2].decode()] = found[1]
            self._uploader = _WIDGET.search(message)[0]  # type: ignore[index]
        if self._asked and self._asked in message:
            self._file = _FILE.search(message)[1]  # type: ignore[index]
        self.shown(message)

    def press(self, button: str) -> None:
        """Run the script again with the button pressed."""
        self._run(field(1, field(1, self._buttons[button]) + field(2, 1)))

    async def send_file(self, size: int) -> None:
        """Ask for an address, put the file there, run the script again with it."""
        wanted, seen = self._wanted, self._seen
        self._asked = str(uuid.uuid4()).encode()
        reported = self.expect(self._asked)
        self.wire.send_binary(field(16, field(1, self._asked) + field(2, b"zeros") + field(3, self._session)))
        await reported
        self._wanted, self._seen = wanted, seen
        path = b"/_stcore/upload_file/" + self._session + b"/" + self._file
        header, start, end = multipart("zeros", "zeros")
        uploads = HttpConnection(self.port, self.traffic)
        status, answer = await uploads.request("PUT", path.decode(), header, start, size, end)
        uploads.close()
        if status >= 300:
            raise ConnectionError(f"upload: {status} {answer[:200]!r}")
        urls = field(1, self._file) + field(2, path) + field(3, path)
        file = field(2, b"zeros") + field(3, size) + field(4, self._file) + field(5, urls)
        self._run(field(1, field(1, self._uploader) + field(13, field(2, file))))

    def close(self) -> None:
        """Leave."""
        self.wire.close()


class Streamlit(Peer):
    """Started by its own command."""

    def command(self, python: str, port: int) -> list[str]:
        """Headless, without telemetry and file watching; cross-site checks off to save the client a cookie."""
        options = {
            "server.port": str(port),
            "server.address": "127.0.0.1",
            "server.headless": "true",
            "server.fileWatcherType": "none",
            "server.maxUploadSize": "300",
            "server.enableXsrfProtection": "false",
            "server.enableCORS": "false",
            "browser.gatherUsageStats": "false",
        }
        flags = [flag for name, value in options.items() for flag in (f"--{name}", value)]
        return [python, "-m", "streamlit", "run", str(APPS / "streamlit_app.py"), *flags]


PEER = Streamlit(
    "streamlit",
    StreamlitVisit,
    ("streamlit==1.67.0",),
    {"broadcast": "a script runs to its end; it cannot be told by another session"},
    {"idle": 300, "open": 200, "click": 300},
    ("streamlit", "uvicorn"),
    rate=5,
)
