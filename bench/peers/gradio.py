"""Gradio: each call is an HTTP POST into a queue and an event stream that brings its results."""

from __future__ import annotations

import asyncio
import json
import uuid

from bench.http_client import HttpConnection, multipart
from bench.peers.base import APPS, Peer, Visit

_FUNCTIONS = {
    "idle": ("ready",),
    "work": ("ready", "click", "lines", "sleep", "burn"),
    "upload": ("ready", "received"),
}


class GradioVisit(Visit):
    """A session is a name that the page makes up; between calls there is no connection of its own."""

    async def open(self) -> None:
        """Fetch the page, then make the call that a page makes when it loads."""
        self._session = uuid.uuid4().hex[:11]
        self._calls: set[asyncio.Task[None]] = set()
        self._posts = HttpConnection(self.port, self.traffic)
        self._events = HttpConnection(self.port, self.traffic)
        status, _ = await self._posts.request("GET", f"/{self.app}/")
        if status != 200:
            raise ConnectionError(f"page: {status}")
        ready = self.expect(b'"ready"')
        self._call("ready", [])
        await ready

    def _call(self, name: str, data: list[object]) -> None:
        task = asyncio.ensure_future(self._follow(name, data))
        self._calls.add(task)
        task.add_done_callback(self._calls.discard)

    async def _follow(self, name: str, data: list[object]) -> None:
        body = json.dumps(
            {
                "data": data,
                "event_data": None,
                "fn_index": _FUNCTIONS[self.app].index(name),
                "trigger_id": 1,
                "session_hash": self._session,
            }
        ).encode()
        path = f"/{self.app}/gradio_api/queue/"
        try:
            status, answer = await self._posts.request(
                "POST", path + "join?", "Content-Type: application/json\r\n", body
            )
            if status != 200:
                raise ConnectionError(f"call: {status} {answer[:200]!r}")
            await self._events.start(
                "GET", f"{path}data?session_hash={self._session}", "Accept: text/event-stream\r\n"
            )
            rest = b""
            async for piece in self._events.pieces():
                *messages, rest = (rest + piece).split(b"\n\n")
                for message in messages:
                    self.traffic.frames_down += 1
                    self.shown(message)
                    if b'"success":false' in message:
                        raise ConnectionError(message[:300].decode())
        except (ConnectionError, asyncio.IncompleteReadError, OSError) as error:
            self.broken(str(error))

    def press(self, button: str) -> None:
        """Call the button's function."""
        self._call(button, [])

    async def send_file(self, size: int) -> None:
        """A form, then the call that tells of it."""
        header, start, end = multipart("files", "zeros")
        uploads = HttpConnection(self.port, self.traffic)
        path = f"/{self.app}/gradio_api/upload?upload_id={uuid.uuid4().hex[:11]}"
        status, answer = await uploads.request("POST", path, header, start, size, end)
        uploads.close()
        if status != 200:
            raise ConnectionError(f"upload: {status} {answer[:200]!r}")
        file = {
            "path": json.loads(answer)[0],
            "orig_name": "zeros",
            "size": size,
            "meta": {"_type": "gradio.FileData"},
        }
        self._call("received", [file])

    def close(self) -> None:
        """Leave."""
        for call in self._calls:
            call.cancel()
        self._posts.close()
        self._events.close()


class Gradio(Peer):
    """FastAPI, uvicorn and Svelte."""

    def command(self, python: str, port: int) -> list[str]:
        """The app listens on the port."""
        return [python, str(APPS / "gradio_app.py"), str(port)]

    def page(self, app: str) -> str:
        """One path for each page."""
        return f"/{app}/"


PEER = Gradio(
    "gradio",
    GradioVisit,
    ("gradio==6.31.0",),
    {
        "idle": "keeps nothing of a visitor between calls",
        "broadcast": "a page cannot be told anything between its calls",
    },
    {"open": 300, "click": 300},
    ("gradio", "uvicorn"),
    "0/4",
    20,
)
