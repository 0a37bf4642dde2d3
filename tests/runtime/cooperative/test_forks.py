"""Processes that a task forks are none of the other visitors' business."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.script_process import run, write

SCRIPT = """
import greenio
import multiprocessing, os, time
from greenio.testing import Visit

parent = os.getpid()

def elsewhere(done):
    "Another visitor's work: each round is written by the process that does it."
    while not done.is_set():
        time.sleep(0.005)
        with open("rounds", "a") as file:
            file.write(f"{os.getpid() == parent}\\n")

def child(queue):
    time.sleep(0.1)
    queue.put("child")
    time.sleep(0.1)

def app():
    queue = multiprocessing.Queue()
    processes = [multiprocessing.Process(target=child, args=(queue,)) for _ in range(2)]
    for process in processes:
        process.start()
    told.append([queue.get() for _ in processes])
    for process in processes:
        process.join()
    told.append([process.exitcode for process in processes])

told = []
done = multiprocessing.Event()
other, own = Visit(lambda: elsewhere(done), timeout=20), Visit(app, timeout=20)
own.wait(lambda: not own.session.tasks)
done.set()
other.wait(lambda: not other.session.tasks)
rounds = open("rounds").read().split()
print(*told, sep="\\n")
print(len(rounds) > 0, set(rounds))
"""

STOPPED = """
import greenio
import multiprocessing, time
from greenio.server.lifecycle.signals import StopSignals
from greenio.testing import Visit

def app():
    process = multiprocessing.Process(target=time.sleep, args=(60,))
    process.start()
    time.sleep(0.05)
    process.terminate()
    process.join()
    told.append(process.exitcode)

told = []
with StopSignals():
    visit = Visit(app, timeout=20)
    visit.wait(lambda: not visit.session.tasks)
print(*told)
"""


def test_the_work_of_others_is_not_done_twice(tmp_path: Path) -> None:
    done = run(write(tmp_path, SCRIPT), cwd=tmp_path)
    assert done.stdout.splitlines() == ["['child', 'child']", "[0, 0]", "True {'True'}"], done.stderr


def test_a_fork_can_be_terminated_as_the_server_can(tmp_path: Path) -> None:
    done = run(write(tmp_path, STOPPED))
    assert done.stdout == "-15\n", done.stderr


def test_a_fork_of_the_thread_itself_goes_on_with_its_hub(tmp_path: Path) -> None:
    script = """
    import greenio, gevent, os
    before = gevent.get_hub()
    greenlet = gevent.spawn(gevent.sleep, 0.01)
    process = os.fork()
    if not process:
        greenlet.get(timeout=5)
        os._exit(0 if gevent.get_hub() is before else 1)
    print(os.waitpid(process, 0)[1])
    """
    done = run(write(tmp_path, script))
    assert done.stdout == "0\n", done.stderr


def test_what_runs_first_in_a_fork_does_not_let_others_go_on_there(tmp_path: Path) -> None:
    """As ``threading`` does, which releases locks in each new process; also one that becomes another program."""
    script = """
    import os, threading

    def first():
        with lock:
            assert not lock.acquire(blocking=False)

    lock = threading.Lock()
    os.register_at_fork(after_in_child=first)
    import greenio, gevent
    lock = threading.Lock()
    with lock:
        gevent.spawn(lock.acquire, timeout=0.01).join()  # from now on it tells this hub
    gevent.spawn(lambda: print(os.getpid() == parent))
    parent = os.getpid()
    process = os.fork()
    if not process:
        os._exit(0)
    os.waitpid(process, 0)
    """
    done = run("-u", write(tmp_path, script))
    assert done.stdout == "True\n", done.stderr


def test_a_fork_of_a_coroutine_leaves_the_loop_to_its_parent(tmp_path: Path) -> None:
    script = """
    import greenio
    import asyncio, os, time
    from greenio.testing import Visit

    parent = os.getpid()

    async def elsewhere():
        for _ in range(30):
            await asyncio.sleep(0.005)
            with open("rounds", "a") as file:
                file.write(f"{os.getpid() == parent}\\n")

    async def app():
        process = os.fork()
        if not process:
            time.sleep(0.1)
            os._exit(7)
        told.append(os.waitpid(process, 0)[1] >> 8)

    told = []
    visits = [Visit(each, timeout=20) for each in (elsewhere, app)]
    for visit in visits:
        visit.wait(lambda: not visit.session.tasks)
    print(told, open("rounds").read().split() == ["True"] * 30)
    """
    done = run(write(tmp_path, script), cwd=tmp_path)
    assert done.stdout == "[7] True\n", done.stderr
