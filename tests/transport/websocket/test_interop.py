"""Other people's clients understand us: wsproto and websockets, both sans-I/O over a gevent socket."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import wsproto
import wsproto.events
from gevent import socket
from websockets.client import ClientProtocol
from websockets.extensions.permessage_deflate import ClientPerMessageDeflateFactory
from websockets.frames import Opcode
from websockets.uri import parse_uri
from wsproto.extensions import PerMessageDeflate

from tests.support.wire.websocket_server import Echo, Server, serving

TEXTS = ["hello", "", "größer 𝄞 " * 5000, "x" * 300_000]


class Wsproto:
    def __init__(self, port: int, compress: bool) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.settimeout(20)
        self.protocol = wsproto.WSConnection(wsproto.ConnectionType.CLIENT)
        extensions = [PerMessageDeflate()] if compress else []
        self.send(wsproto.events.Request(host="example.test", target="/", extensions=extensions))
        accepted = next(self.events())
        assert isinstance(accepted, wsproto.events.AcceptConnection)
        assert bool(accepted.extensions) == compress

    def send(self, event: Any) -> None:
        self.socket.sendall(self.protocol.send(event))

    def events(self) -> Iterator[Any]:
        while True:
            yield from self.protocol.events()
            self.protocol.receive_data(self.socket.recv(65536) or None)

    def echo(self, text: str) -> str:
        self.send(wsproto.events.TextMessage(data=text))
        parts = []
        for event in self.events():
            parts.append(event.data)
            if event.message_finished:
                break
        return "".join(parts)

    def ping(self) -> bytes:
        self.send(wsproto.events.Ping(payload=b"wsproto"))
        return next(self.events()).payload

    def close(self) -> tuple[int, str]:
        self.send(wsproto.events.CloseConnection(code=1000, reason="done"))
        event = next(self.events())
        return event.code, event.reason


class Websockets:
    def __init__(self, port: int, compress: bool) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.settimeout(20)
        extensions = [ClientPerMessageDeflateFactory(client_max_window_bits=True)] if compress else None
        self.protocol = ClientProtocol(parse_uri("ws://example.test/"), extensions=extensions)
        self.protocol.send_request(self.protocol.connect())
        self._flush()
        next(self.events())
        assert self.protocol.handshake_exc is None
        assert bool(self.protocol.extensions) == compress

    def _flush(self) -> None:
        for data in self.protocol.data_to_send():
            self.socket.sendall(data)

    def events(self) -> Iterator[Any]:
        while True:
            yield from self.protocol.events_received()
            data = self.socket.recv(65536)
            if data:
                self.protocol.receive_data(data)
            else:
                self.protocol.receive_eof()

    def echo(self, text: str) -> str:
        self.protocol.send_text(text.encode())
        self._flush()
        frame = next(self.events())
        assert frame.opcode is Opcode.TEXT
        return bytes(frame.data).decode()

    def ping(self) -> bytes:
        self.protocol.send_ping(b"websockets")
        self._flush()
        frame = next(self.events())
        assert frame.opcode is Opcode.PONG
        return bytes(frame.data)

    def close(self) -> tuple[int, str]:
        self.protocol.send_close(1000, "done")
        self._flush()
        next(self.events())
        assert self.protocol.close_rcvd is not None
        return self.protocol.close_rcvd.code, self.protocol.close_rcvd.reason


@contextmanager
def connected(kind: type, compress: bool) -> Iterator[tuple[Server, Any]]:
    with serving(Echo) as server:
        peer = kind(server.port, compress)
        try:
            yield server, peer
        finally:
            peer.socket.close()


@pytest.mark.parametrize("compress", [False, True])
@pytest.mark.parametrize("kind", [Wsproto, Websockets])
def test_other_clients_understand_us(kind: type, compress: bool) -> None:
    with connected(kind, compress) as (server, peer):
        for text in TEXTS:
            assert peer.echo(text) == text
        assert peer.ping() == kind.__name__.lower().encode()
        assert peer.echo("after the ping") == "after the ping"
        assert peer.close() == (1000, "done")
    assert server.receivers[0].losses == [(1000, "done")]


@pytest.mark.parametrize("compress", [False, True])
@pytest.mark.parametrize("kind", [Wsproto, Websockets])
def test_they_understand_our_close(kind: type, compress: bool) -> None:
    with connected(kind, compress) as (server, peer):
        peer.echo("x")
        server.connections[0].close(4002, "taken over")
        event = next(peer.events())
        if kind is Wsproto:
            assert (event.code, event.reason) == (4002, "taken over")
        else:
            assert (peer.protocol.close_rcvd.code, peer.protocol.close_rcvd.reason) == (4002, "taken over")
