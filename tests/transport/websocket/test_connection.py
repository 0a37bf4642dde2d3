"""A WebSocket against hostile, broken and slow clients: every hazard of gevent-websocket that was measured."""

from __future__ import annotations

import time
import tracemalloc
import zlib
from random import Random

import gevent
import pytest

from greenio import limits
from greenio.transport.options import ConnectionOptions
from tests.support.waiting import wait_until
from tests.support.wire.websocket_client import (
    BINARY,
    CLOSE,
    CONTINUATION,
    PING,
    PONG,
    TEXT,
    Client,
    close_frame,
    frame,
)
from tests.support.wire.websocket_server import Echo, Recorder, serving

DEFLATE = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"


class Ticker:
    """Measures the processor time that the hub takes between two ticks: what other sessions would feel."""

    def __enter__(self) -> Ticker:
        self.longest = 0.0
        self._greenlet = gevent.spawn(self._tick)
        gevent.sleep(0.01)
        return self

    def _tick(self) -> None:
        while True:
            start = time.thread_time()
            gevent.sleep(0.001)
            self.longest = max(self.longest, time.thread_time() - start)

    def __exit__(self, *failure: object) -> None:
        self._greenlet.kill()


@pytest.mark.parametrize(
    ("stream", "code"),
    [
        (frame(TEXT, b"x", masked=False), 1002),
        (frame(3, b"x"), 1002),
        (frame(TEXT, b"x", rsv=4), 1002),
        (frame(PING, b"x" * 126), 1002),
        (frame(CONTINUATION, b"x"), 1002),
        (close_frame(1006), 1002),
        (frame(CLOSE, b"\x03"), 1002),
        (frame(BINARY, b"x"), 1003),
        (frame(TEXT, b"\xc3\x28"), 1007),
        (close_frame(1000, b"\xff"), 1007),
        (frame(TEXT, b"ok so far", fin=False) + frame(CONTINUATION, b"\xff", fin=False), 1007),
        (frame(TEXT, length=limits.MESSAGE_BYTES + 1), 1009),
        (frame(TEXT, length=1 << 62), 1009),
    ],
)
def test_violations_are_answered_with_their_code(stream: bytes, code: int) -> None:
    with serving() as server, Client(server.port) as client:
        client.upgrade()
        client.send(frame(TEXT, b"before") + stream + frame(TEXT, b"after"))
        assert client.read_text() == "before"
        got, reason = client.read_close()
        assert (got, bool(reason)) == (code, True)
        assert client.is_at_end()  # half-closed at once: no wait for the linger
    assert server.receivers[0].frames == ["before"]
    assert server.receivers[0].losses == [(code, reason)]


def test_a_64_mb_frame_is_refused_from_its_header_while_others_are_served() -> None:
    with serving() as server, Client(server.port) as client, Client(server.port) as other:
        client.upgrade()
        other.upgrade()
        tracemalloc.start()
        with Ticker() as ticker:
            client.send(frame(TEXT, b"", length=64 << 20)[:-4] + b"mask")

            def flood() -> None:
                block = bytes(1 << 20)
                try:
                    for _ in range(64):
                        client.send(block)
                except OSError:
                    pass

            flooder = gevent.spawn(flood)
            late = []
            for i in range(50):
                start = time.monotonic()
                other.text(f"{i}")
                assert other.read_text() == f"{i}"
                late.append(time.monotonic() - start)
            assert client.read_close()[0] == 1009
            flooder.join()
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert ticker.longest < 0.25
        assert sorted(late)[len(late) // 2] < 0.05
        assert peak < 8 << 20  # the flooder's own block is in it
    assert server.receivers[0].losses[0][0] == 1009


def test_the_servers_own_limit_counts_fragments_together() -> None:
    with serving(options=ConnectionOptions(message_bytes=1000)) as server, Client(server.port) as client:
        client.upgrade()
        client.text("x" * 1000)
        assert client.read_text() == "x" * 1000
        client.send(frame(TEXT, b"x" * 600, fin=False) + frame(CONTINUATION, b"x" * 401))
        assert client.read_close()[0] == 1009


def test_a_large_message_does_not_hold_the_hub() -> None:
    with serving() as server, Client(server.port) as client:
        client.upgrade()
        message = frame(TEXT, b"x" * limits.MESSAGE_BYTES)
        with Ticker() as ticker:
            sender = gevent.spawn(client.send, message)
            assert len(client.read_text()) == limits.MESSAGE_BYTES
            sender.join()
        assert ticker.longest < 0.3  # gevent-websocket took 2.4 s


def test_control_frames_inside_a_fragmented_message() -> None:
    with serving() as server, Client(server.port) as client:
        client.upgrade()
        client.send(frame(TEXT, "é".encode()[:1], fin=False) + frame(PING, b"now") + frame(PONG, b"unasked"))
        assert client.read_frame() == (0x80 | PONG, b"now")
        client.send(frame(CONTINUATION, "é".encode()[1:]))
        assert client.read_text() == "é"


@pytest.mark.parametrize(
    ("payload", "code", "reason"),
    [
        (b"\x03\xe9left", 1001, "left"),
        (b"\x03\xe8", 1000, ""),
        (b"\x0f\xa0own", 4000, "own"),
        (b"", 1005, ""),
    ],
)
def test_the_pages_close_is_answered_in_kind(payload: bytes, code: int, reason: str) -> None:
    with serving() as server, Client(server.port) as client:
        client.upgrade()
        client.send(frame(CLOSE, payload) + frame(TEXT, b"flood") * 1000)
        assert client.read_close() == (code, reason)
        assert client.is_at_end()
    assert server.receivers[0].losses == [(code, reason)]
    assert server.receivers[0].frames == []


def test_a_half_closed_page_still_gets_the_answer() -> None:
    with serving() as server, Client(server.port) as client:
        client.upgrade()
        client.send(close_frame(1001))
        client.socket.shutdown(1)
        assert client.read_close() == (1001, "")
        assert client.is_at_end()


def test_the_end_of_the_stream_without_a_close_frame_is_1006() -> None:
    with serving() as server:
        with Client(server.port) as client:
            client.upgrade()
            client.send(frame(TEXT, b"half a message")[:9])
        wait_until(lambda: server.receivers and server.receivers[0].losses)
    assert server.receivers[0].losses[0][0] == 1006
    assert server.receivers[0].frames == []


def test_a_flood_after_close_is_neither_delivered_nor_endured_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "CLOSE_LINGER", 0.3)
    with serving() as server, Client(server.port) as client:
        client.upgrade()
        wait_until(lambda: server.connections)
        server.connections[0].close(1008, "flood")
        sent = 0
        start = time.monotonic()
        with pytest.raises(OSError, match=r"\[Errno (32|104)\]"):
            while time.monotonic() - start < 20:
                client.send(frame(TEXT, b"x" * 100) * 100)
                sent += 1
                gevent.sleep(0)
        assert sent > 10
    assert server.receivers[0].frames == []
    assert server.receivers[0].losses == [(1008, "flood")]


def test_the_connection_ends_after_the_pages_close_frame_not_before() -> None:
    """Firefox 153 loses what a connection has brought if its end comes together with its beginning."""
    with serving() as server, Client(server.port) as client:
        client.upgrade()
        wait_until(lambda: server.connections)
        server.connections[0].close(1000, "done")
        assert client.read_close() == (1000, "done")
        client.socket.settimeout(0.2)
        with pytest.raises(TimeoutError):
            client.socket.recv(1)
        client.socket.settimeout(10)
        client.send(frame(TEXT, b"on its way") + close_frame(1000)[:3])
        client.send(close_frame(1000)[3:])
        assert client.is_at_end()
    assert server.receivers[0].frames == []


def test_a_page_that_never_answers_the_close_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CLOSE_LINGER", 0.1)
    with serving(Recorder) as server, Client(server.port) as client:
        client.upgrade()
        wait_until(lambda: server.connections)
        connection = server.connections[0]
        connection.close(1001)
        wait_until(lambda: "closed" in repr(connection))


@pytest.mark.parametrize("size", [1, 10_000])
def test_every_ping_is_answered_in_order(size: int) -> None:
    """Cases 2.10 (at once) and 2.11 (octet-wise) of the Autobahn test suite."""
    pings = b"".join(frame(PING, b"payload-%d" % number) for number in range(10))
    with serving() as server, Client(server.port) as client:
        client.upgrade()
        for at in range(0, len(pings), size):
            client.send(pings[at : at + size])
        answers = [client.read_frame() for _ in range(10)]
        assert answers == [(0x80 | PONG, b"payload-%d" % number) for number in range(10)]


@pytest.mark.parametrize("size", [1, 10_000])
def test_a_ping_inside_a_message_is_answered_before_the_message(size: int) -> None:
    """Cases 5.6 to 5.8."""
    sent = frame(TEXT, b"first, ", fin=False) + frame(PING, b"ping") + frame(CONTINUATION, b"second")
    with serving() as server, Client(server.port) as client:
        client.upgrade()
        for at in range(0, len(sent), size):
            client.send(sent[at : at + size])
        assert client.read_frame() == (0x80 | PONG, b"ping")
        assert client.read_text() == "first, second"


@pytest.mark.parametrize("size", [1, 10_000])
def test_pings_between_many_fragments_are_answered_at_once(size: int) -> None:
    """Cases 5.19 and 5.20."""
    first = [frame(TEXT, b"1", fin=False), frame(CONTINUATION, b"2", fin=False), frame(PING, b"one")]
    second = [frame(CONTINUATION, b"3", fin=False), frame(CONTINUATION, b"4", fin=False), frame(PING, b"two")]
    with serving() as server, Client(server.port) as client:
        client.upgrade()
        for parts, payload in ((first, b"one"), (second, b"two")):
            sent = b"".join(parts)
            for at in range(0, len(sent), size):
                client.send(sent[at : at + size])
            if size == 1:
                assert client.read_frame() == (0x80 | PONG, payload)
        client.send(frame(CONTINUATION, b"5"))
        if size > 1:
            assert [client.read_frame()[1] for _ in range(2)] == [b"one", b"two"]
        assert client.read_text() == "12345"


def test_a_message_before_a_ping_is_answered_before_it() -> None:
    with serving() as server, Client(server.port) as client:
        client.upgrade()
        client.send(frame(TEXT, b"a") + frame(PING, b"p") + frame(TEXT, b"b") + frame(PING, b"q"))
        assert client.read_text() == "a"
        assert client.read_frame() == (0x80 | PONG, b"p")
        assert client.read_text() == "b"
        assert client.read_frame() == (0x80 | PONG, b"q")


def test_a_ping_flood_is_harmless() -> None:
    with serving() as server, Client(server.port) as client, Client(server.port) as other:
        client.upgrade()
        other.upgrade()
        pings = frame(PING, b"p" * 125) * 2000
        flooder = gevent.spawn(lambda: [client.send(pings) for _ in range(100)])  # never reads
        for i in range(20):
            other.text(f"{i}")
            assert other.read_text() == f"{i}"
        wait_until(lambda: flooder.ready() or server.connections[0].backlog)
        assert server.connections[0].backlog < 1000
        flooder.kill()


def test_a_client_that_never_pauses_does_not_starve_the_others() -> None:
    class Busy(Recorder):
        def received(self, frame: bytes | str) -> None:
            super().received(frame)
            if frame == "work":
                until = time.thread_time() + 0.001
                while time.thread_time() < until:
                    pass
            else:
                server.connections[1].send(b"pong")

    with serving(Busy) as server, Client(server.port) as client, Client(server.port) as other:
        client.upgrade()
        wait_until(lambda: server.connections)
        other.upgrade()
        client.send(frame(TEXT, b"work") * 500)  # one read, half a second of work
        for _i in range(5):
            start = time.thread_time()
            other.text("ping")
            assert other.read_text() == "pong"
            assert time.thread_time() - start < 0.3
        assert len(server.receivers[0].frames) < 500
        wait_until(lambda: len(server.receivers[0].frames) == 500)


def test_closing_amid_a_turn_that_was_cut_short() -> None:
    class Closing(Recorder):
        def received(self, frame: bytes | str) -> None:
            super().received(frame)
            time.sleep(0.005)

    with serving(Closing) as server, Client(server.port) as client:
        client.upgrade()
        client.send(frame(TEXT, b"x") * 1000)
        wait_until(lambda: server.receivers and server.receivers[0].frames)
        server.connections[0].close(1000, "enough")
        assert client.read_close() == (1000, "enough")
        client.send(close_frame(1000))
        assert client.is_at_end()
    assert len(server.receivers[0].frames) < 1000


def test_deflate_interoperates_and_spares_small_frames() -> None:
    with serving() as server, Client(server.port) as client:
        client.upgrade(DEFLATE)
        text = "<p>hello</p>" * 1000
        machine = zlib.compressobj(9, zlib.DEFLATED, -15)
        body = (machine.compress(text.encode()) + machine.flush(zlib.Z_SYNC_FLUSH))[:-4]
        for _ in range(2):  # no context is kept
            client.send(frame(TEXT, body, rsv=4))
            first, payload = client.read_frame()
            assert first == 0xC1
            assert len(payload) < len(text) // 10
            assert zlib.decompressobj(-15).decompress(payload + b"\0\0\xff\xff").decode() == text
        client.text("small")
        assert client.read_frame() == (0x81, b"small")
        client.send(frame(TEXT, b"\xff\xff\xff", rsv=4))
        assert client.read_close()[0] == 1007


def test_a_bomb_is_refused_with_little_memory() -> None:
    machine = zlib.compressobj(1, zlib.DEFLATED, -15)
    block = bytes(1 << 20)
    bomb = b"".join(machine.compress(block) for _ in range(100)) + machine.flush(zlib.Z_SYNC_FLUSH)
    message = frame(TEXT, bomb[:-4], rsv=4)
    with serving() as server, Client(server.port) as client:
        client.upgrade(DEFLATE)
        tracemalloc.start()
        with Ticker() as ticker:
            client.send(message)
            assert client.read_close()[0] == 1009
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 3 * limits.MESSAGE_BYTES
        assert ticker.longest < 0.3


def test_many_small_bombs_leave_the_others_their_turn() -> None:
    machine = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = (machine.compress(bytes(limits.MESSAGE_BYTES)) + machine.flush(zlib.Z_SYNC_FLUSH))[:-4]
    with serving(Recorder) as server, Client(server.port) as client:
        client.upgrade(DEFLATE)
        with Ticker() as ticker:
            client.send(frame(TEXT, body, rsv=4) * 40)  # 160 KB that inflate to 160 MB
            wait_until(lambda: server.receivers and len(server.receivers[0].frames) == 40)
        assert ticker.longest < 0.3


def test_idle_connections_own_no_greenlet_and_little_memory() -> None:
    import gc
    import sys

    import greenlet

    def greenlets() -> int:
        gc.collect()
        return sum(issubclass(type(thing), greenlet.greenlet) for thing in gc.get_objects())

    with serving() as server:
        clients = [Client(server.port).upgrade() for _ in range(20)]
        before = greenlets()
        clients += [Client(server.port).upgrade() for _ in range(20)]
        for client in clients:
            client.text("x" * 1000)
            client.read_text()
        assert greenlets() <= before
        for connection in server.connections:
            writer = connection._writer
            parts = [
                connection,
                connection._parser,
                connection._sock,
                connection._reader,
                writer,
                writer.queue,
            ]
            assert sum(map(sys.getsizeof, parts)) < 800
            assert writer._watcher is connection._timer is connection._pong is None
        for client in clients:
            client.socket.close()
        wait_until(lambda: all(receiver.losses for receiver in server.receivers))


def test_echo_in_both_senses() -> None:
    with serving(Echo) as server, Client(server.port) as client:
        client.upgrade()
        for text in ("", "x", "é" * 65536):
            client.text(text)
            assert client.read_text() == text
    assert server.receivers[0].frames == ["", "x", "é" * 65536]


def test_random_streams_of_frames_hurt_nobody() -> None:
    random = Random(6455)
    with serving() as server, Client(server.port) as healthy:
        healthy.upgrade()
        for i in range(150):
            with Client(server.port) as client:
                client.upgrade(DEFLATE)
                stream = [
                    frame(
                        random.randrange(16)
                        if random.random() < 0.3
                        else random.choice((TEXT, PING, CONTINUATION)),
                        random.randbytes(random.choice((0, 2, 20, 200, 20_000))),
                        fin=random.random() < 0.7,
                        rsv=random.choice((0, 0, 0, 4)),
                        masked=random.random() < 0.9,
                    )
                    for _ in range(random.randrange(1, 6))
                ]
                client.send(b"".join(stream)[: random.choice((5, 50, 1 << 20))])
                healthy.text(f"{i}")
                assert healthy.read_text() == f"{i}"
                if random.random() < 0.3:
                    client.reset()
        wait_until(lambda: all(receiver.losses for receiver in server.receivers[1:]))
        assert server.receivers[0].losses == []
