"""Addresses of servers, and errors that tell of them."""

from __future__ import annotations

import pytest
from redis import exceptions

from greenio.runtime.redis.server import RedisServer


@pytest.mark.parametrize("url", ["localhost:6379", "http://host", "redis:host"])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(
        ValueError, match=r"GREENIO_X=.* is no address of a Redis server; write redis://host:6379"
    ):
        RedisServer(url, "GREENIO_X")


def test_an_error_names_the_address_without_its_password() -> None:
    server = RedisServer("valkey://me:secret@host:7000/3", "GREENIO_X")
    message = str(server.unavailable(31, OSError("refused")))
    assert "valkey://host:7000/3 has not answered for 31 seconds (refused)" in message
    assert "is GREENIO_X its address?" in message
    assert "secret" not in message


def test_what_may_pass_is_told_from_what_does_not() -> None:
    server = RedisServer("redis://host", "GREENIO_X")
    may_pass = [
        OSError(),
        exceptions.BusyLoadingError(),
        exceptions.ReadOnlyError(),
        exceptions.TimeoutError(),
    ]
    assert all(map(server.is_away, may_pass))
    assert not any(
        map(server.is_away, [exceptions.AuthenticationError(), exceptions.ResponseError(), KeyError()])
    )
