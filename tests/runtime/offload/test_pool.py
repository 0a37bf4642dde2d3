"""The processes that compute for all sessions."""

from __future__ import annotations

import os
import time

import pytest

from greenio.runtime.offload.api import cpu
from greenio.runtime.offload.pool import WorkerPool
from greenio.testing import Visit
from tests.support.jobs import outcome
from tests.support.servers.script_process import run, write
from tests.support.waiting import wait_until


def test_a_process_that_dies_is_an_error_and_the_next_computation_works():
    with pytest.raises(RuntimeError, match="died"):
        cpu(os._exit, 3)
    assert cpu(abs, -1) == 1


def test_a_computation_that_is_cancelled_before_its_turn_never_starts():
    few = WorkerPool(1)
    first, second = (few.submit(time.sleep, (60,), {}) for _ in range(2))
    wait_until(lambda: first.process is not None)
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
