"""Run as a script: many tasks compute, are pre-empted everywhere, and have to come to exact results.

    python tests/support/scripts/computing.py SECONDS      prints a line of JSON

In a process of its own because signals and patching belong to a whole process.
"""

from __future__ import annotations

import greenio  # first: it patches

# isort: split
import contextlib
import json
import logging
import queue
import random
import sys
import threading
import time
from collections import Counter

import gevent

from greenio.output import put_text, use_scope
from greenio.runtime.fairness.preemption import preemptor
from greenio.server.lifecycle import start as serve
from greenio.session import local, register_thread
from greenio.testing import Visit

seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 3.0
assert serve
assert greenio
end = time.monotonic() + seconds
done: Counter[str] = Counter()
errors: list[str] = []
lock, shared, queued = threading.Lock(), [0, 0], queue.Queue(maxsize=3)
rlock, condition, ready = threading.RLock(), threading.Condition(), []


class Lines(logging.Handler):
    """Collects records."""

    def emit(self, record: logging.LogRecord) -> None:
        lines.append(self.format(record))


lines: list[str] = []
logger = logging.getLogger("stress")
logger.propagate = False
logger.setLevel(logging.INFO)
logger.addHandler(Lines())


def work(name):
    """Decorator: repeat until the time is over, count rounds, note what was wrong."""

    def make(function):
        def app():
            try:
                while time.monotonic() < end:
                    function()
                    done[name] += 1
            except BaseException as error:
                errors.append(f"{name}: {error!r}")
                raise

        app.__name__ = name
        return app

    return make


def spin(count):
    total = 0
    for number in range(count):
        total += number & 3
    return total


@work("locks")
def locks():
    for _ in range(300):
        with lock:
            before = shared[0]
            spin(20)
            shared[0] = before + 1
        shared[1] += 0
    with rlock:
        with rlock:
            spin(500)


@work("queues")
def queues():
    results = []

    def produce():
        for number in range(50):
            spin(100)
            queued_here.put(number)
        queued_here.put(None)

    queued_here = queue.Queue(maxsize=3)
    thread = threading.Thread(target=produce)
    register_thread(thread)
    thread.start()
    while (number := queued_here.get()) is not None:
        spin(100)
        results.append(number)
    thread.join()
    assert results == list(range(50))


@work("condition")
def conditions():
    with condition:
        ready.append(1)
        condition.notify_all()
        spin(200)
        while not ready:
            condition.wait(0.01)
        ready.pop()


@work("logging")
def logs():
    for number in range(50):
        logger.info("line %s of %s", number, spin(50))


@work("json")
def texts():
    value = {str(number): [number, {"x": None, "y": spin(10)}] for number in range(200)}
    assert json.loads(json.dumps(value)) == value


def numbers(count):
    try:
        for number in range(count):
            spin(10)
            yield number
    finally:
        local.closed = (local.closed or 0) + 1


@work("generators")
def generators():
    assert sum(numbers(500)) == 124750
    for number in numbers(500):
        if number == 100:
            break
    assert list(zip(numbers(50), numbers(50), strict=True)) == [(number, number) for number in range(50)]


@work("exceptions")
def exceptions():
    caught = 0
    for number in range(300):
        try:
            try:
                spin(10)
                if number % 3 == 0:
                    raise KeyError(number)
                if number % 3 == 1:
                    raise ValueError(number)
            except KeyError as error:
                spin(10)
                assert error.args == (number,)
                raise RuntimeError("from") from error
            finally:
                spin(5)
        except RuntimeError as error:
            assert isinstance(error.__cause__, KeyError)
            assert error.__cause__.args == (number,)
            caught += 1
        except ValueError:
            caught += 10
    assert caught == 100 + 1000
    assert sys.exc_info() == (None, None, None)


@contextlib.contextmanager
def entered(stack, number):
    stack.append(number)
    try:
        spin(20)
        yield number
    finally:
        spin(20)
        assert stack.pop() == number


@work("contexts")
def contexts():
    stack: list[int] = []
    for number in range(30):
        with entered(stack, number), entered(stack, number + 1) as second:
            with contextlib.suppress(KeyError), entered(stack, 7):
                spin(30)
                raise KeyError(second)
            assert stack == [number, number + 1]
    with contextlib.ExitStack() as several:
        for number in range(10):
            several.enter_context(entered(stack, number))
        assert len(stack) == 10
    assert stack == []


def deep(count):
    return 0 if count == 0 else 1 + deep(count - 1)


@work("recursion")
def recursion():
    for depth in (10, 100, 400, 800):
        assert deep(depth) == depth


@work("sorting")
def sorting():
    mixed = list(range(2000))
    random.Random(spin(10)).shuffle(mixed)
    assert sorted(mixed, key=lambda number: -number)[0] == 1999
    assert max(map(deep, [1, 5, 3])) == 5


@work("outputs")
def outputs():
    with use_scope("out", clear=True):
        for number in range(20):
            spin(50)
            put_text(number)


@work("calls")
def calls():
    found, stop = 0, time.process_time() + 0.02
    while time.process_time() < stop:
        found += len(json.dumps([1] * 500))
    assert found % 1500 == 0


@work("plain")
def plain():
    assert spin(100_000) == 150_000


def main() -> None:
    apps = [
        locks,
        locks,
        queues,
        conditions,
        logs,
        texts,
        generators,
        exceptions,
        contexts,
        recursion,
        sorting,
    ]
    apps += [outputs, plain, plain, calls, calls, exceptions, generators]
    visits = [Visit(app, timeout=60) for app in apps]
    gaps, last = [], time.monotonic()
    while any(visit.session.tasks for visit in visits):
        gevent.sleep(0.002)
        now = time.monotonic()
        gaps.append(now - last)
        last = now
        for visit in visits:
            visit._take()
    preempted = preemptor.preemptions
    preemptor.stop()
    for visit in visits:
        visit.close()
    with_lock = done["locks"] * 300
    if shared[0] != with_lock:
        errors.append(f"{shared[0]} of {with_lock} increments under the lock")
    if len(lines) != done["logging"] * 50:
        errors.append(f"{len(lines)} lines of {done['logging'] * 50}")
    gaps.sort()
    print(
        json.dumps(
            {
                "errors": errors,
                "rounds": done,
                "preemptions": preempted,
                "gap_p99_ms": round(gaps[int(len(gaps) * 0.99)] * 1000, 1),
                "gap_max_ms": round(gaps[-1] * 1000, 1),
            }
        )
    )


if __name__ == "__main__":
    assert preemptor.start()
    main()
