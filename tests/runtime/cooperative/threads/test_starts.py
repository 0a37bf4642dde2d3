"""Threads that native threads start in a patched process."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.script_process import run, write


def outcome(folder: Path, script: str) -> str:
    done = run(write(folder, script))
    assert done.stderr == ""
    return done.stdout


def test_they_run_whatever_the_starter_does(tmp_path: Path) -> None:
    script = """
    import greenio, gevent, threading, time
    from gevent import get_hub
    from gevent.monkey import get_original

    def starts():
        time.sleep(0.001)  # this thread has a hub from now on
        thread = threading.Thread(target=work, name="named")
        thread.start()
        threading.Timer(0.001, lambda: done.append("timer")).start()
        while len(done) < 2:
            get_original("time", "sleep")(0.001)  # and does not come back to it
        thread.join()
        return thread.is_alive(), threading.current_thread() is thread

    def work():
        assert threading.current_thread().name == "named"
        assert threading.get_ident() == threading.current_thread().ident
        time.sleep(0.02)
        done.append("thread")

    done = []
    result = get_hub().threadpool.apply(starts)
    print(result, sorted(done), threading.active_count())
    """
    assert outcome(tmp_path, script) == "(False, False) ['thread', 'timer'] 2\n"  # the pool's is one


def test_an_executor_that_began_in_one_works_for_all(tmp_path: Path) -> None:
    script = """
    import greenio, gevent, threading
    from concurrent.futures import ThreadPoolExecutor
    from gevent import get_hub

    ticker = gevent.spawn(lambda: [gevent.sleep(0.01) for _ in range(1000)])  # as a server, it keeps the hub alive
    executor = ThreadPoolExecutor(1)
    print(get_hub().threadpool.apply(lambda: executor.submit(pow, 2, 3).result()))
    print([each.get() for each in [gevent.spawn(lambda: executor.submit(pow, 2, 4).result()) for _ in range(3)]])
    """
    assert outcome(tmp_path, script) == "8\n[16, 16, 16]\n"


def test_the_process_waits_for_their_end_and_nothing_stays_open(tmp_path: Path) -> None:
    script = """
    import greenio, os, threading, time
    from gevent import get_hub

    def files():
        return len(os.listdir("/proc/self/fd"))

    def starts(seconds):
        threads = [threading.Thread(target=time.sleep, args=(seconds,)) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def last():
        time.sleep(0.1)
        print("last")

    pool = get_hub().threadpool
    pool.apply(starts, (0.001,))
    before = files()
    for _ in range(5):
        pool.apply(starts, (0.001,))
    while files() > before:
        time.sleep(0.01)
    print("none")
    pool.apply(threading.Thread(target=last).start)
    """
    assert outcome(tmp_path, script) == "none\nlast\n"


def test_threads_of_tasks_and_coroutines_stay_greenlets(tmp_path: Path) -> None:
    script = """
    import greenio, asyncio, threading
    from gevent.monkey import get_original
    from greenio.testing import Visit
    native_ident = get_original("_thread", "get_ident")

    def begin():
        thread = threading.Thread(target=lambda: told.append(native_ident() == ident))
        ident = native_ident()
        thread.start()
        thread.join()

    async def app():
        begin()
        asyncio.get_running_loop().call_soon(begin)
        await asyncio.sleep(0.01)

    told = []
    begin()
    for each in (begin, app):
        visit = Visit(each, timeout=20)
        visit.wait(lambda: not visit.session.tasks)
    print(told)
    """
    assert outcome(tmp_path, script) == "[True, True, True, True]\n"
