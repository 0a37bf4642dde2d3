"""offload() and cpu(): results, exceptions, and the end of the session."""

from __future__ import annotations

import hashlib
import math
import os
import threading
import time

import gevent
import gevent.socket
import pytest
from gevent.monkey import get_original

from greenio import limits
from greenio.engine.channel import CloseReason
from greenio.exceptions import SessionClosedException
from greenio.runtime.offload.api import _thread_pool, cpu, offload
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.runtime.tasks.native_tasks import run_in_thread
from greenio.session import defer_call
from greenio.testing import Visit
from greenio.transport.base import NoReceiver
from greenio.transport.memory import memory_pair
from tests.support.waiting import wait_until


def test_a_native_thread_computes_while_other_greenlets_run():
    ticks = []
    ticker = gevent.spawn(lambda: [ticks.append(gevent.sleep(0.001)) for _ in range(10_000)])
    digest = offload(hashlib.pbkdf2_hmac, "sha256", b"password", b"salt", 200_000)
    ticker.kill()
    assert digest == hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 200_000)
    assert len(ticks) > 3


def test_a_name_is_looked_up_while_all_threads_are_taken():
    held = get_original("_thread", "allocate_lock")()
    held.acquire()

    def wait_natively():
        with held:
            pass

    taken = [gevent.spawn(offload, wait_natively) for _ in range(limits.OFFLOAD_THREADS)]
    looked_up = gevent.spawn(gevent.socket.getaddrinfo, "localhost", 80)
    try:
        assert looked_up.get(timeout=30)
        assert not any(greenlet.ready() for greenlet in taken)
    finally:
        held.release()
        gevent.joinall(taken, raise_error=True)


def test_exceptions_of_the_function_are_raised_as_they_are():
    with pytest.raises(ZeroDivisionError):
        offload(divmod, 1, 0)
    with pytest.raises(ValueError, match="factorial"):
        cpu(math.factorial, -1)


def test_an_exception_that_is_caught_is_not_printed(capfd):
    with pytest.raises(ZeroDivisionError):
        offload(divmod, 1, 0)
    gevent.sleep(0)
    assert capfd.readouterr() == ("", "")


def test_an_exception_that_nobody_waits_for_is_logged(caplog):
    held = get_original("_thread", "allocate_lock")()
    held.acquire()

    def fail():
        with held:
            raise ZeroDivisionError

    with Visit(lambda: offload(fail)):
        pass
    held.release()
    wait_until(lambda: caplog.records)
    (record,) = caplog.records
    assert (record.levelname, record.exc_info[0]) == ("WARNING", ZeroDivisionError)


def test_a_process_of_its_own_computes():
    assert cpu(math.gcd, 12, 18) == 6
    assert cpu(os.getpid) != os.getpid()


@pytest.mark.parametrize("wait", [cpu, offload], ids=["cpu", "offload"])
def test_the_end_of_the_session_ends_the_waiting(wait):
    seen = []

    def app():
        try:
            wait(time.sleep, 2 if wait is offload else 60)
        except SessionClosedException:
            seen.append("closed")

    with Visit(app):
        pass
    assert seen == ["closed"]


@pytest.fixture
def beside_the_hub():
    """Sessions as beside a WSGI server of threads: each task on a native thread, which has no hub that runs."""
    sessions = SessionRegistry()
    sessions.executor = run_in_thread
    yield lambda app: sessions.open(app, memory_pair(NoReceiver())[0], RequestInfo({}))
    assert sessions.close_all(CloseReason.LEFT, timeout=10)


@pytest.mark.parametrize("heavy", [cpu, offload])
def test_beside_the_hub_heavy_work_is_done(beside_the_hub, heavy):
    results = []

    def app():
        results.append(heavy(abs, -1))
        try:
            heavy(divmod, 1, 0)
        except ZeroDivisionError:
            results.append("error")

    beside_the_hub(app)
    wait_until(lambda: len(results) == 2)
    assert results == [1, "error"]


@pytest.mark.parametrize("heavy", [cpu, offload])
@pytest.mark.parametrize("is_beside", [False, True])
def test_what_is_deferred_may_still_do_heavy_work(beside_the_hub, heavy, is_beside):
    done = []

    def app():
        defer_call(lambda: done.append(heavy(abs, -1)))

    if is_beside:
        beside_the_hub(app)
    else:
        with Visit(app):
            pass
    wait_until(lambda: done)
    assert done == [1]


def test_what_is_deferred_and_too_long_is_given_up(manual_clock):
    seen = []

    def app():
        @defer_call
        def last():
            try:
                cpu(time.sleep, 600)
            finally:
                seen.append("given up")

    with Visit(app) as page:
        page.wait(lambda: page.session.tasks.deferring)
        manual_clock.advance(limits.DEFER_GRACE)
    wait_until(lambda: seen)


@pytest.mark.parametrize("heavy", [cpu, offload])
def test_beside_the_hub_the_end_of_the_session_ends_the_waiting(beside_the_hub, heavy):
    seen = []

    def app():
        seen.append("begun")
        try:
            heavy(time.sleep, 2 if heavy is offload else 60)
        except SessionClosedException:
            seen.append("closed")

    session = beside_the_hub(app)
    wait_until(lambda: seen)
    session.close(CloseReason.LEFT)
    wait_until(lambda: len(seen) == 2)
    assert seen[1] == "closed"


def test_the_end_of_the_session_ends_the_waiting_for_a_thread_that_is_free():
    busy, called, seen = threading.Event(), [], []
    pool = _thread_pool()
    taken = []

    def take_all():
        for _ in range(pool.maxsize):
            taken.append(pool.spawn(busy.wait, 60))

    def app():
        seen.append("begun")
        try:
            offload(called.append, 1)
        except SessionClosedException:
            seen.append("closed")

    try:
        take_all()
        queue = gevent.spawn(take_all)  # gevent lets one more in per thread
        with Visit(app) as page:
            page.wait(lambda: seen)
        wait_until(lambda: len(seen) == 2)
        assert seen == ["begun", "closed"]
    finally:
        busy.set()
    queue.join()
    gevent.joinall([gevent.spawn(each.get) for each in taken])
    assert not called
