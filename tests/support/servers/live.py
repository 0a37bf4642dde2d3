"""Servers inside the test process: on a native thread with a hub of its own, as script mode has them.

The test process is not patched, so tests talk to them with ordinary blocking clients.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from websockets.sync.client import ClientConnection, connect

from greenio.server.embedded.script import ThreadEvent
from greenio.server.lifecycle.server import Server
from greenio.server.options import ServerOptions


@contextmanager
def serving(
    applications: Any, *, stop_timeout: float = 10.0, prefix: str = "", **options: Any
) -> Iterator[Server]:
    """A server that is listening; stopped when the block ends."""
    started, asked = threading.Event(), ThreadEvent()
    made: list[Server] = []
    failures: list[BaseException] = []

    def run() -> None:
        try:
            server = Server(applications, ServerOptions(**{"host": "127.0.0.1", **options}), prefix=prefix)
            made.append(server)
            server.start()
        except BaseException as failure:
            failures.append(failure)
            return
        finally:
            started.set()
        asked.wait()
        server.stop(timeout=stop_timeout)

    thread = threading.Thread(target=run)
    thread.start()
    started.wait()
    if failures:
        thread.join()
        raise failures[0]
    try:
        yield made[0]
    finally:
        asked.set()
        thread.join()


class Page:
    """A page on the wire."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.commands: list[dict[str, Any]] = []
        self.welcome: dict[str, Any] = {}
        self.seen = 0
        self._sent = 0

    def read(self) -> None:
        """Read one frame."""
        frame = json.loads(self.socket.recv(timeout=10))
        self.welcome = frame.get("w", self.welcome)
        for number, command in enumerate(frame.get("c", ()), frame.get("s", 0)):
            if number > self.seen:
                self.seen = number
                self.commands.append(command)

    def wait(self, kind: str) -> dict[str, Any]:
        """Read until a command of that kind has come; return the last one."""
        while True:
            found = [command for command in self.commands if command["t"] == kind]
            if found:
                return found[-1]
            self.read()

    def send(self, *events: dict[str, Any], **more: Any) -> None:
        """Send a frame with events."""
        frame = {"a": self.seen, **more}
        if events:
            frame |= {"s": self._sent + 1, "e": list(events)}
            self._sent += len(events)
        self.socket.send(json.dumps(frame))

    def answer(self, value: Any) -> None:
        """Submit the newest form, a lone item."""
        form = self.wait("form")
        self.commands.remove(form)
        self.send({"t": "submit", "form": form["form"], "values": {"data": value}})

    def close_code(self) -> int | None:
        """Read to the end; the close code."""
        try:
            while True:
                self.read()
        except Exception:
            return self.socket.close_code

    @property
    def texts(self) -> list[str]:
        return [
            each["node"]["text"] for each in self.commands if each["t"] == "output" and "text" in each["node"]
        ]


@contextmanager
def visiting(url: str, query: str = "", **options: Any) -> Iterator[Page]:
    """A page that is connected to the server of which ``url`` is the page's address."""
    address = url.replace("http", "ws", 1) + "_greenio/ws" + query
    with connect(address, **options) as socket:
        yield Page(socket)
