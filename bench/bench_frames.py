"""The cost of parsing WebSocket frames: wsproto against ``greenio.transport.websocket.ws_frames``.

    python -m bench.bench_frames

Prints memory of an idle connection (tracemalloc, after one message), processor time of an echo of a small text,
and of an echo of 1 MB that arrives in reads of 256 KB; each the best of several runs, because other work on
the machine only ever adds. These figures are the reason for our own parser and stand in its docstring.
"""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable
from typing import Any

from wsproto import ConnectionType
from wsproto.connection import Connection
from wsproto.events import TextMessage
from wsproto.frame_protocol import FrameProtocol, Opcode

from greenio.transport.websocket.ws_frames import TEXT, FrameParser, build_frame

SMALL = b'{"s":1,"a":2,"e":[]}'
LARGE = b"x" * (1 << 20)
READ = 256 * 1024


def masked(payload: bytes) -> bytes:
    """A client's frame; wsproto itself makes it."""
    client = FrameProtocol(client=True, extensions=[])
    return bytes(client._serialize_frame(Opcode.TEXT, payload))


def wsproto_connection() -> Callable[[bytes], list[Any]]:
    """A function that takes bytes and gives the answers to the messages they complete."""
    connection = Connection(ConnectionType.SERVER)
    parts: list[str] = []

    def feed(data: bytes) -> list[Any]:
        answers = []
        connection.receive_data(data)
        for event in connection.events():
            assert isinstance(event, TextMessage)
            parts.append(event.data)
            if event.message_finished:
                answers.append(connection.send(TextMessage(data="".join(parts))))
                parts.clear()
        return answers

    return feed


def our_connection() -> Callable[[bytes], list[Any]]:
    """The same with our parser."""
    parser = FrameParser()

    def feed(data: bytes) -> list[Any]:
        answers = []
        parser.feed(data)
        while (event := parser.next_event()) is not None:
            answers.append(build_frame(TEXT, event[1].encode()))
        return answers

    return feed


def idle_bytes(make: Callable[[], Callable[[bytes], list[Any]]], count: int = 1000) -> float:
    """Memory of one connection that has had a message, the closure of ``feed`` included."""
    message = masked(SMALL)
    make()(message)
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    connections = [make() for _ in range(count)]
    for feed in connections:
        feed(message)
    gc.collect()
    taken = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    return taken / count


def seconds(work: Callable[[], None], runs: int = 7) -> float:
    """Processor time of ``work``, best of ``runs``."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    """Measure and print."""
    small, large = masked(SMALL), masked(LARGE)
    reads = [large[at : at + READ] for at in range(0, len(large), READ)]
    print(f"{'':10}{'B idle':>10}{'us/echo':>10}{'ms/MB':>10}")
    for name, make in (("wsproto", wsproto_connection), ("greenio", our_connection)):
        feed = make()
        assert len(feed(small)) == 1

        def echoes(feed: Callable[[bytes], list[Any]] = feed) -> None:
            for _ in range(5000):
                feed(small)

        def megabytes(feed: Callable[[bytes], list[Any]] = feed) -> None:
            for _ in range(4):
                for data in reads:
                    feed(data)

        echo, megabyte = seconds(echoes) / 5000, seconds(megabytes) / 4
        print(f"{name:10}{idle_bytes(make):10.0f}{echo * 1e6:10.1f}{megabyte * 1e3:10.1f}")


if __name__ == "__main__":
    main()
