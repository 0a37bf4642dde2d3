"""Progress that a computation reports, from the process in which it runs."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextvars import ContextVar

from greenio import limits
from greenio.runtime import clock


class Progress:
    """Sends the reports of one computation, not more often than anybody could see.

    :param send: takes the bytes of a report.
    """

    def __init__(self, send: Callable[[bytes], object]) -> None:
        self._send = send
        self._next = 0.0

    def report(self, done: float, total: float) -> None:
        """Send a report, unless the last one is too fresh and there is more to do."""
        now = clock.now()
        if now >= self._next or done >= total:
            self._next = now + limits.REPORT_SECONDS
            self._send(json.dumps([done, total]).encode())


#: That of the computation which runs here. A thread of its own has none.
current: ContextVar[Progress | None] = ContextVar("greenio_progress", default=None)


def parse_report(content: bytes) -> tuple[float, float]:
    """Return what was done, and of how much, from the bytes of a report."""
    done, total = json.loads(content)
    return done, total


def report(done: float, total: float) -> None:
    """Report how far a computation is, from inside of it, to who has called ``cpu()`` or ``start_job()``.

    At most 20 reports a second are sent, and that of the end: call it as often as you like. Elsewhere, such as in a test
    that calls the function directly, it does nothing, and so does it in a thread that the computation has started.

    :param done: how much is done.
    :param total: how much there is to do.
    :raises concurrent.futures.CancelledError: nobody wants the result any more; only on an engine of ``cpu(on=)``,
        which cannot end a running function by itself.

    Example::

        def count(words):
            for number, word in enumerate(words):
                report(number, len(words))
    """
    progress = current.get()
    if progress is not None:
        progress.report(done, total)
