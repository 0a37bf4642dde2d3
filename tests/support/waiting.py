"""Wait for a condition that nobody announces."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import gevent


def wait_until(condition: Callable[[], Any], what: str = "", seconds: float = 20) -> None:
    """Let this thread's hub run until ``condition()`` is true.

    :param what: names the condition when the wait fails.
    :param seconds: time after which the wait fails. Generous: the machine may be busy.
    """
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"not within {seconds} s: {what or condition}"
        gevent.sleep(0.005)
