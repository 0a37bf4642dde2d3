"""The computation of every app under test: pure Python, the same amount for all, never yielding."""

from __future__ import annotations

import os

#: The harness finds out once per run how many rounds take two seconds on this machine.
ROUNDS = int(os.environ.get("GREENIO_BENCH_ROUNDS", "30000000"))


def burn(rounds: int = ROUNDS) -> int:
    """Count."""
    number = 0
    for _ in range(rounds):
        number += 1
    return number
