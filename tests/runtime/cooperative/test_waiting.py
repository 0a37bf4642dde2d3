"""Pauses between attempts, and whose turn it is."""

from __future__ import annotations

import time
from collections.abc import Callable

import gevent
import pytest
from gevent import get_hub

from greenio.runtime.cooperative.waiting import BackOff, can_wait, is_awaited, let_others_run, released


def in_hub(function: Callable[[], object]) -> list[object]:
    results: list[object] = []
    get_hub().loop.run_callback(lambda: results.append(function()))
    gevent.sleep(0.01)
    return results


def in_native_thread(function: Callable[[], object]) -> object:
    return get_hub().threadpool.apply(function)


def test_a_greenlet_can_wait_but_neither_the_hub_nor_a_thread_without_one() -> None:
    get_hub()
    assert can_wait()
    assert in_hub(can_wait) == [False]
    assert in_native_thread(can_wait) is False


def test_timers_and_other_greenlets_run_when_others_are_let_run() -> None:
    ran: list[str] = []
    get_hub().loop.timer(0).start(ran.append, "timer")
    gevent.spawn(ran.append, "greenlet")
    let_others_run()
    assert sorted(ran) == ["greenlet", "timer"]


def test_pauses_grow_up_to_the_longest() -> None:
    pauses = []
    with BackOff("key", longest=0.002) as back_off:
        for _ in range(4):
            begun = time.monotonic()
            back_off.pause()
            pauses.append(time.monotonic() - begun)
    assert 0.003 <= sum(pauses[2:]) < 10


@pytest.mark.parametrize("run", [lambda function: function(), in_native_thread])
def test_no_pause_goes_beyond_the_deadline(run: Callable[[Callable[[], object]], object]) -> None:
    def wait() -> float:
        begun = time.monotonic()
        with BackOff("key", timeout=0.05, longest=30) as back_off:
            while not back_off.expired:
                back_off.pause()
        return time.monotonic() - begun

    found = run(wait)
    assert isinstance(found, float)
    assert 0.05 <= found < 10


def test_the_first_is_called_first_and_before_the_caller_goes_on() -> None:
    order: list[str] = []
    free = False

    def wait(name: str) -> None:
        with BackOff("key", longest=30) as back_off:
            for _ in range(16):  # the pauses are long by then
                back_off._pause = 30
                back_off.pause()
                if free:
                    break
        order.append(name)
        released("key")

    waiting = [gevent.spawn(wait, name) for name in "abc"]
    gevent.sleep(0.01)
    assert is_awaited()
    free = True
    released("key")
    order.append("caller")
    gevent.joinall(waiting, timeout=10, raise_error=True)
    assert order[0] == "a"
    assert [name for name in order if name != "caller"] == [*"abc"]
    assert not is_awaited()


def test_another_thread_may_release() -> None:
    def wait() -> None:
        with BackOff("key") as back_off:
            back_off._pause = 30
            back_off.pause()

    waiting = gevent.spawn(wait)
    gevent.sleep(0.01)
    in_native_thread(lambda: released("key"))
    waiting.get(timeout=10)


def test_whoever_is_killed_leaves_the_queue() -> None:
    def wait() -> None:
        with BackOff("key") as back_off:
            back_off._pause = 30
            back_off.pause()

    waiting = gevent.spawn(wait)
    gevent.sleep(0.01)
    waiting.kill()
    assert not is_awaited()
    released("key")
