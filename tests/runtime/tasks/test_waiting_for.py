"""Waiting for a result of another thread."""

from __future__ import annotations

import pytest

from greenio.engine.channel import CloseReason
from greenio.runtime.native import native_sleep, start_native_thread
from greenio.runtime.offload.future import Future
from greenio.runtime.tasks.waiting_for import wait_for
from greenio.testing import Visit


def later(error: Exception | None = None) -> Future[int]:
    future: Future[int] = Future()

    def work() -> None:
        native_sleep(0.01)
        future.set_result(7, error)

    start_native_thread(work)
    return future


def test_without_a_session() -> None:
    assert wait_for(later()) == 7
    with pytest.raises(KeyError):
        wait_for(later(KeyError("x")))


def test_the_end_of_the_session_does_not_end_it() -> None:
    future: Future[int] = Future()
    got: list[int] = []

    def app() -> None:
        got.append(wait_for(future))

    page = Visit(app)
    page.session.close(CloseReason.LEFT)
    assert not got
    future.set_result(7)
    page.wait(lambda: got == [7])
    page.close()
