"""Heavy work beside the hub: in native threads and in processes of its own."""

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
from greenio.runtime.offload.api import _threads, cpu, offload
from greenio.runtime.offload.pool import Workers, workers
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.runtime.tasks.native_tasks import run_in_thread
from greenio.server.acceptor import NOBODY
from greenio.session import defer_call
from greenio.testing import Visit
from greenio.transport.memory import memory_pair
from tests.support.servers.script_process import run, write


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


def outcome(job):
    while not job.ready():
        gevent.sleep(0.005)
    return job.get()


def test_a_cancelled_computation_leaves_no_process():
    job = workers.submit(time.sleep, (60,), {})
    while job.process is None:
        gevent.sleep(0.01)
    process = job.process
    job.cancel()
    with pytest.raises(RuntimeError, match="died with status -9"):
        outcome(job)
    assert not process.is_alive()


def test_a_computation_that_is_cancelled_before_its_turn_never_starts():
    few = Workers(1)
    first, second = (few.submit(time.sleep, (60,), {}) for _ in range(2))
    while first.process is None:
        gevent.sleep(0.01)
    second.cancel()
    first.cancel()
    with pytest.raises(RuntimeError, match="cancelled"):
        outcome(second)
    assert second.process is None


def test_one_process_computes_for_plain_apps_and_for_coroutines_in_turn():
    computed = []

    def plain():
        computed.append(cpu(os.getpid))

    async def coroutine():
        computed.append(cpu(os.getpid))

    for app in (coroutine, plain, coroutine, plain):
        before = len(computed)
        with Visit(app) as page:
            page.wait(lambda before=before: len(computed) > before, "the result")
    assert len(set(computed)) <= (os.cpu_count() or 1)
    assert os.getpid() not in computed


def test_a_server_that_ends_during_a_computation_leaves_no_word_about_it(tmp_path):
    script = write(
        tmp_path,
        """
        import os, time
        import greenio, gevent
        from greenio.runtime.offload.pool import workers

        def outlive(parent):
            while os.getppid() == parent:
                time.sleep(0.01)

        if __name__ == "__main__":
            job = workers.submit(outlive, (os.getpid(),), {})
            while job.process is None:
                gevent.sleep(0.01)
        """,
    )
    ended = run(script)  # until all that could write has ended
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


def test_a_forked_process_computes_with_processes_of_its_own(tmp_path):
    """As a worker of gunicorn with --preload, where the master computes."""
    script = write(
        tmp_path,
        """
        import os, time
        import greenio, gevent
        from greenio.runtime.offload.pool import workers
        from greenio.runtime.offload.api import cpu

        if __name__ == "__main__":
            jobs = [workers.submit(time.sleep, (60,), {}) for _ in range(os.cpu_count())]
            while not all(job.process for job in jobs):
                gevent.sleep(0.01)
            child = os.fork()
            if not child:
                print(cpu(abs, -1), flush=True)
                os._exit(0)
            os.waitpid(child, 0)
            for job in jobs:
                job.cancel()
        """,
    )
    ended = run(script)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "1\n", "")


@pytest.fixture
def beside_the_hub():
    """Sessions as beside a WSGI server of threads: each task on a native thread, which has no hub that runs."""
    sessions = SessionRegistry()
    sessions.executor = run_in_thread
    yield lambda app: sessions.open(app, memory_pair(NOBODY)[0], RequestInfo({}))
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
        page.wait(lambda: page.session.deferring)
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
    pool = _threads()
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
            outcome(job)
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


def wait_until(condition, seconds=20.0):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        gevent.sleep(0.005)
