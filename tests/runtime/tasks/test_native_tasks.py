"""Tasks on native threads, where the standard library is not patched."""

from __future__ import annotations

import threading
import time
from typing import Any

import gevent
import pytest

from greenio.runtime.current import current_session
from greenio.runtime.tasks.native_tasks import run_in_thread
from greenio.testing import Visit


def test_a_function_that_blocks_its_thread_does_not_hold_up_the_hub() -> None:
    got: list[Any] = []

    def blocking() -> None:
        time.sleep(0.05)
        got.append((threading.current_thread() is threading.main_thread(), current_session()))

    with Visit(lambda: gevent.sleep(0)) as page:
        turns = gevent.spawn(lambda: [gevent.sleep(0.001) for _ in range(1000)])
        run_in_thread(page.session, blocking, ())
        assert not turns.ready()
        turns.kill()
        assert got == [(False, page.session)]


def test_what_the_function_raises_is_raised() -> None:
    with Visit(lambda: gevent.sleep(0)) as page:
        with pytest.raises(ZeroDivisionError):
            run_in_thread(page.session, divmod, (1, 0))
