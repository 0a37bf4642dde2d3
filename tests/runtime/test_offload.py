"""Heavy work beside the hub: in native threads and in processes of its own."""

from __future__ import annotations

import hashlib
import math
import os
import time

import gevent
import gevent.socket
import pytest
from gevent.monkey import get_original

from greenio import limits
from greenio.exceptions import SessionClosedException
from greenio.runtime.offload import cpu, offload
from greenio.runtime.workers import workers
from greenio.testing import Visit


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


def test_a_process_of_its_own_computes():
    assert cpu(math.gcd, 12, 18) == 6
    assert cpu(os.getpid) != os.getpid()


def test_what_cannot_travel_between_processes_is_refused_at_once():
    with pytest.raises(TypeError, match="top of a module"):
        cpu(lambda: 1)


def a_result_that_cannot_travel():
    return lambda: 1


def test_a_result_that_cannot_travel_is_refused_like_an_argument():
    with pytest.raises(TypeError, match="the result, of type function"):
        cpu(a_result_that_cannot_travel)


def test_a_process_that_dies_is_an_error_and_the_next_computation_works():
    with pytest.raises(RuntimeError, match="died"):
        cpu(os._exit, 3)
    assert cpu(abs, -1) == 1


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


def test_a_cancelled_computation_leaves_no_process():
    job = workers.submit(time.sleep, (60,), {})
    while job.process is None:
        gevent.sleep(0.01)
    process = job.process
    job.cancel()
    with pytest.raises(RuntimeError, match="died"):
        job.result.get()
    assert process.poll() is not None


def test_a_computation_that_is_cancelled_before_its_turn_never_starts():
    job = workers.submit(time.sleep, (60,), {})
    job.cancel()
    with pytest.raises(RuntimeError, match="cancelled"):
        job.result.get()


def test_a_cancelled_computation_leaves_none_of_the_processes_that_it_has_started(tmp_path):
    fifo = str(tmp_path / "alive")
    os.mkfifo(fifo)
    reader = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
    try:
        # What the shell starts keeps the other end open for as long as it lives.
        job = workers.submit(os.system, (f"exec 3>'{fifo}'; echo here >&3; sleep 600; true",), {})
        while read_now(reader) != b"here\n":
            gevent.sleep(0.01)
        job.cancel()
        with pytest.raises(RuntimeError, match="died"):
            job.result.get()
        with gevent.Timeout(30):
            while read_now(reader) != b"":
                gevent.sleep(0.01)
    finally:
        os.close(reader)


def read_now(pipe):
    """What has come; None if nothing has and somebody may still write, nothing if nobody can."""
    try:
        return os.read(pipe, 100)
    except BlockingIOError:
        return None
