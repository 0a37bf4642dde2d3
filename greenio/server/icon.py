"""The page's icon, drawn here so that it exists in every size and in the grey of a closed session."""

from __future__ import annotations

import base64
import functools
import struct
import zlib

#: Red, green, blue of the sign: while a session is open, and when it is over.
OPEN = (22, 128, 92)
CLOSED = (140, 146, 152)


@functools.lru_cache(maxsize=16)
def icon(size: int, color: tuple[int, int, int] = OPEN) -> bytes:
    """A PNG of ``size`` times ``size`` pixels: a rounded square with a cursor line in it.

    :param size: pixels.
    :param color: red, green, blue, 0 to 255.
    """
    rows = bytearray()
    for y in range(size):
        rows.append(0)  # this row is stored without a filter (PNG specification, 9.2)
        x = 0
        while x < size:
            pixel, free = _pixel((x + 0.5) / size, (y + 0.5) / size, 1 / size, color)
            run = min(max(1, int(free * size) - 1), size - x)  # so far no edge comes near
            rows += pixel * run
            x += run
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", header),
            _chunk(b"IDAT", zlib.compress(bytes(rows), 9)),
            _chunk(b"IEND", b""),
        )
    )


@functools.lru_cache(maxsize=16)
def icon_url(size: int, color: tuple[int, int, int] = OPEN) -> str:
    """The icon as a ``data:`` URL."""
    return "data:image/png;base64," + base64.b64encode(icon(size, color)).decode("ascii")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _box(x: float, y: float, middle: tuple[float, float], half: tuple[float, float], radius: float) -> float:
    """Distance of a point from a box with round corners; negative inside."""
    across = abs(x - middle[0]) - half[0] + radius
    down = abs(y - middle[1]) - half[1] + radius
    outside = (max(across, 0.0) ** 2 + max(down, 0.0) ** 2) ** 0.5
    return float(min(max(across, down), 0.0) + outside - radius)


def _pixel(x: float, y: float, width: float, color: tuple[int, int, int]) -> tuple[bytes, float]:
    """The pixel at a point, and how far away the nearest edge is."""

    def covered(distance: float) -> float:
        return min(1.0, max(0.0, 0.5 - distance / width))

    square = _box(x, y, (0.5, 0.5), (0.46, 0.46), 0.2)
    sign = min(_box(x, y, (0.3, 0.5), (0.06, 0.22), 0.05), _box(x, y, (0.62, 0.66), (0.2, 0.06), 0.05))
    white = covered(sign)
    red, green, blue = (round(part + (255 - part) * white) for part in color)
    return bytes((red, green, blue, round(255 * covered(square)))), min(abs(square), abs(sign))
