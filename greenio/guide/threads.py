"""Threads"""

import threading
import time

from greenio.output import put_button, put_scope, put_text, use_scope
from greenio.session import register_thread


def work():
    """Two things at a time

    A thread that was registered may use the page like its session. It has a scope stack of its own, and the session
    stays open until it has ended."""

    def count(name):
        for number in range(1, 6):
            with use_scope(name, clear=True):
                put_text(f"{name}: {number}")
            time.sleep(0.3)

    def start():
        for name in ("left", "right"):
            put_scope(name)
            thread = threading.Thread(target=count, args=[name])
            register_thread(thread)
            thread.start()

    put_button("Start two threads", onclick=start)


def callbacks():
    """Every click is a task

    Each click runs in a task of its own, so several may overlap. With `serial_mode` they wait for one another, with
    `mutex_mode` clicks are ignored while one is being handled."""

    def slow():
        put_text("begins")
        time.sleep(1)
        put_text("ends")

    put_button("Overlapping", onclick=slow)
    put_button("One by one", onclick=slow, serial_mode=True)
    put_button("Only one", onclick=slow, mutex_mode=True)


def shared():
    """Shared data

    Threads of all sessions see the same globals. Data that several of them change needs a lock: a task may be
    interrupted between any two statements."""

    def add():
        with lock:
            total[0] += 1
            put_text("All visitors together:", total[0])

    put_button("Add one", onclick=add)


lock = threading.Lock()
total = [0]
EXAMPLES = (work, callbacks, shared)


def threads():
    """Several tasks in one session, and what they share."""
    for example in EXAMPLES:
        example()
