"""A WebSocket client for load: RFC 6455 with permessage-deflate offered as Chromium offers it.

Written for this bench because a load process has to be far cheaper than the servers it measures: one
object per connection, no task, no queue. It never deflates what it sends, which RFC 7692 allows.
"""

from __future__ import annotations

import asyncio
import base64
import os
import zlib
from collections.abc import Callable

from bench.peers.base import Traffic

MASK = b"\x5a\xc3\x1f\x96"
_LONG_MASK = int.from_bytes(MASK * 4096, "big")

BROWSER_HEADERS = (
    "Pragma: no-cache\r\nCache-Control: no-cache\r\n"
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/140.0.0.0 Safari/537.36\r\n"
    "Accept-Encoding: gzip, deflate, br, zstd\r\nAccept-Language: en-US,en;q=0.9\r\n"
)


def masked(data: bytes) -> bytes:
    """``data`` under MASK; a multiple of four bytes may precede it in the same frame."""
    size = len(data)
    if size <= 16384:
        return (int.from_bytes(data, "big") ^ (_LONG_MASK >> (16384 - size) * 8)).to_bytes(size, "big")
    return b"".join(masked(data[start : start + 16384]) for start in range(0, size, 16384))


def frame_head(opcode: int, size: int) -> bytes:
    """The head of a final, masked frame."""
    if size < 126:
        return bytes((0x80 | opcode, 0x80 | size)) + MASK
    if size < 65536:
        return bytes((0x80 | opcode, 0xFE)) + size.to_bytes(2, "big") + MASK
    return bytes((0x80 | opcode, 0xFF)) + size.to_bytes(8, "big") + MASK


class Wire(asyncio.Protocol):
    """One WebSocket connection. ``on_message`` gets whole messages, ``on_close`` comes once."""

    def __init__(
        self,
        traffic: Traffic,
        on_message: Callable[[bytes], None],
        on_close: Callable[[str], None],
    ) -> None:
        self.traffic = traffic
        self.on_message = on_message
        self.on_close = on_close
        self.opened: asyncio.Future[None] | None = asyncio.get_running_loop().create_future()
        self.code = 0
        self._buffer = b""
        self._parts: list[bytes] = []
        self._deflated = False
        self._inflater: zlib._Decompress | None = None
        self._forgets = False
        self._writable: asyncio.Future[None] | None = None
        self.transport: asyncio.Transport

    async def connect(self, port: int, path: str, headers: str = "", source: str = "") -> None:
        """Connect to the local server and shake hands as a browser's page of that server does.

        :param source: the address to come from; empty: the system chooses.
        """
        loop = asyncio.get_running_loop()
        here = (source, 0) if source else None
        await loop.create_connection(lambda: self, "127.0.0.1", port, local_addr=here)
        key = base64.b64encode(os.urandom(16)).decode()
        self.transport.write(
            (
                f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                f"Origin: http://127.0.0.1:{port}\r\nSec-WebSocket-Version: 13\r\n{BROWSER_HEADERS}"
                f"Sec-WebSocket-Key: {key}\r\n"
                f"Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n{headers}\r\n"
            ).encode()
        )
        assert self.opened is not None
        await asyncio.wait_for(self.opened, 60)
        self.opened = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """asyncio: the TCP connection stands."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        """asyncio: it is gone."""
        why = f"connection lost ({exc or 'end of stream'}, close code {self.code or 'none'})"
        if self.opened is not None and not self.opened.done():
            self.opened.set_exception(ConnectionError(why))
        if self._writable is not None and not self._writable.done():
            self._writable.set_exception(ConnectionError(why))
        self.on_close(why)

    def pause_writing(self) -> None:
        """asyncio: the server reads too slowly."""
        self._writable = asyncio.get_running_loop().create_future()

    def resume_writing(self) -> None:
        """asyncio: it has caught up."""
        if self._writable is not None and not self._writable.done():
            self._writable.set_result(None)
        self._writable = None

    async def writable(self) -> None:
        """Wait until more may be written."""
        if self._writable is not None:
            await self._writable

    def data_received(self, data: bytes) -> None:
        """asyncio: bytes came."""
        self.traffic.bytes_down += len(data)
        data = self._buffer + data if self._buffer else data
        if self.opened is not None and not self.opened.done():
            end = data.find(b"\r\n\r\n")
            if end < 0:
                self._buffer = data
                return
            self._handshake(data[:end])
            self.traffic.bytes_down -= end + 4
            data = data[end + 4 :]
        self._buffer = self._take_frames(data)

    def _handshake(self, head: bytes) -> None:
        assert self.opened is not None
        lowered = head.lower()
        if not lowered.startswith(b"http/1.1 101"):
            self.opened.set_exception(ConnectionError(head.split(b"\r\n", 1)[0].decode()))
            self.transport.close()
            return
        self._forgets = b"server_no_context_takeover" in lowered
        self.opened.set_result(None)

    def _take_frames(self, data: bytes) -> bytes:
        position, end = 0, len(data)
        while end - position >= 2:
            first, size = data[position], data[position + 1]
            start = position + 2
            if size >= 126:
                width = 2 if size == 126 else 8
                if end - start < width:
                    break
                size = int.from_bytes(data[start : start + width], "big")
                start += width
            if end - start < size:
                break
            position = start + size
            self._frame(first, data[start:position])
        return data[position:]

    def _frame(self, first: int, payload: bytes) -> None:
        opcode = first & 15
        if opcode >= 8:
            if opcode == 9:
                self._write(10, payload)
            elif opcode == 8:
                self.code = int.from_bytes(payload[:2], "big") if payload else 1005
                self._write(8, payload[:2])
                self.transport.close()
            return
        self.traffic.frames_down += 1
        if opcode:
            self._deflated = bool(first & 0x40)
        if not first & 0x80 or self._parts:
            self._parts.append(payload)
            if not first & 0x80:
                return
            payload = b"".join(self._parts)
            self._parts = []
        self.on_message(self._inflate(payload) if self._deflated else payload)

    def _inflate(self, payload: bytes) -> bytes:
        if self._inflater is None:
            self._inflater = zlib.decompressobj(-15)
        message = self._inflater.decompress(payload + b"\0\0\xff\xff")
        if self._forgets:
            self._inflater = None
        return message

    def _write(self, opcode: int, payload: bytes) -> None:
        head = frame_head(opcode, len(payload))
        self.traffic.bytes_up += len(head) + len(payload)
        self.transport.write(head + masked(payload))

    def send(self, text: str | bytes) -> None:
        """One text message, encoded or not."""
        self.traffic.frames_up += 1
        self._write(1, text if isinstance(text, bytes) else text.encode())

    def send_binary(self, payload: bytes) -> None:
        """One binary message."""
        self.traffic.frames_up += 1
        self._write(2, payload)

    async def send_large(self, start: bytes, zeros: int) -> None:
        """One binary message of ``start`` and then that many zero bytes, without ever holding them all."""
        self.traffic.frames_up += 1
        padding = min(-len(start) % 4, zeros)
        left = zeros - padding
        start += bytes(padding)
        self.transport.write(frame_head(2, len(start) + left) + masked(start))
        chunk = MASK * 65536
        while left:
            piece = chunk[: min(left, len(chunk))]
            left -= len(piece)
            self.transport.write(piece)
            await self.writable()

    def close(self) -> None:
        """Say goodbye as a page does that is left, and go."""
        if not self.transport.is_closing():
            self._write(8, (1001).to_bytes(2, "big"))
            self.transport.close()
