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
    print([queue.get() for _ in processes])
    for process in processes:
        process.join()
    print([process.exitcode for process in processes])

done = multiprocessing.Event()
other, own = Visit(lambda: elsewhere(done), timeout=20), Visit(app, timeout=20)
own.wait(lambda: not own.session.tasks)
done.set()
other.wait(lambda: not other.session.tasks)
rounds = open("rounds").read().split()
print(len(rounds) > 10, set(rounds))
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
    print(process.exitcode)

with StopSignals():
    visit = Visit(app, timeout=20)
    visit.wait(lambda: not visit.session.tasks)
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
