"""permessage-deflate (RFC 7692) without context takeover, both ways.

A context kept between messages costs 45 to 140 KB per connection (measured); without one an idle
connection pays nothing. Every frame of greenio holds everything queued, so there is enough in one frame
to compress.
"""

from __future__ import annotations

import functools
import zlib

__all__ = ["Damaged", "TooBig", "deflate", "inflate", "negotiate"]

#: What a sender cuts off the end of each message (RFC 7692, section 7.2.1).
TAIL = b"\x00\x00\xff\xff"
#: Leftovers that are no data: nothing, or ``TAIL`` (and the empty byte before it) behind a final block.
HARMLESS = (b"", TAIL, b"\x00" + TAIL)


class TooBig(Exception):
    """The message inflates beyond the limit."""


class Damaged(Exception):
    """The bytes are not a deflate stream."""


def inflate(data: bytes | bytearray, limit: int) -> bytes:
    """Inflate one message, never beyond ``limit`` bytes of memory.

    :raises TooBig: it would be more.
    :raises Damaged: it is not a deflate stream.
    """
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        text = inflater.decompress(bytes(data) + TAIL, limit + 1)
    except zlib.error:
        raise Damaged from None
    if len(text) > limit:
        raise TooBig
    # Only one stream per message: an endless row of empty ones would be cheap to send and dear to read.
    if inflater.unused_data not in HARMLESS:
        raise Damaged
    return text


def deflate(data: bytes, window_bits: int) -> bytes:
    """Deflate one message. Level 1: level 6 takes three times as long for a tenth less (measured)."""
    deflater = zlib.compressobj(1, zlib.DEFLATED, -window_bits)
    return (deflater.compress(data) + deflater.flush(zlib.Z_SYNC_FLUSH))[: -len(TAIL)]


@functools.lru_cache(maxsize=16)  # browsers offer one of very few
def negotiate(offers: str) -> tuple[str, int]:
    """Answer a ``Sec-WebSocket-Extensions`` header of a client.

    :returns: the header of the answer and the window bits (9 to 15) to deflate with, or ``("", 0)`` when
        there is no offer that we can accept: then nothing is compressed.
    """
    for offer in offers.split(","):
        name, *parameters = (part.strip() for part in offer.split(";"))
        if name == "permessage-deflate":
            window_bits = _accept(parameters)
            if window_bits:
                answer = "permessage-deflate; server_no_context_takeover; client_no_context_takeover"
                if window_bits < zlib.MAX_WBITS:
                    answer += f"; server_max_window_bits={window_bits}"
                return answer, window_bits
    return "", 0


def _accept(parameters: list[str]) -> int:
    """Return the window bits for an offer with these parameters, 0 when it has to be declined."""
    window_bits = zlib.MAX_WBITS
    seen = set()
    for parameter in parameters:
        name, _, value = (part.strip() for part in parameter.partition("="))
        if name in seen:
            return 0
        seen.add(name)
        value = value.strip('"')
        if name in ("server_no_context_takeover", "client_no_context_takeover"):
            if value:
                return 0
        elif name == "server_max_window_bits":
            # zlib cannot deflate raw data with a window of 8 bits.
            if value not in ("9", "10", "11", "12", "13", "14", "15"):
                return 0
            window_bits = int(value)
        elif name == "client_max_window_bits":
            if value and value not in ("8", "9", "10", "11", "12", "13", "14", "15"):
                return 0
        else:
            return 0
    return window_bits
