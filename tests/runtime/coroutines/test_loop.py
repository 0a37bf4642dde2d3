"""The event loop that all coroutine sessions share."""

from __future__ import annotations

import asyncio
import gc
import threading

import gevent

from greenio.exceptions import SessionNotFoundException
from greenio.input import input
from greenio.output import put_text
from greenio.runtime.coroutines.greenlet_coroutine import StepGreenlet
from greenio.runtime.coroutines.task import AsyncTask
from greenio.testing import Visit


def test_code_that_blocks_holds_up_its_own_session_only():
    gate = gevent.event.Event()
    lines = []

    async def blocked():
        put_text("waits")
        while not gate.is_set():
            gevent.sleep(0.001)  # what time.sleep() is in a patched process
        lines.append("through")
        assert asyncio.current_task() is not None
        async with asyncio.Lock():
            put_text("through")

    async def other():
        for number in range(3):
            await asyncio.sleep(0.001)
            put_text(number)

    with Visit(blocked) as first:
        first.wait(lambda: first.texts() == ["waits"])
        with Visit(other) as second:
            second.wait(lambda: second.texts() == ["0", "1", "2"])
        assert lines == []
        gate.set()
        first.wait(lambda: first.texts() == ["waits", "through"])


def test_threads_of_executors_belong_to_no_session():
    async def app():
        try:
            await asyncio.to_thread(put_text, "x")
        except SessionNotFoundException:
            put_text("not found")
        put_text(await asyncio.to_thread(lambda: 42))

    with Visit(app) as page:
        page.wait(lambda: page.texts() == ["not found", "42"])


def test_many_sessions_share_one_thread_and_leave_nothing():
    async def app():
        put_text(await input("Name"))

    before = threading.active_count()
    visits = [Visit(app) for _ in range(50)]
    for page in visits:
        page.wait(lambda page=page: page.forms)
    assert threading.active_count() <= before + 1
    for page in visits:
        page.answer("x")
        page.wait(lambda page=page: page.ended == "done")
        page.close()

    def left():
        gc.collect()
        return [each for each in gc.get_objects() if issubclass(type(each), AsyncTask)]

    with gevent.Timeout(20):
        while left():
            gevent.sleep(0.01)
    assert len([each for each in gc.get_objects() if issubclass(type(each), StepGreenlet)]) <= 16
