"""A worker process: what travels to it and back, and its end."""

from __future__ import annotations

import pytest

from greenio.runtime.offload.api import cpu
from tests.support.servers.script_process import run, write


def test_what_cannot_travel_between_processes_is_refused_at_once():
    with pytest.raises(TypeError, match="top of a module"):
        cpu(lambda: 1)


def a_result_that_cannot_travel():
    return lambda: 1


def test_a_result_that_cannot_travel_is_refused_like_an_argument():
    with pytest.raises(TypeError, match="the result, of type function"):
        cpu(a_result_that_cannot_travel)


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
