"""WebSocket frames (RFC 6455), sans-I/O: an incremental parser of the client's bytes, and a builder.

wsproto, the maintained library for it, is not used: it knows no limit (a declared length of 2**62 is waited for,
a deflate bomb is inflated whole), and it costs more than all the rest of an idle connection. Measured with
``bench/bench_frames.py`` on CPython 3.11 (wsproto 1.3 / this module):

    memory of an idle connection    2,040 B / 320 B
    one echo of a small text        20 us   / 3.3 us
    one echo of a text of 1 MB      6 ms    / 4 ms

The channel carries text only (files travel over HTTP), so a binary frame is refused from its header.
"""

from __future__ import annotations

import codecs
from typing import Any, NoReturn

from greenio import limits
from greenio.transport.websocket import deflate

__all__ = [
    "CLOSE",
    "PING",
    "PONG",
    "TEXT",
    "FrameError",
    "FrameParser",
    "build_close",
    "build_frame",
    "parse_close",
    "unmask",
]

CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0x0, 0x1, 0x2, 0x8, 0x9, 0xA
FIN, RSV1, RSV, MASKED = 0x80, 0x40, 0x70, 0x80

#: Bytes unmasked as one integer: from 4 to 64 KB all are equally fast, 1 MB takes three times as long (measured).
CHUNK = 16 * 1024
#: Times a mask, as integers, it is that mask for a whole chunk.
REPEAT = int.from_bytes(b"\x01\0\0\0" * (CHUNK // 4), "little")
#: Bytes of payload that a control frame may have (RFC 6455, section 5.5).
CONTROL_BYTES = 125


class FrameError(Exception):
    """The client broke the protocol or a limit. ``code`` and ``reason`` are for the close frame."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(code, reason)
        self.code = code
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.code} {self.reason}"


def _violation(reason: str) -> NoReturn:
    raise FrameError(1002, reason)


def unmask(data: bytes, mask: bytes) -> bytes:
    """XOR ``data`` with the four bytes of ``mask`` again and again. Slows down above ``CHUNK`` bytes."""
    size = len(data)
    key = (mask * (size // 4 + 1))[:size]
    return (int.from_bytes(data, "little") ^ int.from_bytes(key, "little")).to_bytes(size, "little")


class _Message:
    """A message that has begun and is not complete."""

    __slots__ = ("body", "deflated", "final", "left", "mask", "utf8")

    def __init__(self, deflated: bool) -> None:
        self.deflated = deflated
        self.body = bytearray()
        self.final = False  # whether the frame being read is the last one
        self.left = 0  # bytes of the frame's payload that are still to come
        self.mask = b""
        # Checks what is not deflated as it arrives, so that rubbish is refused early.
        self.utf8 = None if deflated else codecs.getincrementaldecoder("utf-8")()

    def add(self, data: bytes, at: int) -> int:
        """Take what ``data`` holds of the current frame from ``at`` on; return where it ends."""
        end = min(len(data), at + self.left)
        self.left -= end - at
        size = len(self.body)
        if end - at >= CHUNK:
            key = int.from_bytes(self.mask, "little") * REPEAT
            while end - at >= CHUNK:
                piece = int.from_bytes(data[at : at + CHUNK], "little") ^ key
                self.body += piece.to_bytes(CHUNK, "little")
                at += CHUNK
        rest = (end - at) % 4
        self.body += unmask(data[at:end], self.mask)
        self.mask = self.mask[rest:] + self.mask[:rest]
        if self.utf8 is not None:
            with memoryview(self.body) as body:
                self.utf8.decode(body[size:])
        return end


class FrameParser:
    """Turns the bytes of one client into events, however they are cut.

    ``feed()`` them, then call ``next_event()`` until it returns None. An event is an opcode and its
    payload: ``(TEXT, str)``, ``(PING, bytes)``, ``(PONG, bytes)`` or ``(CLOSE, bytes)``. Memory is what the
    client has really sent of one message, at most ``limit``; between messages nothing is kept.

    :param limit: bytes of a message, deflated and inflated, above which it is refused with 1009.
    :param deflated: whether permessage-deflate was agreed on.
    """

    __slots__ = ("_at", "_data", "_deflated", "_limit", "_message")

    def __init__(self, limit: int = limits.MESSAGE_BYTES, *, deflated: bool = False) -> None:
        self._limit = limit
        self._deflated = deflated
        self._data = b""
        self._at = 0  # where in _data the next frame, or the rest of its body, begins
        self._message: _Message | None = None

    def feed(self, data: bytes) -> None:
        """Take bytes from the network."""
        if self._at < len(self._data):
            data = self._data[self._at :] + data
        self._data = data
        self._at = 0

    def next_event(self) -> tuple[int, Any] | None:
        """Return the next event, or None when more bytes are needed.

        :raises FrameError: the client is wrong; nothing useful follows.
        """
        try:
            return self._next_event()
        except UnicodeDecodeError:
            raise FrameError(1007, "text is not UTF-8") from None

    def _next_event(self) -> tuple[int, Any] | None:
        while True:
            message = self._message
            if message is not None and message.left:
                self._at = message.add(self._data, self._at)
                if message.left:
                    return self._waiting()
                if message.final:
                    self._message = None
                    return TEXT, self._text(message.body, message.deflated)
            data, at = self._data, self._at
            have = len(data) - at
            if have < 2:
                return self._waiting()
            first, length = data[at], data[at + 1] & 0x7F
            opcode = first & 0x0F
            if not data[at + 1] & MASKED:
                _violation("frame of a client is not masked")
            if opcode >= CLOSE:
                _check_control(first, opcode, length)
                if have < 6 + length:
                    return self._waiting()
                self._at = at + 6 + length
                return opcode, unmask(data[at + 6 : self._at], data[at + 2 : at + 6])

            if message is None or opcode != CONTINUATION or first & RSV:
                self._check_data(first, opcode)
            if length > 125:
                extended = 2 if length == 126 else 8
                if have < 2 + extended:
                    return self._waiting()
                length = int.from_bytes(data[at + 2 : at + 2 + extended], "big")
                if length < (126 if extended == 2 else 0x10000) or length >> 63:
                    _violation("length of a frame is not encoded minimally")
                at += extended
                have -= extended
            if length + (len(message.body) if message is not None else 0) > self._limit:
                raise FrameError(1009, f"message is larger than {self._limit} bytes")
            if have < 6:
                return self._waiting()
            mask = data[at + 2 : at + 6]
            self._at = at + 6
            if message is None:
                if first & FIN and length <= CHUNK and have >= 6 + length:  # nearly all messages
                    self._at = end = at + 6 + length
                    return TEXT, self._text(unmask(data[at + 6 : end], mask), bool(first & RSV1))
                self._message = message = _Message(bool(first & RSV1))
            message.final = bool(first & FIN)
            message.left = length
            message.mask = mask
            if message.final and not length:
                self._message = None
                return TEXT, self._text(message.body, message.deflated)

    def _waiting(self) -> tuple[int, Any] | None:
        """Keep only unconsumed bytes: none while idle, else less than one header or control frame. Return None."""
        self._data = self._data[self._at :]
        self._at = 0
        return None

    def _check_data(self, first: int, opcode: int) -> None:
        if opcode > BINARY:
            _violation(f"unknown opcode {opcode}")
        if self._message is not None:
            if opcode != CONTINUATION:
                _violation("new message inside a fragmented one")
            if first & RSV:
                _violation("reserved bit in a continuation")
        elif opcode == CONTINUATION:
            _violation("continuation of nothing")
        if first & RSV & ~(RSV1 if self._deflated else 0):
            _violation("reserved bit without an extension")
        if opcode == BINARY:
            raise FrameError(1003, "text expected, not binary data")

    def skip_to_close(self) -> bool:
        """Throw away what was fed up to a close frame; return whether one has come, or can come no more."""
        try:
            event = self.next_event()
            while event is not None and event[0] != CLOSE:
                event = self.next_event()
        except FrameError:
            return True
        return event is not None

    def _text(self, body: bytes | bytearray, deflated: bool) -> str:
        if deflated:
            try:
                body = deflate.inflate(body, self._limit)
            except deflate.TooBig:
                raise FrameError(1009, f"message is larger than {self._limit} bytes") from None
            except deflate.Damaged:
                raise FrameError(1007, "deflated data is damaged") from None
        return str(body, "utf-8")


def _check_control(first: int, opcode: int, length: int) -> None:
    if opcode > PONG:
        _violation(f"unknown opcode {opcode}")
    if first & RSV:
        _violation("reserved bit in a control frame")
    if not first & FIN:
        _violation("fragmented control frame")
    if length > CONTROL_BYTES:
        _violation("control frame of more than 125 bytes")


def parse_close(payload: bytes) -> tuple[int, str]:
    """Return code and reason of a close frame; ``(1005, "")`` when it holds none.

    :raises FrameError: not a close frame's payload (RFC 6455, section 7.4).
    """
    if not payload:
        return 1005, ""
    code = int.from_bytes(payload[:2], "big")
    if len(payload) < 2 or not _is_valid_on_the_wire(code):
        _violation("invalid close code")
    try:
        return code, str(payload[2:], "utf-8")
    except UnicodeDecodeError:
        raise FrameError(1007, "close reason is not UTF-8") from None


def _is_valid_on_the_wire(code: int) -> bool:
    # 1004 to 1006 and 1015 are reserved, 1012 to 1014 registered with IANA since.
    return 3000 <= code <= 4999 or 1000 <= code <= 1003 or 1007 <= code <= 1014


def build_frame(opcode: int, payload: bytes, *, deflated: bool = False) -> bytes:
    """Return one whole, unmasked frame, as servers send it."""
    first = FIN | opcode | (RSV1 if deflated else 0)
    size = len(payload)
    if size < 126:
        return bytes((first, size)) + payload
    if size < 0x10000:
        return bytes((first, 126)) + size.to_bytes(2, "big") + payload
    return bytes((first, 127)) + size.to_bytes(8, "big") + payload


def build_close(code: int, reason: str = "") -> bytes:
    """Return a close frame. Codes that may not travel (1005, 1006) make an empty one; ``reason`` is cut to fit."""
    if not _is_valid_on_the_wire(code):
        return build_frame(CLOSE, b"")
    text = reason.encode("utf-8", "replace")[: CONTROL_BYTES - 2].decode("utf-8", "ignore").encode()
    return build_frame(CLOSE, code.to_bytes(2, "big") + text)
