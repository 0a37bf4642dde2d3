"""Runs an app in several sessions at once, in a patched process, and reports how it went and how others fared.

For scripts in processes of their own: signals and patching belong to a whole process.
"""

from __future__ import annotations

import greenio  # first: it patches

# isort: split
import json
import time
from collections.abc import Callable
from typing import Any

import gevent

from greenio.runtime.fairness.preemption import preemptor
from greenio.testing import Visit

assert greenio


class Ticker:
    """A greenlet that wakes every 2 ms; its gaps are what another visitor would have to wait."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.cpu_gaps: list[float] = []
        """The same in CPU time of the process, whatever else the machine does."""
        self._greenlet = gevent.spawn(self._tick)
        gevent.sleep(0.01)

    def _tick(self) -> None:
        last, last_cpu = time.monotonic(), time.process_time()
        while True:
            gevent.sleep(0.002)
            now, cpu = time.monotonic(), time.process_time()
            self.gaps.append(now - last)
            self.cpu_gaps.append(cpu - last_cpu)
            last, last_cpu = now, cpu

    def stop(self) -> dict[str, float]:
        """The 99th percentile and the largest gap in milliseconds, and how many there were."""
        self._greenlet.kill()
        gaps, cpu_gaps = sorted(self.gaps), sorted(self.cpu_gaps)
        return {
            "gap_p99_ms": round(gaps[int(len(gaps) * 0.99)] * 1000, 1),
            "gap_max_ms": round(gaps[-1] * 1000, 1),
            "cpu_gap_max_ms": round(cpu_gaps[-1] * 1000, 1),
            "ticks": len(gaps),
        }


def concurrently(app: Callable[[], Any], sessions: int, *, preempt: bool = True, timeout: float = 40) -> None:
    """Run ``app`` in so many sessions, then print a line of JSON: how many came to their end, errors, gaps, seconds."""
    errors: list[str] = []
    finished = 0

    def guarded() -> None:
        nonlocal finished
        try:
            app()
        except BaseException as error:
            errors.append(repr(error))
            raise
        finished += 1

    if preempt:
        assert preemptor.start()
    ticker = Ticker()
    begun = time.monotonic()
    visits = [Visit(guarded, timeout=timeout) for _ in range(sessions)]
    while any(visit.session.tasks for visit in visits) and time.monotonic() < begun + timeout:
        gevent.sleep(0.002)
    seconds = time.monotonic() - begun
    report = {"finished": finished, "errors": errors, "seconds": round(seconds, 2), **ticker.stop()}
    preemptor.stop()
    for visit in visits:
        visit.close()
    print(json.dumps({**report, "preemptions": preemptor.preemptions}), flush=True)
