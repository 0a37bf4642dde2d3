"""A WebSocket client that can do everything wrong: raw frames over a gevent socket."""

from __future__ import annotations

import base64
import socket as stdlib_socket
import struct
from collections.abc import Iterable
from types import TracebackType

from gevent import socket
from gevent.ssl import SSLContext

CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10
KEY = base64.b64encode(b"0123456789abcdef").decode()


def frame(
    opcode: int,
    payload: bytes = b"",
    *,
    fin: bool = True,
    rsv: int = 0,
    masked: bool = True,
    length: int | None = None,
    mask: bytes = b"\x12\xf4\x56\x89",
) -> bytes:
    """A client's frame; ``length`` lies about the payload's."""
    size = len(payload) if length is None else length
    head = bytes([(0x80 if fin else 0) | rsv << 4 | opcode])
    bit = 0x80 if masked else 0
    if size < 126:
        head += bytes([bit | size])
    elif size < 0x10000:
        head += bytes([bit | 126]) + struct.pack(">H", size)
    else:
        head += bytes([bit | 127]) + struct.pack(">Q", size)
    if not masked:
        return head + payload
    if payload:
        repeated = (mask * (len(payload) // 4 + 1))[: len(payload)]
        payload = (int.from_bytes(payload, "big") ^ int.from_bytes(repeated, "big")).to_bytes(
            len(payload), "big"
        )
    return head + mask + payload


def close_frame(code: int, reason: bytes = b"") -> bytes:
    return frame(CLOSE, struct.pack(">H", code) + reason)


class Client:
    """One TCP connection; one of TLS with a context."""

    def __init__(self, port: int, *, receive_buffer: int = 0, context: SSLContext | None = None) -> None:
        self.socket = socket.socket()
        if receive_buffer:
            self.socket.setsockopt(stdlib_socket.SOL_SOCKET, stdlib_socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(20)
        self.socket.connect(("127.0.0.1", port))
        if context is not None:
            self.socket = context.wrap_socket(self.socket, server_hostname="127.0.0.1")
        self.data = b""
        self.headers = ""

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.socket.close()

    def request(
        self, lines: Iterable[str] = (), *, first: str = "GET /ws HTTP/1.1", behind: bytes = b""
    ) -> str:
        """Send a request with these header lines; return status line and header of the answer."""
        self.socket.sendall("\r\n".join([first, "Host: example.test", *lines, "", ""]).encode() + behind)
        return self.read_header()

    def read_header(self) -> str:
        while b"\r\n\r\n" not in self.data:
            more = self.socket.recv(65536)
            if not more:
                raise EOFError(self.data)
            self.data += more
        head, self.data = self.data.split(b"\r\n\r\n", 1)
        self.headers = head.decode()
        return self.headers

    def upgrade(self, *lines: str, behind: bytes = b"") -> Client:
        """Become a WebSocket."""
        header = self.request([*upgrade_lines(), *lines], behind=behind)
        assert header.startswith("HTTP/1.1 101 "), header
        return self

    def send(self, data: bytes) -> None:
        self.socket.sendall(data)

    def text(self, text: str) -> None:
        self.send(frame(TEXT, text.encode()))

    def exactly(self, size: int) -> bytes:
        parts = [self.data]
        have = len(self.data)
        while have < size:
            more = self.socket.recv(1 << 20)
            if not more:
                raise EOFError(f"{have} of {size} bytes")
            parts.append(more)
            have += len(more)
        data = b"".join(parts)
        self.data = data[size:]
        return data[:size]

    def read_frame(self) -> tuple[int, bytes]:
        """First byte and payload of a frame. EOFError at the end."""
        first, second = self.exactly(2)
        assert not second & 0x80, "a server must not mask"
        size = second
        if size == 126:
            (size,) = struct.unpack(">H", self.exactly(2))
        elif size == 127:
            (size,) = struct.unpack(">Q", self.exactly(8))
        return first, self.exactly(size)

    def read_text(self) -> str:
        first, payload = self.read_frame()
        assert first == 0x81, (first, payload)
        return payload.decode()

    def read_close(self) -> tuple[int, str]:
        """The close frame that has to come next."""
        first, payload = self.read_frame()
        assert first == 0x88, (first, payload[:100])
        if not payload:
            return 1005, ""
        return struct.unpack(">H", payload[:2])[0], payload[2:].decode()

    def is_at_end(self) -> bool:
        """Tell whether nothing follows but the end of the stream."""
        return self.data == b"" and self.socket.recv(1) == b""

    def reset(self) -> None:
        """Vanish with a reset."""
        self.socket.setsockopt(stdlib_socket.SOL_SOCKET, stdlib_socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()


def upgrade_lines(*, key: str = KEY, version: str = "13") -> list[str]:
    return [
        "Upgrade: websocket",
        "Connection: keep-alive, Upgrade",
        f"Sec-WebSocket-Key: {key}",
        f"Sec-WebSocket-Version: {version}",
    ]
