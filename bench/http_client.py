"""A small HTTP/1.1 client for load: keeps its connection, streams bodies both ways."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator

from bench.peers.base import Traffic
from bench.wire import BROWSER_HEADERS


class HttpConnection:
    """One kept-alive connection to the local server. One request at a time."""

    def __init__(self, port: int, traffic: Traffic | None = None) -> None:
        self.port = port
        self.traffic = traffic or Traffic()
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self._chunked = False
        self._left: int | None = 0

    async def request(
        self, method: str, path: str, headers: str = "", body: bytes = b"", more: int = 0, end: bytes = b""
    ) -> tuple[int, bytes]:
        """Send ``body``, ``more`` zero bytes and ``end``; returns the status and the body of the answer."""
        status = await self.start(method, path, headers, body, more, end)
        answer = b"".join([piece async for piece in self.pieces()])
        return status, gzip.decompress(answer) if answer.startswith(b"\x1f\x8b") else answer

    async def start(
        self, method: str, path: str, headers: str = "", body: bytes = b"", more: int = 0, end: bytes = b""
    ) -> int:
        """Send a request and read the answer's head; ``pieces`` then yields its body."""
        if self._streams is None or self._streams[1].is_closing() or self._streams[0].at_eof():
            self._streams = await asyncio.open_connection("127.0.0.1", self.port, limit=2**22)
        reader, writer = self._streams
        size = len(body) + more + len(end)
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n{BROWSER_HEADERS}{headers}"
        if method != "GET":
            head += f"Origin: http://127.0.0.1:{self.port}\r\nContent-Length: {size}\r\n"
        writer.write(head.encode() + b"\r\n" + body)
        self.traffic.bytes_up += size
        self.traffic.frames_up += 1
        filling = bytes(262144)
        while more:
            piece = min(more, len(filling))
            writer.write(filling[:piece])
            more -= piece
            await writer.drain()
        if end:
            writer.write(end)
        await writer.drain()
        answer = (await reader.readuntil(b"\r\n\r\n")).lower()
        self._chunked = b"transfer-encoding: chunked" in answer
        self._left = None
        if b"\r\ncontent-length:" in answer:
            self._left = int(answer.split(b"\r\ncontent-length:", 1)[1].split(b"\r\n", 1)[0])
        return int(answer.split(b" ", 2)[1])

    async def pieces(self) -> AsyncIterator[bytes]:
        """The body of the answer as it comes."""
        assert self._streams is not None
        reader = self._streams[0]
        while True:
            if self._chunked:
                size = int(await reader.readline(), 16)
                piece = (await reader.readexactly(size + 2))[:-2]
                self.traffic.bytes_down += len(piece)
                if not size:
                    return
            elif self._left is not None:
                if not self._left:
                    return
                piece = await reader.read(min(self._left, 65536))
                self._left -= len(piece)
                self.traffic.bytes_down += len(piece)
                if not piece:
                    raise ConnectionError("the answer ended early")
            else:
                piece = await reader.read(65536)
                self.traffic.bytes_down += len(piece)
                if not piece:
                    self.close()
                    return
            yield piece

    def close(self) -> None:
        """Drop the connection."""
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None


def multipart(field: str, filename: str) -> tuple[str, bytes, bytes]:
    """Header, start and end of a form upload of one file, as browsers send it."""
    boundary = "----WebKitFormBoundaryGreenioBench00"
    start = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"; filename="{filename}"\r\n'
        "Content-Type: application/octet-stream\r\n\r\n"
    )
    return (
        f"Content-Type: multipart/form-data; boundary={boundary}\r\n",
        start.encode(),
        f"\r\n--{boundary}--\r\n".encode(),
    )
