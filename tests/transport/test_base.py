"""All transports keep the same contract: see ``tests.support.wire.transport_contract``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import gevent
import pytest
from gevent.event import Event

from greenio.transport.base import Connection, Receiver
from greenio.transport.memory import MemoryConnection, memory_pair
from tests.support.waiting import wait_until
from tests.support.wire.asgi_loop import asgi_pair
from tests.support.wire.certificates import client_context, server_context
from tests.support.wire.poll_server import poll_pair
from tests.support.wire.transport_contract import CHECKS, MakePair, Page, check_connection
from tests.support.wire.websocket_client import CLOSE, TEXT, Client, close_frame
from tests.support.wire.websocket_server import Recorder, serving


class SocketPage:
    """A page at the other end of a socket, that reads on its own as browsers do."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._texts: list[str] = []
        self._news = Event()
        self._may_read = Event()
        self._may_read.set()
        self.ended: tuple[int, str] | None = None
        self._reader = gevent.spawn(self._read)

    def _read(self) -> None:
        try:
            while True:
                self._may_read.wait()
                first, payload = self._client.read_frame()
                if first & 15 == CLOSE:
                    self.ended = int.from_bytes(payload[:2], "big"), payload[2:].decode()
                    break
                assert first == 0x80 | TEXT
                self._texts.append(payload.decode())
                self._news.set()
        except (EOFError, OSError):
            self.ended = 1006, ""
        self._client.socket.close()
        self._news.set()

    def send(self, text: str) -> None:
        self._client.text(text)

    def receive(self) -> str | None:
        while not self._texts:
            if self.ended:
                return None
            self._news.clear()
            assert self._news.wait(20)
        return self._texts.pop(0)

    def close(self, code: int = 1001, reason: str = "") -> None:
        self._client.send(close_frame(code, reason.encode()))

    def vanish(self) -> None:
        self._reader.kill()
        self._client.reset()

    def pause(self) -> None:
        self._may_read.clear()

    def resume(self) -> None:
        self._may_read.set()


@contextmanager
def websocket_pair(receiver: Receiver) -> Iterator[tuple[Connection, Page]]:
    with serving(lambda: receiver) as server, Client(server.port) as client:  # type: ignore[arg-type,return-value]
        client.upgrade()
        wait_until(lambda: server.connections)
        yield server.connections[0], SocketPage(client)


@contextmanager
def encrypted_pair(receiver: Receiver) -> Iterator[tuple[Connection, Page]]:
    with (
        serving(lambda: receiver, context=server_context()) as server,  # type: ignore[arg-type,return-value]
        Client(server.port, context=client_context()) as client,
    ):
        client.upgrade()
        wait_until(lambda: server.connections)
        yield server.connections[0], SocketPage(client)


@contextmanager
def memory_connection(receiver: Receiver) -> Iterator[tuple[Connection, Page]]:
    connection, page = memory_pair(receiver)
    yield connection, page
    connection.close(1001)
    gevent.sleep(0)


@pytest.mark.parametrize(
    "make_pair", [memory_connection, websocket_pair, encrypted_pair, poll_pair, asgi_pair]
)
@pytest.mark.parametrize("check", CHECKS)
def test_contract(check, make_pair: MakePair) -> None:
    check(make_pair)


def test_the_suite_is_one_call() -> None:
    check_connection(memory_connection)


def test_the_suite_notices_a_broken_transport() -> None:
    class Stuttering(MemoryConnection):
        def send(self, frame: bytes) -> None:
            super().send(frame)
            super().send(frame)

    @contextmanager
    def stuttering(receiver: Receiver) -> Iterator[tuple[Connection, Page]]:
        connection = Stuttering(receiver)
        yield connection, connection.page

    with pytest.raises(AssertionError):
        check_connection(stuttering)


def test_all_name_their_protocol() -> None:
    with memory_connection(Recorder()) as (memory, _), websocket_pair(Recorder()) as (websocket, _):
        assert (memory.protocol, websocket.protocol) == ("memory", "websocket")
    with poll_pair(Recorder()) as (poll, _):
        assert poll.protocol == "http"
