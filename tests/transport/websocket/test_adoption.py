"""Taking over the socket of an upgraded request."""

from __future__ import annotations

from typing import Any

import pytest
from geventwebsocket.handler import WebSocketHandler

from greenio.transport.websocket.adoption import adopt
from tests.support.waiting import wait_until
from tests.support.wire.websocket_client import TEXT, Client, frame
from tests.support.wire.websocket_server import Recorder, serving


@pytest.fixture(autouse=True, params=["gevent-websocket", "own"])
def _both_ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GREENIO_HANDSHAKE", request.param)


def test_frames_behind_the_handshake_are_not_lost() -> None:
    behind = b"".join(frame(TEXT, f"{i}".encode()) for i in range(3)) + frame(TEXT, b"x" * 30_000)
    for cut in (len(behind), 10, 3):
        with serving() as server, Client(server.port) as client:
            client.upgrade(behind=behind[:cut])
            client.send(behind[cut:])
            assert [client.read_text() for _ in range(4)] == ["0", "1", "2", "x" * 30_000]


def test_an_application_that_takes_nothing_leaves_nothing_open() -> None:
    for handler in (None, WebSocketHandler):
        with serving(handler=handler) as server, Client(server.port) as client:
            server.__class__ = type("Idle", (type(server),), {"__call__": lambda self, *args: []})
            client.upgrade()
            assert client.read_close()[0] == 1005
            assert client.is_at_end()


def test_adopting_what_is_no_websocket_names_the_cure() -> None:
    with pytest.raises(RuntimeError, match="handler_class"):
        adopt({}, Recorder())
    with pytest.raises(RuntimeError, match="handler_class"):
        adopt({"wsgi.websocket": None}, Recorder())


def test_a_socket_is_adopted_once() -> None:
    outcomes: list[object] = []

    def twice(self: Any, environ: dict[str, Any], start_response: Any) -> list[bytes]:
        self.connections.append(adopt(environ, Recorder()))
        try:
            adopt(environ, Recorder())
        except RuntimeError as error:
            outcomes.append(error)
        return []

    with serving() as server, Client(server.port) as client:
        server.__class__ = type("Twice", (type(server),), {"__call__": twice})
        client.upgrade()
        wait_until(lambda: outcomes)
