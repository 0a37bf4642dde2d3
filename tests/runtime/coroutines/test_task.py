"""Tasks of coroutine sessions: their end, and errors."""

from __future__ import annotations

import asyncio
import logging

import pytest

from greenio.engine.channel import CloseReason
from greenio.exceptions import SessionClosedException
from greenio.input import input
from greenio.output import put_button, put_text, use_scope
from greenio.session import (
    defer_call,
    eval_js,
    hold,
    local,
    run_async,
)
from greenio.testing import Visit


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
        assert handlers[0].closed()
        page.wait(lambda: log)
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
    assert page.session.tasks.coroutines == set()
    assert not page.session.tasks


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
