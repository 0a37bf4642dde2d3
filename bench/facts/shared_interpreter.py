"""Round trips to a greenlet beside a native thread that computes, by the interpreter's switch interval.

python -m bench.facts.shared_interpreter
"""

from __future__ import annotations

import os
import socket as plain_socket
import statistics
import sys
import threading
import time

from gevent import socket

TRIPS = 300


def round_trip(interval: float | None) -> float:
    """Median milliseconds of one byte from another process to an echoing greenlet and back.

    :param interval: seconds of the interpreter's switch interval beside a thread that computes; None: no such thread.
    """
    ours, theirs = plain_socket.socketpair()
    client = os.fork()
    if client == 0:
        taken = []
        for _ in range(TRIPS):
            start = time.perf_counter()
            theirs.sendall(b"x")
            theirs.recv(1)
            taken.append(time.perf_counter() - start)
            time.sleep(0.002)
        theirs.sendall(f"{statistics.median(taken) * 1000:.3f}".encode())
        os._exit(0)
    theirs.close()
    stop = False

    def compute() -> None:
        while not stop:
            sum(range(100))

    thread = threading.Thread(target=compute)
    if interval is not None:
        sys.setswitchinterval(interval)
        thread.start()
    echoing = socket.socket(fileno=ours.detach())
    for _ in range(TRIPS):
        echoing.sendall(echoing.recv(1))
    median = float(echoing.recv(100))
    stop = True
    if interval is not None:
        thread.join()
    echoing.close()
    os.waitpid(client, 0)
    return median


def main() -> None:
    """Measure and print."""
    print(f"round trip, nothing else running: {round_trip(None):.2f} ms")
    for interval in (0.005, 0.001, 0.0002):
        print(
            f"beside a computing thread, switch interval {interval * 1000:.1f} ms: {round_trip(interval):.2f} ms"
        )


if __name__ == "__main__":
    main()
