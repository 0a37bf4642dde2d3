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


@pytest.mark.parametrize("is_serving", [False, True])
def test_a_computation_that_asks_or_shows_raises_at_once(tmp_path, is_serving):
    script = write(
        tmp_path,
        f"""
        import greenio
        from greenio.input import input
        from greenio.output import put_text
        from greenio.pin import pin
        from greenio.server.embedded.mode import enter_server_mode
        from greenio.session import info, local

        def ask(): return input("name")
        def show(): put_text("x")
        def read(): return pin.x
        def look(): return info.user_ip
        def write(): local.x = 1

        if __name__ == "__main__":
            if {is_serving}:
                enter_server_mode()
            for function in (ask, show, read, look, write):
                try:
                    greenio.cpu(function)
                except greenio.SessionNotFoundException as error:
                    print(function.__name__, "cpu()" in str(error))
        """,
    )
    ended = run(script)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.split() == [
        "ask",
        "True",
        "show",
        "True",
        "read",
        "True",
        "look",
        "True",
        "write",
        "True",
    ]


def test_a_script_that_serves_by_another_server_needs_no_guard(tmp_path):
    script = write(
        tmp_path,
        """
        import asyncio, os, threading
        from greenio import cpu

        def twice(number): return 2 * number

        def compute():
            print(cpu(twice, 21), flush=True)
            os._exit(0)

        async def serve():
            await asyncio.start_server(print, "127.0.0.1", 0)
            threading.Thread(target=compute).start()
            await asyncio.Event().wait()

        asyncio.run(serve())
        """,
    )
    ended = run(script, GREENIO_PATCH="0")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "42\n", "")
