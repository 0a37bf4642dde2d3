"""Coroutine sessions: async apps, callbacks, awaitable functions, tasks of asyncio, the end."""

from __future__ import annotations

import asyncio
import functools
import gc
import logging
import threading
import warnings

import gevent
import pytest

from greenio.engine.channel import CloseReason
from greenio.exceptions import SessionClosedException, SessionNotFoundException
from greenio.input import input, input_group
from greenio.output import put_button, put_text, use_scope
from greenio.protocol import events
from greenio.runtime.coroutines.greenlet_coroutine import StepGreenlet
from greenio.runtime.coroutines.task import AsyncTask
from greenio.session import (
    defer_call,
    eval_js,
    get_current_session,
    hold,
    info,
    local,
    register_thread,
    run_async,
    run_asyncio_coroutine,
)
from greenio.testing import Visit


def test_input_functions_are_awaited():
    async def app():
        name = await input("Name", validate=lambda value: "no" if value == "x" else None)
        data = await input_group("More", [input("Age", name="age"), input("Town", name="town")])
        put_text(name, data["age"], data["town"])

    with Visit(app) as page:
        page.answer("x")
        page.wait(lambda: page.errors)
        page.answer("Ada")
        page.wait(lambda: page.form().title == "More")
        page.answer(age="36", town="London")
        page.wait(lambda: page.texts() == ["Ada 36 London"])
        page.wait(lambda: page.ended == "done")


@pytest.mark.parametrize("wrap", [lambda app: app, functools.partial])
def test_generators_yield_what_others_await(wrap):
    def ask(title):
        answer = yield input(title)
        return answer

    def app():
        name = yield input("Name")
        yield asyncio.sleep(0.001)
        again = yield ask("Again")
        put_text(name, again)

    with Visit(wrap(app)) as page:
        page.answer("Ada")
        page.wait(lambda: page.form().title == "Again")
        page.answer("Eva")
        page.wait(lambda: page.texts() == ["Ada Eva"])


def test_an_asynchronous_generator_is_an_app_too():
    async def app():
        put_text("one")
        yield
        await asyncio.sleep(0)
        put_text("two")

    with Visit(app) as page:
        page.wait(lambda: page.texts() == ["one", "two"])


def test_asyncio_works_inside_and_outputs_keep_their_order():
    async def part(number):
        await asyncio.sleep(0.001 * number)
        return number

    async def app():
        put_text("before")
        with use_scope("results"):
            put_text(await asyncio.gather(*map(part, range(3))))
            put_text(await asyncio.wait_for(part(1), 5))
            put_text(await asyncio.create_task(part(2)))
            put_text(await run_asyncio_coroutine(part(7)))
        put_text("after")

    with Visit(app) as page:
        page.wait(lambda: page.texts() == ["before", "[0, 1, 2]", "1", "2", "7", "after"])


def test_awaitables_of_greenio_may_be_gathered_and_waited_for():
    async def app():
        both = await asyncio.gather(input("A"), input("B"))
        try:
            await asyncio.wait_for(input("too slow"), 0.05)
        except asyncio.TimeoutError:
            put_text("time is up")
        put_text(*both, await asyncio.create_task(eval_js("1")))

    with Visit(app) as page:
        page.wait(lambda: len(page.forms) == 2)
        for form in list(page.forms.values()):
            page.send(events.Submit(form.form, {"data": form.title.lower()}))
        page.wait(lambda: page.texts() == ["time is up"])
        assert page.forms == {}, "a form whose await was cancelled goes"
        page.wait(lambda: page.commands[-1].request if hasattr(page.commands[-1], "request") else 0)
        page.send(events.Reply(page.commands[-1].request, 42))
        page.wait(lambda: page.texts() == ["time is up", "a b 42"])


def test_callbacks_of_both_kinds_run_and_mutex_mode_ignores():
    ran = []

    async def app():
        async def slow():
            ran.append("slow begins")
            await asyncio.sleep(0.05)
            ran.append(await input("More?"))

        put_button("slow", onclick=slow, mutex_mode=True)
        put_button("plain", onclick=lambda: ran.append("plain"))
        put_text("x").onclick(slow_too)

    async def slow_too():
        await asyncio.sleep(0)
        ran.append("output")

    with Visit(app) as page:
        page.wait(lambda: "x" in page.texts())
        page.click("slow")
        page.click("slow")
        page.click("plain")
        page.click_on("x")
        page.wait(lambda: "output" in ran and page.forms)
        page.click("slow")
        page.answer("enough")
        page.wait(lambda: "enough" in ran)
        assert ran.count("slow begins") == 1
        assert page.ended is None


def test_run_async_keeps_the_session_open_and_can_be_closed():
    log = []
    handlers = []

    async def tick():
        try:
            while True:
                await asyncio.sleep(0.001)
        except BaseException as error:
            log.append(type(error).__name__)
            raise

    async def short():
        with use_scope("a"):
            await asyncio.sleep(0)
        put_text("short")

    async def app():
        with use_scope("other"):
            handlers.append(run_async(tick()))
            handlers.append(run_async(short()))
        with pytest.raises(TypeError, match="coroutine object"):
            run_async(short)

    with Visit(app) as page:
        page.wait(lambda: page.texts() == ["short"])
        page.wait(lambda: handlers[1].closed())
        assert not handlers[0].closed()
        assert page.ended is None
        handlers[0].close()
        page.wait(handlers[0].closed)
        handlers[0].close()
        assert log == ["GeneratorExit"]
        page.wait(lambda: page.ended == "done")


def test_a_closed_page_raises_at_any_await_and_closes_who_goes_on():
    log = []

    def noting(name, wait):
        async def waiter():
            try:
                await wait()
            except BaseException as error:
                log.append((name, type(error).__name__))
                if name == "stubborn":
                    try:
                        await asyncio.sleep(10)
                    except BaseException as again:
                        log.append((name, type(again).__name__))
                        raise
                with pytest.raises(SessionClosedException):
                    put_text("too late")
                raise

        return waiter()

    async def app():
        defer_call(lambda: log.append(("deferred", local.x)))
        local.x = 5
        run_async(noting("sleep", lambda: asyncio.sleep(10)))
        run_async(noting("form", lambda: input("Stay?")))
        run_async(noting("script", lambda: eval_js("1")))
        run_async(noting("gather", lambda: asyncio.gather(asyncio.sleep(10), input("x"))))
        run_async(noting("stubborn", lambda: asyncio.sleep(10)))
        await hold()
        log.append(("hold", "returned"))

    with Visit(app) as page:
        page.wait(lambda: len(page.forms) == 2)
    assert log[-1] == ("deferred", 5)
    closed = [(name, "SessionClosedException") for name in ("sleep", "form", "script", "gather", "stubborn")]
    assert sorted(log[:-1]) == sorted([*closed, ("stubborn", "GeneratorExit"), ("hold", "returned")])


def test_a_session_that_ends_before_its_coroutine_begins_leaves_nothing():
    async def app():
        await input("x")

    page = Visit(app)
    page.session.close(CloseReason.LEFT)
    page.close()
    assert page.session.coroutines == set()
    assert page.session.tasks == []


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


def test_wrong_kinds_are_named():
    found = []

    async def coroutine_app():
        with pytest.raises(RuntimeError, match=r"register_thread.*needs a thread session.*coroutine session"):
            register_thread(threading.Thread())
        found.append(1)

    def thread_app():
        async def nothing():
            pass

        with pytest.raises(RuntimeError, match=r"run_async.*needs a coroutine session.*thread session"):
            run_async(nothing())
        with pytest.raises(RuntimeError, match=r"run_asyncio_coroutine.*coroutine session"):
            run_asyncio_coroutine(nothing())
        with pytest.raises(TypeError, match="coroutine function"):
            put_button("x", onclick=nothing)
        found.append(2)

    for app in (coroutine_app, thread_app):
        with Visit(app) as page:
            page.wait(lambda: page.ended == "done")
    assert found == [1, 2]


def test_a_forgotten_await_is_warned_of_by_python():
    async def app():
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            input("Name")
        local.warned = [str(each.message) for each in caught]
        put_text(local.warned)

    with Visit(app) as page:
        page.wait(page.texts)
        assert "was never awaited" in page.texts()[0]


def test_threads_of_executors_belong_to_no_session():
    async def app():
        try:
            await asyncio.to_thread(put_text, "x")
        except SessionNotFoundException:
            put_text("not found")
        put_text(await asyncio.to_thread(lambda: 42))

    with Visit(app) as page:
        page.wait(lambda: page.texts() == ["not found", "42"])


def test_data_of_the_session_is_found_in_coroutines():
    async def app():
        local.n = (local.n or 0) + 1
        await asyncio.sleep(0)
        session = get_current_session()
        put_text(local.n, info.user_language, session.closed())

    for _ in range(2):
        with Visit(app, headers={"Accept-Language": "de-CH,de;q=0.9"}) as page:
            page.wait(lambda: page.texts() == ["1 de-CH False"])


def test_a_failing_coroutine_is_reported_once(caplog):
    async def fail():
        raise KeyError("in a coroutine")

    async def app():
        put_button("fail", onclick=fail)
        put_button("exit", onclick=lambda: exit())
        await input("x")

    with Visit(app) as page, caplog.at_level(logging.ERROR):
        page.wait(lambda: page.forms)
        page.click("exit")
        page.click("fail")
        page.wait(lambda: any(type(each).__name__ == "Crash" for each in page.commands))
    assert [record.exc_info[0] for record in caplog.records] == [KeyError]


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
        return [each for each in gc.get_objects() if isinstance(each, AsyncTask)]

    with gevent.Timeout(20):
        while left():
            gevent.sleep(0.01)
    assert len([each for each in gc.get_objects() if isinstance(each, StepGreenlet)]) <= 16
