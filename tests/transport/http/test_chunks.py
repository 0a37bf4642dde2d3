"""Request bodies in chunks."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.wire.websocket_client import Client
from tests.support.wire.websocket_server import serving

HEAD = b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
MALFORMED = [
    b"zz\r\n",
    b"\r\nabc\r\n",
    b";x\r\n",
    b"3\r\nabcd\r\n0\r\n\r\n",
    b"3\nabc\r\n",
    b"0\r\nbad name: x\r\n\r\n",
]


def respond(read: bool, bodies: list[Any]) -> Any:
    def call(self: Any, environ: dict[str, Any], start_response: Any) -> list[bytes]:
        if read:
            try:
                bodies.append(environ["wsgi.input"].read())
            except OSError as error:
                bodies.append(error)
                raise
        else:
            bodies.append(None)
        start_response("200 OK", [("Content-Length", "2")])
        return [b"ok"]

    return call


@pytest.mark.parametrize("body", MALFORMED)
@pytest.mark.parametrize("read", [True, False])
def test_malformed_chunks_end_the_connection(body: bytes, read: bool) -> None:
    bodies: list[Any] = []
    with serving() as server, Client(server.port) as client:
        server.__class__ = type("Reads", (type(server),), {"__call__": respond(read, bodies)})
        client.send(HEAD + body + b"GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n")
        header = client.read_header()
        assert header.startswith("HTTP/1.1 400 " if read else "HTTP/1.1 200 ")
        if not read:
            assert client.exactly(2) == b"ok"
        assert client.is_at_end()
    assert len(bodies) == 1


def test_chunks_are_put_together_and_the_connection_goes_on() -> None:
    bodies: list[Any] = []
    with serving() as server, Client(server.port) as client:
        server.__class__ = type("Reads", (type(server),), {"__call__": respond(True, bodies)})
        for _ in range(2):
            client.send(HEAD + b"3;ext=1\r\nabc\r\nA\r\n0123456789\r\n0\r\nX: y\r\n\r\n")
            assert client.read_header().startswith("HTTP/1.1 200 ")
            assert client.exactly(2) == b"ok"
    assert bodies == [b"abc0123456789"] * 2
