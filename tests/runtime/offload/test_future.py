"""A result that one thread sets and another one waits for."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from greenio.runtime.offload.future import Future


def test_the_result_comes_from_another_thread() -> None:
    future, seen = Future(), threading.Event()
    future.rawlink(lambda _: seen.set())
    assert not future.ready()
    threading.Thread(target=future.set_result, args=(5,)).start()
    assert seen.wait(20)
    assert future.ready()
    assert future.get() == 5


def test_an_error_is_raised() -> None:
    future = Future()
    future.set_result(None, KeyError("x"))
    with pytest.raises(KeyError):
        future.get()


def test_a_callback_that_comes_late_is_called_at_once() -> None:
    future = Future()
    future.set_result(1)
    called: list[Any] = []
    future.rawlink(called.append)
    assert called == [future]
