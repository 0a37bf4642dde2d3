"""A hub on a native thread of its own."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator

import gevent
import pytest

from greenio.server.embedded.hub_thread import HubThread


@pytest.fixture
def hub_thread() -> Iterator[HubThread]:
    thread = HubThread()
    yield thread
    assert thread.stop(20)


def test_a_function_runs_in_a_greenlet_of_the_other_hub(hub_thread: HubThread) -> None:
    def function() -> tuple[int, bool]:
        gevent.sleep(0.001)
        return threading.get_ident(), isinstance(gevent.getcurrent(), gevent.Greenlet)

    ident, in_greenlet = hub_thread.call(function)
    assert ident != threading.get_ident()
    assert in_greenlet


def test_what_the_function_raises_is_raised(hub_thread: HubThread) -> None:
    with pytest.raises(ZeroDivisionError):
        hub_thread.call(lambda: 1 // 0)
    assert hub_thread.call(lambda: "still there") == "still there"


def test_a_thread_that_ended_leaves_no_file_open() -> None:
    def run_one() -> int:
        thread = HubThread()
        thread.call(lambda: gevent.sleep(0.001))
        assert thread.stop(20)
        return len(os.listdir("/proc/self/fd"))

    first = run_one()
    assert {run_one() for _ in range(3)} == {first}
