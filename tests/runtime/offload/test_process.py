"""Child processes: they end with what they have started."""

from __future__ import annotations

import os
import time

import pytest

from greenio.runtime.offload.pool import workers
from tests.support.jobs import outcome
from tests.support.waiting import wait_until


def test_a_cancelled_computation_leaves_no_process():
    job = workers.submit(time.sleep, (60,), {})
    wait_until(lambda: job.process is not None)
    process = job.process
    job.cancel()
    with pytest.raises(RuntimeError, match="died with status -9"):
        outcome(job)
    assert not process.is_alive()


def test_a_cancelled_computation_leaves_none_of_the_processes_that_it_has_started(tmp_path):
    fifo = str(tmp_path / "alive")
    os.mkfifo(fifo)
    reader = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
    try:
        # What the shell starts keeps the other end open for as long as it lives.
        job = workers.submit(os.system, (f"exec 3>'{fifo}'; echo here >&3; sleep 600; true",), {})
        wait_until(lambda: read_now(reader) == b"here\n")
        job.cancel()
        with pytest.raises(RuntimeError, match="died"):
            outcome(job)
        wait_until(lambda: read_now(reader) == b"")
    finally:
        os.close(reader)


def read_now(pipe):
    """Return the bytes that have come; None if a writer is still connected, empty if none is."""
    try:
        return os.read(pipe, 100)
    except BlockingIOError:
        return None
