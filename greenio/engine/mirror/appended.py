"""Data that was appended to an output: the text of a message, the last points of a chart."""

from __future__ import annotations

from collections import deque
from typing import Any

from greenio.protocol import codec

#: Pieces of text that are kept before they are joined: each takes 50 bytes more than its characters.
_PIECES = 64


class Appended:
    """Items appended to one output since it was shown.

    :param max_points: how many points are kept, None for text.
    """

    __slots__ = ("_end", "_pieces", "_points", "size")

    def __init__(self, max_points: int | None) -> None:
        self._pieces: list[str] = []
        self._end: dict[str, Any] | None = None
        self._points: deque[bytes] | None = None if max_points is None else deque(maxlen=max_points)
        self.size = 0
        """About how many bytes it takes."""

    def append(self, data: Any) -> None:
        """Add text, or points, of which the oldest beyond the bound are dropped; a dict is the end of a message."""
        if isinstance(data, dict):
            self._end = data
            return
        if self._points is None:
            self._pieces.append(data)
            self.size += len(data)
            if len(self._pieces) > _PIECES:
                self._pieces = ["".join(self._pieces)]
            return
        for point in data:
            encoded = codec.encode(point)
            if len(self._points) == self._points.maxlen:
                self.size -= len(self._points[0])
            self._points.append(encoded)
            self.size += len(encoded)

    @property
    def data(self) -> list[Any]:
        """All of it, as few commands append it."""
        whole: Any = "".join(self._pieces)
        if self._points is not None:
            whole = [codec.decode_value(point) for point in self._points]
        return [each for each in (whole, self._end) if each]
