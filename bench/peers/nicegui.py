"""NiceGUI: the first outputs come in the page, then socket.io over a WebSocket."""

from __future__ import annotations

import json
import re
import uuid

from bench.http_client import HttpConnection, multipart
from bench.peers.base import APPS, Peer, Visit
from bench.wire import Wire

_CLIENT = re.compile(rb"'client_id': '([^']+)'")
_ELEMENTS = re.compile(rb"parseElements\(String\.raw`(.*?)`\)", re.S)
_UPLOAD = re.compile(rb"/_nicegui/client/[^\"']+/upload/\d+")


class NiceGUIVisit(Visit):
    """Reads the elements out of the page and acknowledges updates as the page does."""

    wire: Wire
    client = ""
    _next = 0

    async def open(self) -> None:
        """Fetch the page, then connect. The page itself says "ready"."""
        pages = HttpConnection(self.port, self.traffic)
        status, page = await pages.request("GET", f"/{self.app}")
        pages.close()
        found = _CLIENT.search(page)
        if status != 200 or found is None or b"ready" not in page:
            raise ConnectionError(f"no page: {status} {page[:200]!r}")
        self.client = found[1].decode()
        self._elements = self._upload = b""
        if self.app == "work":
            self._buttons = self._read_buttons(page)
        elif self.app == "upload":
            self._upload = _UPLOAD.search(page)[0]  # type: ignore[index]
        path = (
            f"/_nicegui_ws/socket.io/?client_id={self.client}&next_message_id=0&implicit_handshake=true"
            f"&document_id={uuid.uuid4()}&tab_id={uuid.uuid4()}&old_tab_id=null&EIO=4&transport=websocket"
        )
        connected = self.expect(b'40{"sid"')
        self.wire = Wire(self.traffic, self._message, self.broken)
        await self.wire.connect(self.port, path)
        await connected

    @staticmethod
    def _read_buttons(page: bytes) -> dict[str, tuple[int, str]]:
        text = _ELEMENTS.search(page)[1].decode()  # type: ignore[index]
        buttons = {}
        for number, element in json.loads(text).items():
            label = element.get("props", {}).get("label") or element.get("text", "")
            for event in element.get("events", ()):
                if event["type"] == "click" and label:
                    buttons[label] = (int(number), event["listener_id"])
        return buttons

    def _message(self, message: bytes) -> None:
        if message == b"2":
            self.wire.send("3")
        elif message.startswith(b"0{"):
            self.wire.send("40")
        else:
            number = message.rfind(b'"_id":')
            if number >= 0 and message.startswith(b"42["):
                self._next = int(re.match(rb"\d+", message[number + 6 :])[0]) + 1  # type: ignore[index]
                ack = {"client_id": self.client, "next_message_id": self._next}
                self.wire.send(f'42["ack",{json.dumps(ack)}]')
            self.shown(message)

    def press(self, button: str) -> None:
        """Report the event to the element's listener."""
        number, listener = self._buttons[button]
        event = {"id": number, "client_id": self.client, "listener_id": listener, "args": []}
        self.wire.send(f'42["event",{json.dumps(event)}]')

    async def send_file(self, size: int) -> None:
        """A form, to the address of the uploader."""
        header, start, end = multipart("file", "zeros")
        uploads = HttpConnection(self.port, self.traffic)
        status, answer = await uploads.request("POST", self._upload.decode(), header, start, size, end)
        uploads.close()
        if status != 200:
            raise ConnectionError(f"upload: {status} {answer[:200]!r}")

    def close(self) -> None:
        """Leave."""
        self.wire.close()


class NiceGUI(Peer):
    """FastAPI, uvicorn and Vue."""

    def command(self, python: str, port: int) -> list[str]:
        """The app listens on the port."""
        return [python, str(APPS / "nicegui_app.py"), str(port)]

    def page(self, app: str) -> str:
        """One path for each page."""
        return f"/{app}"


PEER = NiceGUI(
    "nicegui",
    NiceGUIVisit,
    ("nicegui==3.18.0",),
    max_sessions={"idle": 2000, "open": 1000, "broadcast": 2000},
    packages=("nicegui", "uvicorn"),
)
