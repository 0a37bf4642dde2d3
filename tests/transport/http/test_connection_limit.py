"""A limit on HTTP connections at a time from one address."""

from __future__ import annotations

from greenio.transport.http.connection_limit import ConnectionLimit
from tests.support.waiting import wait_until
from tests.support.wire.websocket_client import Client
from tests.support.wire.websocket_server import serving


def test_each_address_is_counted_by_itself() -> None:
    limit = ConnectionLimit(2, lambda address: address == "10.0.0.1")
    assert [limit.enter("1.1.1.1") for _ in range(3)] == [True, True, False]
    assert limit.enter("2.2.2.2")
    limit.leave("1.1.1.1")
    assert [limit.enter("1.1.1.1") for _ in range(2)] == [True, False]
    assert all(limit.enter(address) for address in ("10.0.0.1", "") for _ in range(5))


def test_nothing_is_kept_of_addresses_that_left() -> None:
    limit = ConnectionLimit(1)
    for number in range(100):
        assert limit.enter(f"10.0.0.{number}")
        limit.leave(f"10.0.0.{number}")
    assert not limit._open


def test_a_connection_too_many_is_told_and_closed() -> None:
    limit = ConnectionLimit(2)
    with serving(connection_limit=limit) as server:
        with Client(server.port) as first, Client(server.port) as second:
            assert first.request().startswith("HTTP/1.1 200 ")
            second.upgrade()  # a WebSocket does not count any more
            wait_until(lambda: limit._open.total() == 1)
            with Client(server.port) as third, Client(server.port) as fourth:
                assert third.request().startswith("HTTP/1.1 200 ")
                assert fourth.read_header().startswith("HTTP/1.1 429 ")
                assert "Retry-After: " in fourth.headers
                assert fourth.is_at_end()
        wait_until(lambda: not limit._open)
        with Client(server.port) as client:
            assert client.request().startswith("HTTP/1.1 200 ")
