"""Calls in a later turn of the hub."""

from __future__ import annotations

import threading

import gevent

from greenio.runtime.native import native_ident
from greenio.transport.deferring import run_later
from tests.support.waiting import wait_until


def test_a_call_runs_later_in_the_hub_whichever_thread_asks() -> None:
    hub, thread = gevent.get_hub(), native_ident()
    ran: list[object] = []

    def note(name: str) -> None:
        ran.append((name, gevent.getcurrent() is hub))

    run_later(hub.loop, thread, note, "own")
    assert ran == []
    other = threading.Thread(target=run_later, args=(hub.loop, thread, note, "other"))
    other.start()
    wait_until(lambda: len(ran) == 2)
    other.join()
    assert ran == [("own", True), ("other", True)]


def test_after_the_end_of_the_hub_nothing_happens() -> None:
    class Destroyed:
        def run_callback(self, *args: object) -> None:
            raise ValueError("operation on destroyed loop")

    run_later(Destroyed(), native_ident(), lambda: None)
