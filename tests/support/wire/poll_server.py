"""A server of nothing but long polls in this process, and a page that polls it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from typing import Any

import gevent
from gevent import socket
from gevent.event import Event
from gevent.pywsgi import WSGIServer

from greenio.runtime.sessions.counters import Counters
from greenio.server.access.origin import OriginRule
from greenio.server.cluster.routing import Strays
from greenio.server.routes.poll import PollRoute
from greenio.transport.base import Connection, Receiver
from greenio.transport.longpoll import Polls
from greenio.transport.options import ConnectionOptions
from tests.support.waiting import wait_until

SEPARATOR = "\x1e"


class ReceiverAcceptor:
    """Accepts connections, all for one receiver."""

    def __init__(self, receiver: Receiver) -> None:
        self.receiver = receiver
        self.connections: list[Any] = []
        self.strays = Strays(Counters())

    def sends_on(self, environ: dict[str, Any]) -> bool:
        return False

    def accept(self, connection: Connection, environ: dict[str, Any]) -> None:
        connection.receiver = self.receiver
        self.connections.append(connection)


class PollClient:
    """Requests of one page, each over a socket of its own."""

    def __init__(self, port: int, host: str = "example.test") -> None:
        self.port = port
        self.host = host
        self._open: set[HTTPConnection] = set()

    def request(
        self, method: str, query: str = "", body: str | bytes | None = None, **headers: str
    ) -> tuple[int, dict[str, str], str]:
        """Status, headers in lower case, and body."""
        line = HTTPConnection("127.0.0.1", self.port, timeout=20)
        line._create_connection = socket.create_connection  # type: ignore[attr-defined]
        self._open.add(line)
        try:
            data = body.encode() if isinstance(body, str) else body
            names = {name.replace("_", "-"): value for name, value in headers.items()}
            line.request(method, "/_greenio/poll" + query, data, {"Host": self.host, **names})
            answer = line.getresponse()
            found = {name.lower(): value for name, value in answer.getheaders()}
            return answer.status, found, answer.read().decode()
        finally:
            self._open.discard(line)
            line.close()

    def get(self, identity: str, query: str = "") -> tuple[dict[str, Any], list[str]]:
        """Head and frames of an answer."""
        status, _, text = self.request("GET", query, Greenio_Poll=identity)
        assert status == 200, (status, text)
        head, *frames = text.split(SEPARATOR)
        return json.loads(head), frames

    def post(self, identity: str, first: int, *frames: str, **more: Any) -> int:
        head = json.dumps({"c": identity, "n": first, **more})
        return self.request("POST", "", SEPARATOR.join([head, *frames]))[0]

    def hang_up(self) -> None:
        """Close every socket that waits for an answer."""
        for line in list(self._open):
            if line.sock is not None:
                line.sock.close()


class PollPage(PollClient):
    """A page as the contract has it."""

    def __init__(self, port: int) -> None:
        super().__init__(port)
        self.ended: tuple[int, str] | None = None
        self._texts: list[str] = []
        self._news, self._may_read = Event(), Event()
        self._may_read.set()
        self._sent = self._count = 0
        head, frames = self.get("new", "?resume=1")
        self.identity = head["c"]
        self._take(head, frames)
        self._reader = gevent.spawn(self._read)

    def _take(self, head: dict[str, Any], frames: list[str]) -> None:
        new = frames[self._count + 1 - head["n"] :]
        self._count += len(new)
        self._texts += new
        if "end" in head:
            self.ended = head["end"][0], head["end"][1]
        self._news.set()

    def _read(self) -> None:
        try:
            while self.ended is None:
                self._may_read.wait()
                self._take(*self.get(self.identity, f"?n={self._count}"))
        except (OSError, HTTPException):
            self.ended = 1006, ""
            self._news.set()

    def send(self, text: str) -> None:
        self._sent += 1
        assert self.post(self.identity, self._sent, text) == 200

    def receive(self) -> str | None:
        while not self._texts:
            if self.ended:
                return None
            self._news.clear()
            assert self._news.wait(20)
        return self._texts.pop(0)

    def close(self, code: int = 1001, reason: str = "") -> None:
        self.post(self.identity, self._sent + 1, end=[code, reason])

    def vanish(self) -> None:
        self._reader.kill()

    def pause(self) -> None:
        self._may_read.clear()

    def resume(self) -> None:
        self._may_read.set()


@contextmanager
def polling(
    receiver: Receiver, options: ConnectionOptions | None = None, origins: OriginRule | None = None
) -> Iterator[tuple[int, Polls, ReceiverAcceptor]]:
    """A server on a free port, its connections and its acceptor."""
    errors: list[tuple[Any, ...]] = []
    hub = gevent.get_hub()
    handle_error, hub.handle_error = hub.handle_error, lambda *error: errors.append(error)
    polls = Polls(options or ConnectionOptions(ping_interval=0.4, ping_timeout=0.6))
    acceptor = ReceiverAcceptor(receiver)
    route = PollRoute(polls, acceptor, origins or OriginRule())  # type: ignore[arg-type]
    wsgi = WSGIServer(("127.0.0.1", 0), route.call, log=None, error_log=None)
    wsgi.start()
    try:
        yield wsgi.server_port, polls, acceptor
    finally:
        for connection in acceptor.connections:
            connection.close(1001)
        wait_until(lambda: not route.writing, "all answers written")
        wsgi.stop(timeout=1)
        hub.handle_error = handle_error
        wait_until(lambda: not len(polls), "all connections forgotten")
        assert errors == []


@contextmanager
def poll_pair(receiver: Receiver) -> Iterator[tuple[Connection, PollPage]]:
    with polling(receiver) as (port, _, acceptor):
        page = PollPage(port)
        yield acceptor.connections[0], page
        page._reader.kill()
