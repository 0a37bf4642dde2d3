"""Bodies of long polls, in both directions: a head, which is JSON, and frames.

Each frame follows a record separator (RFC 7464), a character that JSON text never holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from greenio import limits

_SEPARATOR = b"\x1e"
_encoder = msgspec.json.Encoder()


class UpHead(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The head of a page's frames.

    :param c: id of the connection.
    :param n: number of the first frame.
    :param end: code and reason, if the page closes behind them.
    """

    c: str
    n: int = 1
    end: tuple[int, str] | None = None


_up_head = msgspec.json.Decoder(UpHead)


def split_body(body: bytes) -> tuple[UpHead, list[str]]:
    """Return head and frames of a page's body.

    :raises ValueError: it is no such body.
    """
    if body.count(_SEPARATOR) > limits.POLL_FRAMES:
        raise ValueError(f"more than {limits.POLL_FRAMES} frames")
    head, *frames = body.split(_SEPARATOR)
    return _up_head.decode(head), [str(frame, "utf-8") for frame in frames]


def encode_answer(
    connection: str, first: int, frames: Iterable[bytes], end: tuple[int, str] | None = None
) -> bytes:
    """Return the body of an answer.

    :param connection: its id.
    :param first: number of the first frame.
    :param end: code and reason, if the connection closes behind these frames.
    """
    head: dict[str, Any] = {"c": connection, "n": first}
    if end is not None:
        head["end"] = [int(end[0]), end[1]]
    return _SEPARATOR.join((_encoder.encode(head), *frames))


def gone() -> bytes:
    """Return the answer to a request for a connection that does not exist, or not any more."""
    return encode_answer("", 1, (), (1006, "no such connection"))
