"""Frames in gevent-websocket's own WebSocket class, beside greenio's parser.

python -m bench.facts.gevent_websocket
"""

from __future__ import annotations

import io
import logging
import os
import time
import warnings
from types import SimpleNamespace
from typing import Any

warnings.simplefilter("ignore")

from geventwebsocket.websocket import WebSocket  # noqa: E402

from greenio.transport.websocket.ws_frames import FrameParser  # noqa: E402


def frame(opcode: int, payload: bytes, mask: bytes | None) -> bytes:
    """One frame of a client."""
    size = len(payload)
    flag = 0x80 if mask else 0
    if size < 126:
        head = bytes([0x80 | opcode, flag | size])
    elif size < 65536:
        head = bytes([0x80 | opcode, flag | 126]) + size.to_bytes(2, "big")
    else:
        head = bytes([0x80 | opcode, flag | 127]) + size.to_bytes(8, "big")
    if mask is None:
        return head + payload
    number = int.from_bytes((mask * (size // 4 + 1))[:size], "big") ^ int.from_bytes(payload, "big")
    return head + mask + number.to_bytes(size, "big")


def receiver(data: bytes) -> tuple[WebSocket, io.BytesIO]:
    """A WebSocket that has ``data`` to read, and what it has written."""
    written = io.BytesIO()
    stream = SimpleNamespace(read=io.BytesIO(data).read, write=written.write)
    server = SimpleNamespace(application=print)
    handler = SimpleNamespace(client_address=("", 0), logger=logging.getLogger("facts"), server=server)
    environ: dict[str, Any] = {"wsgi.websocket_version": 13}
    return WebSocket(environ, stream, handler), written


def main() -> None:
    """Measure and print."""
    megabyte = os.urandom(512 * 1024).hex().encode()
    for name, opcode in (("text", 1), ("binary", 2)):
        socket, _ = receiver(frame(opcode, megabyte, b"\x01\x02\x03\x04"))
        start = time.process_time()
        socket.receive()
        print(f"1 MB of {name}: {(time.process_time() - start) * 1000:.0f} ms of CPU")
    parser = FrameParser()
    start = time.process_time()
    parser.feed(frame(1, megabyte, b"\x01\x02\x03\x04"))
    while parser.next_event() is not None:
        pass
    print(f"1 MB of text in greenio's parser: {(time.process_time() - start) * 1000:.1f} ms")
    sockets = [receiver(b"")[0] for _ in range(5000)]
    for socket in sockets:
        socket.closed = True  # its TCP socket was detached
    del socket
    start = time.process_time()
    sockets.clear()
    print(f"the destructor of a WebSocket: {(time.process_time() - start) / 5000 * 1e6:.0f} us")
    socket, _ = receiver(frame(1, b"hello", None))
    print(f"a frame that the client has not masked: {'accepted' if socket.receive() else 'refused'}")
    socket, written = receiver(b"")
    socket.close(1007, b"why")
    print(f"what close(1007, b'why') writes: {written.getvalue()!r}")


if __name__ == "__main__":
    main()
