"""Functions that wait, run as coroutines."""

from __future__ import annotations

import asyncio
import functools

import pytest

from greenio.input import input
from greenio.output import put_text
from greenio.protocol import events
from greenio.session import (
    eval_js,
)
from greenio.testing import Visit


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
