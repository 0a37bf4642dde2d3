"""Encrypted sockets of WebSockets; that they keep the contract of all transports is in tests/transport/test_base.py."""

from __future__ import annotations

import ssl
from typing import Any

import pytest

from greenio.transport.websocket.tls_socket import TlsSocket
from tests.support.wire.certificates import client_context, server_context
from tests.support.wire.websocket_client import TEXT, Client, frame
from tests.support.wire.websocket_server import serving


def test_frames_in_the_record_of_the_request_are_not_lost() -> None:
    # 12 KB: more than the buffer of a request, less than a record of TLS, so that a part stays within OpenSSL.
    behind = frame(TEXT, b"x" * 12_000) + frame(TEXT, b"last")
    with serving(context=server_context()) as server, Client(server.port, context=client_context()) as client:
        client.upgrade(behind=behind)
        assert [client.read_text() for _ in range(2)] == ["x" * 12_000, "last"]


class Connection:
    """OpenSSL's object, which answers as it was told to."""

    def __init__(self, *answers: int | Exception) -> None:
        self._answers = list(answers)

    def _next(self, *_: Any) -> int:
        answer = self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    read = write = _next


def tls_socket(*answers: int | Exception) -> TlsSocket:
    return TlsSocket(None, Connection(*answers))  # type: ignore[arg-type]


@pytest.mark.parametrize("want", [ssl.SSLWantReadError(), ssl.SSLWantWriteError()])
def test_what_has_to_wait_is_told_as_by_a_plain_socket(want: Exception) -> None:
    with pytest.raises(BlockingIOError):
        tls_socket(want).recv_into(memoryview(bytearray(16)))
    with pytest.raises(BlockingIOError):
        tls_socket(want).send(b"text")


def test_a_part_that_was_sent_is_counted() -> None:
    assert tls_socket(3, 2, ssl.SSLWantWriteError()).send(b"1234567") == 5


@pytest.mark.parametrize("end", [ssl.SSLZeroReturnError(), ssl.SSLEOFError()])
def test_the_end_is_told_as_by_a_plain_socket(end: Exception) -> None:
    assert tls_socket(end).recv_into(memoryview(bytearray(16))) == 0


def test_a_destructor_that_sends_inside_of_a_read_is_put_off() -> None:
    sock = tls_socket()

    class Nested(Connection):
        def read(self, *_: Any) -> int:
            with pytest.raises(BlockingIOError):
                sock.send(b"nested")
            return 1

    sock._connection = Nested()
    assert sock.recv_into(memoryview(bytearray(16))) == 1
