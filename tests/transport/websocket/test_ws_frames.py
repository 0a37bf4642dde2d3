"""The parser: any valid stream, however cut, gives the same messages; anything else is a named violation."""

from __future__ import annotations

import sys
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenio.transport.websocket import ws_frames
from greenio.transport.websocket.ws_frames import (
    FrameError,
    FrameParser,
    build_close,
    build_frame,
    parse_close,
    unmask,
)
from tests.support.wire.websocket_client import (
    BINARY,
    CLOSE,
    CONTINUATION,
    PING,
    PONG,
    TEXT,
    close_frame,
    frame,
)


def parse(*chunks: bytes, limit: int = 1 << 20, deflated: bool = False) -> list[tuple[int, object]]:
    parser = FrameParser(limit, deflated=deflated)
    events = []
    for chunk in chunks:
        parser.feed(chunk)
        while (event := parser.next_event()) is not None:
            events.append(event)
    return events


def refusal(*chunks: bytes, limit: int = 1 << 20, deflated: bool = False) -> int:
    with pytest.raises(FrameError) as caught:
        parse(*chunks, limit=limit, deflated=deflated)
    assert str(caught.value.code) in str(caught.value)
    assert caught.value.reason
    return caught.value.code


def deflated(text: bytes) -> bytes:
    machine = zlib.compressobj(9, zlib.DEFLATED, -15)
    return (machine.compress(text) + machine.flush(zlib.Z_SYNC_FLUSH))[:-4]


@pytest.mark.parametrize("size", [0, 1, 125, 126, 65535, 65536, 16384, 16385, 100_003])
def test_texts_of_any_size_arrive(size: int) -> None:
    text = "x" * size
    assert parse(frame(TEXT, text.encode())) == [(TEXT, text)]


def test_one_byte_at_a_time() -> None:
    stream = (
        frame(TEXT, "größer".encode())
        + frame(PING, b"p")
        + frame(TEXT, b"y" * 300)
        + close_frame(1000, b"bye")
    )
    chunks = [stream[i : i + 1] for i in range(len(stream))]
    assert parse(*chunks) == [(TEXT, "größer"), (PING, b"p"), (TEXT, "y" * 300), (CLOSE, b"\x03\xe8bye")]


def test_fragments_join_with_control_frames_between_and_characters_split() -> None:
    word = "é€𝄞".encode()
    stream = [frame(TEXT, word[:1], fin=False), frame(PING, b"1")]
    for byte in word[1:]:
        stream += [frame(CONTINUATION, bytes([byte]), fin=False), frame(PONG)]
    stream.append(frame(CONTINUATION, b"", fin=True))
    events = parse(b"".join(stream))
    assert [event for event in events if event[0] == TEXT] == [(TEXT, "é€𝄞")]
    assert events[0] == (PING, b"1")


def test_large_fragments_with_odd_sizes_are_unmasked_right() -> None:
    pieces = [bytes([97 + i]) * (16384 * i + i) for i in range(5)]
    stream = b"".join(
        frame(CONTINUATION if i else TEXT, piece, fin=i == 4, mask=b"\x01\x80\xff\x55")
        for i, piece in enumerate(pieces)
    )
    cut = [stream[i : i + 10_007] for i in range(0, len(stream), 10_007)]
    assert parse(*cut) == [(TEXT, b"".join(pieces).decode())]


@pytest.mark.parametrize(
    ("stream", "code"),
    [
        (frame(TEXT, b"x", masked=False), 1002),
        (frame(PING, b"x", masked=False), 1002),
        (frame(3, b"x"), 1002),
        (frame(7), 1002),
        (frame(11), 1002),
        (frame(15), 1002),
        (frame(TEXT, b"x", rsv=4), 1002),
        (frame(TEXT, b"x", rsv=2), 1002),
        (frame(TEXT, b"x", rsv=1), 1002),
        (frame(PING, rsv=4), 1002),
        (frame(PING, b"x" * 126), 1002),
        (frame(PING, fin=False), 1002),
        (frame(CLOSE, fin=False), 1002),
        (frame(CONTINUATION, b"x"), 1002),
        (frame(TEXT, b"x", fin=False) + frame(TEXT, b"y"), 1002),
        (frame(TEXT, b"x", fin=False) + frame(BINARY, b"y"), 1002),
        (frame(TEXT, b"x", fin=False) + frame(CONTINUATION, b"y", rsv=4), 1002),
        (b"\x81\xfe\x00\x7d", 1002),  # 125 in two bytes
        (b"\x81\xff\x00\x00\x00\x00\x00\x00\xff\xff", 1002),  # 65535 in eight
        (b"\x81\xff\x80\x00\x00\x00\x00\x00\x00\x00", 1002),  # negative
        (frame(BINARY, b"x"), 1003),
        (frame(BINARY, length=1 << 40), 1003),
        (frame(TEXT, b"\xff"), 1007),
        (frame(TEXT, b"\xed\xa0\x80"), 1007),  # a surrogate
        (frame(TEXT, b"\xc3"), 1007),  # half a character
        (frame(TEXT, b"\xc3", fin=False) + frame(CONTINUATION), 1007),
        (frame(TEXT, b"\xf4\x90\x80\x80", fin=False), 1007),
        (frame(TEXT, length=(1 << 20) + 1), 1009),
        (frame(TEXT, length=64 << 20), 1009),
        (frame(TEXT, length=1 << 62), 1009),
    ],
)
def test_violations(stream: bytes, code: int) -> None:
    assert refusal(stream) == code
    assert refusal(*(stream[i : i + 1] for i in range(len(stream)))) == code


def test_the_limit_counts_fragments_together() -> None:
    assert refusal(frame(TEXT, b"x" * 60, fin=False) + frame(CONTINUATION, length=41), limit=100) == 1009
    assert parse(frame(TEXT, b"x" * 60, fin=False) + frame(CONTINUATION, b"x" * 40), limit=100)


def test_violations_are_seen_before_the_frame_is_complete() -> None:
    for stream, code in [
        (frame(TEXT, length=1 << 62)[:10], 1009),
        (frame(BINARY, b"x")[:2], 1003),
        (frame(TEXT, b"x", masked=False)[:2], 1002),
        (frame(TEXT, b"good, then \xff\xff", length=1 << 19), 1007),
    ]:
        assert refusal(stream) == code


def test_a_huge_length_allocates_nothing() -> None:
    parser = FrameParser(4 << 20)
    tracemalloc.start()
    try:
        parser.feed(frame(TEXT, length=4 << 20))
        assert parser.next_event() is None
        with pytest.raises(FrameError):
            parse(frame(TEXT, length=1 << 62))
        assert tracemalloc.get_traced_memory()[1] < 20_000
    finally:
        tracemalloc.stop()


def test_nothing_is_kept_between_messages() -> None:
    parser = FrameParser()
    parser.feed(frame(TEXT, b"x" * 100_000) + frame(PING))
    while parser.next_event():
        pass
    assert parser._data == b""
    assert parser._message is None
    assert sys.getsizeof(parser) < 120


def test_endless_empty_fragments_take_no_memory() -> None:
    parser = FrameParser()
    parser.feed(frame(TEXT, b"x", fin=False))
    stream = frame(CONTINUATION, b"", fin=False) * 1000
    tracemalloc.start()
    try:
        for _ in range(3):
            parser.feed(stream)
            assert parser.next_event() is None
        assert tracemalloc.get_traced_memory()[0] < 20_000
    finally:
        tracemalloc.stop()


def test_deflated_messages_whole_and_in_fragments() -> None:
    text = "hello hello hello " * 50
    body = deflated(text.encode())
    stream = (
        frame(TEXT, body, rsv=4)
        + frame(TEXT, body[:7], rsv=4, fin=False)
        + frame(PING)
        + frame(CONTINUATION, body[7:])
        + frame(TEXT, b"plain")
    )
    assert parse(stream, deflated=True) == [(TEXT, text), (PING, b""), (TEXT, text), (TEXT, "plain")]


def test_deflated_rubbish_is_refused() -> None:
    assert refusal(frame(TEXT, b"\xff" * 20, rsv=4), deflated=True) == 1007
    assert refusal(frame(TEXT, deflated(b"\xff\xfe"), rsv=4), deflated=True) == 1007
    assert refusal(frame(TEXT, deflated(bytes(2 << 20)), rsv=4), deflated=True) == 1009
    assert refusal(frame(CONTINUATION, b"", rsv=4), deflated=True) == 1002


@pytest.mark.parametrize("code", [1000, 1001, 1002, 1003, 1007, 1011, 1014, 3000, 4999])
def test_close_codes_that_may_travel(code: int) -> None:
    assert parse_close(code.to_bytes(2, "big") + b"why") == (code, "why")
    assert build_close(code, "why") == build_frame(CLOSE, code.to_bytes(2, "big") + b"why")


@pytest.mark.parametrize("code", [0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65535])
def test_close_codes_that_may_not(code: int) -> None:
    with pytest.raises(FrameError) as caught:
        parse_close(code.to_bytes(2, "big"))
    assert caught.value.code == 1002
    assert build_close(code) == b"\x88\x00"


def test_other_close_payloads() -> None:
    assert parse_close(b"") == (1005, "")
    with pytest.raises(FrameError):
        parse_close(b"\x03")
    with pytest.raises(FrameError) as caught:
        parse_close(b"\x03\xe8\xff")
    assert caught.value.code == 1007
    assert len(build_close(1000, "€" * 200)) == 2 + 2 + 123


@pytest.mark.parametrize(("size", "head"), [(125, 2), (126, 4), (65535, 4), (65536, 10)])
def test_built_frames_have_minimal_lengths(size: int, head: int) -> None:
    assert len(build_frame(TEXT, b"x" * size)) == head + size


@given(st.binary(max_size=70), st.binary(min_size=4, max_size=4))
def test_unmask(data: bytes, mask: bytes) -> None:
    assert unmask(data, mask) == bytes(byte ^ mask[i % 4] for i, byte in enumerate(data))


_messages = st.lists(
    st.one_of(
        st.tuples(st.just(TEXT), st.lists(st.text(max_size=200), min_size=1, max_size=4), st.booleans()),
        st.tuples(st.sampled_from([PING, PONG]), st.binary(max_size=125), st.booleans()),
    ),
    max_size=6,
)


@given(_messages, st.lists(st.integers(1, 400), min_size=1, max_size=30), st.booleans())
def test_any_split_gives_the_same_messages(messages, cuts, large) -> None:
    stream, expected = [], []
    for opcode, content, compress in messages:
        if opcode != TEXT:
            stream.append(frame(opcode, content))
            expected.append((opcode, content))
            continue
        text = "".join(content) * (500 if large else 1)
        body = text.encode()
        body = deflated(body) if compress else body
        size = len(body) // len(content)
        pieces = [body[i * size : (i + 1) * size] for i in range(len(content) - 1)]
        pieces.append(body[(len(content) - 1) * size :])
        for i, piece in enumerate(pieces):
            last = i == len(pieces) - 1
            stream.append(
                frame(CONTINUATION if i else TEXT, piece, fin=last, rsv=4 if compress and not i else 0)
            )
        expected.append((TEXT, text))
    data, chunks, turn = b"".join(stream), [], 0
    while data:
        size = cuts[turn % len(cuts)] * (100 if large else 1)
        chunks.append(data[:size])
        data = data[size:]
        turn += 1
    assert parse(*chunks, deflated=True, limit=4 << 20) == expected


@given(st.lists(st.binary(max_size=60), max_size=8), st.booleans())
def test_random_bytes_raise_nothing_but_the_violation(chunks, deflate) -> None:
    try:
        for opcode, payload in parse(*chunks, deflated=deflate, limit=1000):
            if opcode == CLOSE:
                parse_close(payload)
    except FrameError as error:
        assert error.code in (1002, 1003, 1007, 1009)


@given(
    st.lists(
        st.builds(
            frame,
            st.integers(0, 15),
            st.binary(max_size=200),
            fin=st.booleans(),
            rsv=st.sampled_from([0, 0, 0, 4, 1]),
            masked=st.sampled_from([True, True, True, False]),
            length=st.one_of(st.none(), st.none(), st.integers(0, 2**63)),
        ),
        max_size=6,
    )
)
def test_frames_that_are_nearly_right_raise_nothing_but_the_violation(stream) -> None:
    for is_deflated in (False, True):
        try:
            parse(*stream, deflated=is_deflated, limit=1000)
        except FrameError as error:
            assert error.code in (1002, 1003, 1007, 1009)


def test_names_of_opcodes_agree_with_the_rfc() -> None:
    assert (ws_frames.TEXT, ws_frames.CLOSE, ws_frames.PING, ws_frames.PONG) == (1, 8, 9, 10)
