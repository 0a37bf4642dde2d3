"""Greenlets that run during sleep(0), and their longest gap while data is always ready.

python -m bench.facts.yielding
"""

from __future__ import annotations

import itertools
import os
import socket as plain_socket
import statistics
import tempfile
import time
from collections.abc import Callable

import gevent
from gevent import socket

TOTAL = 200 * 1024 * 1024


def turns_between_ticks(seconds: float = 1.0) -> float:
    """Return the rounds of a loop of sleep(0) between two ticks of a 1 ms timer (median)."""
    counts: list[int] = []
    turns = 0

    def tick() -> None:
        nonlocal turns
        while True:
            gevent.sleep(0.001)
            counts.append(turns)
            turns = 0

    ticker = gevent.spawn(tick)
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        gevent.sleep(0)
        turns += 1
    ticker.kill()
    return statistics.median(counts)


def longest_gap(chunk: int, pause: Callable[[], None]) -> tuple[float, float]:
    """Seconds to write TOTAL bytes to disk that another process sends, and the longest gap of a 1 ms ticker."""
    ours, theirs = plain_socket.socketpair()
    sender = os.fork()
    if sender == 0:
        piece = bytes(1024 * 1024)
        for _ in range(TOTAL // len(piece)):
            theirs.sendall(piece)
        os._exit(0)
    theirs.close()
    gap = 0.0

    def tick() -> None:
        nonlocal gap
        before = time.perf_counter()
        while True:
            gevent.sleep(0.001)
            now = time.perf_counter()
            gap, before = max(gap, now - before), now

    ticker = gevent.spawn(tick)
    gevent.sleep(0.01)
    reading = socket.socket(fileno=ours.detach())
    start = time.perf_counter()
    buffer = bytearray(chunk)
    with tempfile.TemporaryFile() as file:
        while size := reading.recv_into(buffer):
            file.write(memoryview(buffer)[:size])
            pause()
    seconds = time.perf_counter() - start
    gevent.sleep(0.002)
    ticker.kill()
    reading.close()
    os.waitpid(sender, 0)
    return seconds, gap


def main() -> None:
    """Measure and print, the median of five runs each."""
    print(f"turns of an empty sleep(0) loop between two ticks of a 1 ms timer: {turns_between_ticks():.0f}")
    print("receiving 200 MB that are always ready; longest gap of a 1 ms ticker:")
    pauses = {
        "no pause": lambda: None,
        "sleep(0)": lambda: gevent.sleep(0),
        "sleep(1e-6)": lambda: gevent.sleep(1e-6),
    }
    for chunk, (name, pause) in itertools.product((64 * 1024, 1024 * 1024), pauses.items()):
        runs = [longest_gap(chunk, pause) for _ in range(5)]
        seconds, gap = (statistics.median(column) for column in zip(*runs, strict=True))
        print(f"  {chunk // 1024:5} KB at a time, {name:12} {gap * 1000:7.1f} ms  ({seconds:.2f} s in all)")


if __name__ == "__main__":
    main()
