"""Waiters for a lock, without one."""

from __future__ import annotations

import gevent
import pytest
from gevent.exceptions import BlockingSwitchOutError

from greenio.runtime.cooperative.threads.waiters import GreenletWaiter, ThreadWaiter, new_waiter


def test_a_greenlet_waits_until_another_thread_wakes_it() -> None:
    waiter = GreenletWaiter()
    with gevent.Timeout(10):
        gevent.get_hub().threadpool.spawn(waiter.wake)
        waiter.wait(None)
    waiter.close()


def test_a_waiter_that_was_woken_before_it_waits_goes_on() -> None:
    for waiter in (GreenletWaiter(), ThreadWaiter()):
        assert waiter.wake()
        with gevent.Timeout(10):
            waiter.wait(None)
        waiter.close()


def test_waiting_ends_after_its_time() -> None:
    for waiter in (GreenletWaiter(), ThreadWaiter()):
        waiter.wait(0.01)
        waiter.close()


def test_a_callback_of_the_hub_is_refused() -> None:
    raised: list[type[BaseException]] = []

    def callback() -> None:
        with pytest.raises(BlockingSwitchOutError, match="Take it in a greenlet") as caught:
            new_waiter()
        raised.append(caught.type)

    gevent.get_hub().loop.run_callback(callback)
    gevent.sleep(0)
    assert raised == [BlockingSwitchOutError]


def test_a_thread_without_a_hub_blocks() -> None:
    assert isinstance(gevent.get_hub().threadpool.apply(new_waiter), ThreadWaiter)
