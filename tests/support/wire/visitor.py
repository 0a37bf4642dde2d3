"""A visitor without a browser: does what a page does, each request on a TCP connection of its own, and no cookies."""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from socket import SHUT_RDWR
from typing import Any
from urllib.parse import urlsplit

from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

SEPARATOR = "\x1e"
#: Silent: websockets reports each connection that a visitor cuts as an error of its own.
_log = logging.getLogger("visitor")
_log.addHandler(logging.NullHandler())
_log.propagate = False
#: The app that visitors visit.
APP = """
    def app():
        put_text("hello", input("Name"))
        put_file("notes.txt", b"x" * 10_000, "notes")
        put_button("count", lambda: put_text("clicked"))
        file = file_upload("A file")
        put_text("got", len(file["content"]))
        put_text("bye", input("Last words"))
"""


class VisitFailed(Exception):
    """The visit was not whole."""


class Ended(Exception):
    """The server has closed the connection; the code says why."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Visitor:
    """One page at ``address``.

    :param address: of the site's page, with a slash at its end.
    :param protocol: ``websocket`` or ``http``, which is long poll.
    :param patience: seconds for each step, waiting for room included.
    """

    def __init__(self, address: str, protocol: str = "websocket", patience: float = 20) -> None:
        self.address, self.protocol, self.patience = address, protocol, patience
        self.commands: list[dict[str, Any]] = []
        self.session = ""
        self.was_full = False
        self._seen = self._events = 0
        self._socket: ClientConnection | None = None
        self._poll = ""
        self._frames = self._posts = 0

    @property
    def process(self) -> str:
        """The name of the process that has the session."""
        return self.session.partition(".")[0]

    @property
    def _poll_process(self) -> str:
        """The name of the process that has the connection: another one, if that of the session is gone."""
        return self._poll.partition(".")[0]

    def request(
        self, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> tuple[int, bytes]:
        """Send a request on a new connection; the status and the body of the answer."""
        parts = urlsplit(self.address)
        connection = HTTPConnection(parts.netloc, timeout=60)
        try:
            connection.request(
                method, parts.path + path, body or None, {"Connection": "close", **(headers or {})}
            )
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    # ------------------------------------------------------------------ connections

    def open(self) -> None:
        """Load the page, and open a session as soon as there is room."""
        status, _ = self.request("GET", "")
        self._check(status == 200, f"the page: {status}")
        deadline = time.monotonic() + self.patience
        while not self.session:
            try:
                self._connect("")
                if not self.session:
                    self._read()
            except (Ended, ConnectionClosed, InvalidStatus, VisitFailed) as refusal:
                full = isinstance(refusal, Ended) and refusal.code == 4003
                self.was_full = self.was_full or full
                self._check(time.monotonic() < deadline, f"no room: {refusal!r}")
                threading.Event().wait(0.2)  # as a page does

    def resume(self, fresh: bool = False) -> None:
        """Lose the connection, and come back with another one.

        :param fresh: load the page anew, which is empty then.
        """
        self.drop()
        if fresh:
            status, _ = self.request("GET", "")
            self._check(status == 200, f"the page again: {status}")
            self.commands, self._seen, self._events = [], 0, 0
        self._connect(f"?resume=1&at={self.process}")
        self._send({"r": {"session": self.session, **({"fresh": True} if fresh else {})}, "a": self._seen})

    def drop(self) -> None:
        """Lose the connection."""
        if self._socket is not None:
            with suppress(OSError):  # the server may have closed it
                self._socket.socket.shutdown(SHUT_RDWR)  # no closing frame: the network is gone
            self._socket.__exit__(None, None, None)
            self._socket = None
        self._poll = ""

    def leave(self) -> None:
        """Close the page."""
        self._send({"a": self._seen, "s": self._events + 1, "e": [{"t": "leave"}]}, {"end": [1000, ""]})
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _connect(self, query: str) -> None:
        if self.protocol == "websocket":
            url = self.address.replace("http", "ws", 1) + "_greenio/ws" + query
            self._socket = connect(url, open_timeout=self.patience, logger=_log).__enter__()  # left in drop()
            return
        self._frames = self._posts = 0
        self._poll = ""
        status, body = self.request("GET", f"_greenio/poll{query}", headers={"Greenio-Poll": "new"})
        self._check(status == 200, f"poll: {status}")
        self._take_poll(body)

    def _take_poll(self, body: bytes) -> None:
        head, *frames = body.decode().split(SEPARATOR)
        reported = json.loads(head)
        self._poll = self._poll or reported["c"]
        for text in frames[self._frames + 1 - reported["n"] :]:
            self._frames += 1
            self._take(text)
        if "end" in reported:
            raise Ended(reported["end"][0])

    def _take(self, text: str | bytes) -> None:
        frame = json.loads(text)
        if "w" in frame:
            self.session = frame["w"]["session"]
        for number, command in enumerate(frame.get("c", ()), frame.get("s", 0)):
            if number > self._seen:
                self._seen = number
                self.commands.append(command)

    def _read(self) -> None:
        if self._socket is not None:
            try:
                self._take(self._socket.recv(timeout=self.patience))
            except ConnectionClosed:
                raise Ended(self._socket.close_code or 1006) from None
            return
        path = f"_greenio/poll?n={self._frames}&at={self._poll_process}"
        status, body = self.request("GET", path, headers={"Greenio-Poll": self._poll})
        self._check(status == 200, f"poll: {status}")
        self._take_poll(body)

    def _send(self, frame: dict[str, Any], more: dict[str, Any] | None = None) -> None:
        if self._socket is not None:
            self._socket.send(json.dumps(frame))
            return
        head = json.dumps({"c": self._poll, "n": self._posts + 1, **(more or {})})
        self._posts += 1
        path = f"_greenio/poll?at={self._poll_process}"
        status, body = self.request("POST", path, SEPARATOR.join([head, json.dumps(frame)]).encode())
        self._check(status == 200 and not body, f"post: {status} {body!r}")

    # ------------------------------------------------------------------ what a user does

    def wait(self, find: Callable[[dict[str, Any]], Any], what: str) -> dict[str, Any]:
        """Read until a command has come that ``find`` likes."""
        deadline = time.monotonic() + self.patience
        while True:
            for command in self.commands:
                if find(command):
                    return command
            self._check(time.monotonic() < deadline, f"no {what}; {self.commands}")
            self._read()

    def shows(self, text: str) -> None:
        """Wait until a text is shown."""
        self.wait(lambda command: command["t"] == "output" and text in json.dumps(command["node"]), text)

    def form(self, label: str) -> dict[str, Any]:
        """Wait for a form."""
        return self.wait(
            lambda command: command["t"] == "form" and label in json.dumps(command), f"form {label}"
        )

    def event(self, event: dict[str, Any]) -> None:
        """Do something on the page."""
        self._send({"a": self._seen, "s": self._events + 1, "e": [event]})
        self._events += 1

    def answer(self, label: str, value: Any) -> None:
        """Submit a form of one item."""
        self.event({"t": "submit", "form": self.form(label)["form"], "values": {"data": value}})

    def output(self, kind: str) -> dict[str, Any]:
        """Wait for an output of that kind."""
        found = self.wait(
            lambda command: command["t"] == "output" and command["node"]["k"] == kind, f"output {kind}"
        )
        node: dict[str, Any] = found["node"]
        return node

    def whole_visit(self, reloads: int = 3) -> None:
        """Do everything that a visit may have: answer, download, click, reconnect, reload, upload.

        :param reloads: how often the page is loaded anew; the server needs ``keep_page=True``.
        :raises VisitFailed: something is missing.
        """
        try:
            self.open()
            self.answer("Name", "Ann")
            self.shows("hello Ann")
            self.resume()
            for _ in range(reloads):
                self.resume(fresh=True)
                self.shows("hello Ann")
            status, body = self.request("GET", self.output("file")["url"])
            self._check(status == 200 and body == b"x" * 10_000, f"download: {status}")
            button = self.output("buttons")
            self.event({"t": "click", "callback": button["callback"], "value": 0})
            self.shows("clicked")
            url = self.form("A file")["items"][0]["url"]
            status, body = self.request("POST", f"{url}?name=f.bin&size=50000", bytes(50_000))
            self._check(status == 201, f"upload: {status}")
            self.answer("A file", [json.loads(body)["token"]])
            self.shows("got 50000")
            self.answer("Last words", "see you")
            self.shows("bye see you")
            self.leave()
        except (OSError, HTTPException, Ended, InvalidStatus, TimeoutError) as error:
            raise VisitFailed(f"{self.process}: {error!r}") from error
        finally:
            self.drop()

    def _check(self, condition: bool, what: str) -> None:
        if not condition:
            raise VisitFailed(f"{self.process}: {what}")
