"""permessage-deflate: negotiation as in RFC 7692, and inflating that no bomb can blow up."""

from __future__ import annotations

import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenio.transport.websocket.deflate import TAIL, Damaged, TooBig, deflate, inflate, negotiate

BOTH = "permessage-deflate; server_no_context_takeover; client_no_context_takeover"


@pytest.mark.parametrize(
    ("offers", "answer", "window_bits"),
    [
        ("permessage-deflate", BOTH, 15),
        ("permessage-deflate; client_max_window_bits", BOTH, 15),  # what browsers send
        ("permessage-deflate; client_max_window_bits=10; server_no_context_takeover", BOTH, 15),
        ("permessage-deflate; client_no_context_takeover", BOTH, 15),
        ("permessage-deflate; server_max_window_bits=10", BOTH + "; server_max_window_bits=10", 10),
        ('permessage-deflate; server_max_window_bits="12"', BOTH + "; server_max_window_bits=12", 12),
        ("permessage-deflate; server_max_window_bits=15", BOTH, 15),
        ("x-unknown, permessage-deflate", BOTH, 15),
        ("permessage-deflate; server_max_window_bits=8, permessage-deflate", BOTH, 15),
        ("", "", 0),
        ("x-webkit-deflate-frame", "", 0),
        ("permessage-deflate; server_max_window_bits=8", "", 0),  # zlib cannot
        ("permessage-deflate; server_max_window_bits", "", 0),
        ("permessage-deflate; server_max_window_bits=16", "", 0),
        ("permessage-deflate; client_max_window_bits=7", "", 0),
        ("permessage-deflate; server_no_context_takeover=1", "", 0),
        ("permessage-deflate; mystery", "", 0),
        ("permessage-deflate; server_no_context_takeover; server_no_context_takeover", "", 0),
        (";;,=;,", "", 0),
    ],
)
def test_negotiation(offers: str, answer: str, window_bits: int) -> None:
    assert negotiate(offers) == (answer, window_bits)


@given(st.binary(max_size=5000), st.integers(9, 15))
def test_what_is_deflated_inflates(data: bytes, window_bits: int) -> None:
    assert inflate(deflate(data, window_bits), 5000) == data


def test_the_limit_is_exact() -> None:
    body = deflate(bytes(5000), 15)
    assert inflate(body, 5000) == bytes(5000)
    with pytest.raises(TooBig):
        inflate(body, 4999)


def test_a_bomb_of_100_mb_takes_little_memory() -> None:
    machine = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = bytes(1 << 20)
    bomb = b"".join(machine.compress(block) for _ in range(100)) + machine.flush(zlib.Z_SYNC_FLUSH)
    tracemalloc.start()
    try:
        with pytest.raises(TooBig):
            inflate(bomb[: -len(TAIL)], 1 << 20)
        assert tracemalloc.get_traced_memory()[1] < 4 << 20
    finally:
        tracemalloc.stop()


def test_a_final_block_may_end_a_message_but_not_be_followed_by_another() -> None:
    machine = zlib.compressobj(9, zlib.DEFLATED, -15)
    whole = machine.compress(b"hello") + machine.flush()
    assert inflate(whole, 100) == b"hello"
    assert inflate(whole + b"\x00", 100) == b"hello"  # RFC 7692, section 7.2.3.4
    with pytest.raises(Damaged):
        inflate(whole + whole, 100)


def test_rubbish_is_damaged() -> None:
    with pytest.raises(Damaged):
        inflate(b"\xff\xff\xff", 100)
