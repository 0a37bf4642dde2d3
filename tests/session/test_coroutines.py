"""Coroutine sessions: async apps, callbacks, awaitable functions, the end."""

from __future__ import annotations

import asyncio
import threading

import pytest

from greenio.input import input
from greenio.output import put_button, put_text, use_scope
from greenio.session import (
    get_current_session,
    info,
    local,
    register_thread,
    run_async,
    run_asyncio_coroutine,
)
from greenio.testing import Visit


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


def test_data_of_the_session_is_found_in_coroutines():
    async def app():
        local.n = (local.n or 0) + 1
        await asyncio.sleep(0)
        session = get_current_session()
        put_text(local.n, info.user_language, session.closed())

    for _ in range(2):
        with Visit(app, headers={"Accept-Language": "de-CH,de;q=0.9"}) as page:
            page.wait(lambda: page.texts() == ["1 de-CH False"])


def test_a_task_that_was_closed_says_so_at_once():
    seen = []

    async def app():
        task = run_async(asyncio.sleep(60))
        before = task.closed()
        task.close()
        seen.append((before, task.closed()))

    with Visit(app) as page:
        page.wait(lambda: seen)
    assert seen == [(False, True)]
