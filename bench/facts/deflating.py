"""permessage-deflate: memory of a context that is kept, CPU by level, size and time by the size of a frame.

python -m bench.facts.deflating
"""

from __future__ import annotations

import json
import time
import zlib
from random import Random

from bench.facts.greenlet_memory import resident_bytes

COUNT = 300


def context_kilobytes(window_bits: int, memory_level: int) -> float:
    """Resident memory of one deflating and one inflating context that have had a message of 4 KB."""
    message = commands(4096)
    before = resident_bytes()
    kept = []
    for _ in range(COUNT):
        deflater = zlib.compressobj(1, zlib.DEFLATED, -window_bits, memory_level)
        inflater = zlib.decompressobj(-window_bits)
        inflater.decompress(deflater.compress(message) + deflater.flush(zlib.Z_SYNC_FLUSH))
        kept.append((deflater, inflater))
    return (resident_bytes() - before) / COUNT / 1024


def commands(size: int) -> bytes:
    """About ``size`` bytes as the page gets them: many small outputs as JSON."""
    words = Random(1)
    lines = (
        ["output", {"type": "text", "text": f"order {n}: {words.randbytes(12).hex()}"}, "ROOT", -1]
        for n in range(size // 70 + 1)
    )
    return json.dumps(list(lines)).encode()[:size]


def deflated(data: bytes, level: int) -> tuple[float, int]:
    """Milliseconds of CPU for one message, the best of several, and its size then."""
    best, size = float("inf"), 0
    for _ in range(9):
        start = time.process_time()
        deflater = zlib.compressobj(level, zlib.DEFLATED, -15)
        size = len(deflater.compress(data) + deflater.flush(zlib.Z_SYNC_FLUSH))
        best = min(best, time.process_time() - start)
    return best * 1000, size


def main() -> None:
    """Measure and print."""
    for window_bits, memory_level in ((12, 5), (15, 8)):
        size = context_kilobytes(window_bits, memory_level)
        print(
            f"contexts kept, window {window_bits} bits, memory level {memory_level}: {size:.0f} KB per connection"
        )
    for size in (200, 1024, 30 * 1024, 1024 * 1024):
        data = commands(size)
        for level in (1, 6):
            milliseconds, after = deflated(data, level)
            print(f"{size:8} B at level {level}: {milliseconds:7.3f} ms, {after:7} B")


if __name__ == "__main__":
    main()
