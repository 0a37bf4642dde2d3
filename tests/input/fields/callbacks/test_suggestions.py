"""Suggestions for what is typed: how often the author's function runs, which answers the page gets, and failures."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import gevent
import pytest
from gevent.event import Event

from greenio import limits
from greenio.input import DATE, NUMBER, PASSWORD, URL, input, input_group
from greenio.pin import pin, put_input
from greenio.protocol import commands, events
from greenio.testing import Visit

TOWNS = ["Paris", "Parma", "Rome"]


def towns(text: str) -> list[str]:
    return [town for town in TOWNS if text.lower() in town.lower()]


def typed(page: Visit, text: Any, name: str = "data") -> None:
    """Ask for suggestions as the page does."""
    item = next(item for item in page.form().items if item["name"] == name)
    page.send(events.Click(item["suggest"], text))


def offered(page: Visit) -> list[tuple[str, list[str]]]:
    """Return what the page has been offered so far: texts with their suggestions."""
    return [(one.text, one.entries) for one in page.commands if isinstance(one, commands.Suggest)]


def test_a_field_suggests_and_returns_what_was_submitted() -> None:
    got: list[str] = []
    with Visit(lambda: got.append(input("Town", suggest=towns))) as page:
        typed(page, "par")
        page.wait(lambda: offered(page) == [("par", ["Paris", "Parma"])])
        page.answer("somewhere else")
        assert got == ["somewhere else"]


def test_items_of_a_group_have_suggestions_of_their_own() -> None:
    def app() -> None:
        input_group(
            "Trip", [input("To", name="to", suggest=towns), input("By", name="by", suggest=lambda _: ["bus"])]
        )

    with Visit(app) as page:
        typed(page, "rom", "to")
        typed(page, "b", "by")
        page.wait(lambda: offered(page) == [("rom", ["Rome"]), ("b", ["bus"])])


def test_a_shared_list_of_items_suggests_in_each_form() -> None:
    items = [input("To", name="to", suggest=towns)]

    def app() -> None:
        input_group("One", items)
        input_group("Two", items)

    with Visit(app) as page:
        first = page.form().items[0]["suggest"]
        page.answer(to="Rome")
        typed(page, "rom", "to")
        page.wait(lambda: offered(page) == [("rom", ["Rome"])])
        assert page.form().items[0]["suggest"] != first
        page.send(events.Click(first, "rom"))
        page.settle()
        assert len(offered(page)) == 1


def test_coroutine_functions_suggest_in_coroutine_sessions() -> None:
    async def towns_later(text: str) -> list[str]:
        return towns(text)

    async def app() -> None:
        await input("Town", suggest=towns_later)

    with Visit(app) as page:
        typed(page, "rom")
        page.wait(lambda: offered(page) == [("rom", ["Rome"])])
        page.answer("Rome")


def test_plain_functions_suggest_in_coroutine_sessions() -> None:
    async def app() -> None:
        await input("Town", suggest=towns)

    with Visit(app) as page:
        typed(page, "rom")
        page.wait(lambda: offered(page) == [("rom", ["Rome"])])


def test_a_pin_suggests() -> None:
    got: list[Any] = []

    def app() -> None:
        put_input("town", suggest=towns)
        got.append(pin.town)
        input("go on")

    with Visit(app) as page:
        page.wait(lambda: got == [""])
        page.send(events.Click(page.pins.item("town")["suggest"], "rom"))
        page.wait(lambda: offered(page) == [("rom", ["Rome"])])


def test_a_slow_function_holds_up_neither_the_form_nor_other_texts_than_the_newest() -> None:
    seen: list[str] = []
    may_answer = Event()

    def slow(text: str) -> list[str]:
        seen.append(text)
        may_answer.wait()
        return [text]

    got: list[str] = []
    with Visit(lambda: got.append(input("Town", suggest=slow))) as page:
        for text in ("p", "pa", "par"):
            typed(page, text)
        page.wait(lambda: seen == ["p"])
        may_answer.set()
        page.wait(lambda: seen == ["p", "par"])
        page.wait(lambda: offered(page)[-1:] == [("par", ["par"])])
        may_answer.clear()
        typed(page, "pari")
        page.wait(lambda: seen[-1] == "pari")
        page.answer("Paris")
        assert got == ["Paris"]
        may_answer.set()
        page.settle()
        assert "pari" not in [text for text, _ in offered(page)]


@pytest.mark.parametrize(
    "function", [lambda text: 1 / 0, lambda text: "Rome", lambda text: None], ids=["raises", "a str", "None"]
)
def test_a_failing_function_is_logged_and_the_field_goes_on(
    function: Callable[[str], Any], caplog: pytest.LogCaptureFixture
) -> None:
    got: list[str] = []
    with Visit(lambda: got.append(input("Town", suggest=function))) as page:
        with caplog.at_level(logging.WARNING, "greenio.input"):
            typed(page, "rom")
            page.wait(lambda: offered(page) == [("rom", [])])
        assert "suggest of 'data' failed" in caplog.text
        page.answer("Rome")
    assert got == ["Rome"]


def test_a_failing_coroutine_function_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    async def fails(text: str) -> list[str]:
        raise KeyError(text)

    async def app() -> None:
        await input("Town", suggest=fails)

    with Visit(app) as page, caplog.at_level(logging.WARNING, "greenio.input"):
        typed(page, "rom")
        page.wait(lambda: offered(page) == [("rom", [])])
    assert "suggest of 'data' failed" in caplog.text


def test_what_no_page_asks_reaches_no_function() -> None:
    seen: list[Any] = []
    with Visit(lambda: input("Town", suggest=lambda text: seen.append(text) or [])) as page:
        for forged in (None, 5, ["a"], {"text": "a"}, "x" * (limits.SUGGEST_TEXT + 1)):
            typed(page, forged)
        typed(page, "x" * limits.SUGGEST_TEXT)
        page.wait(lambda: seen == ["x" * limits.SUGGEST_TEXT])


def test_any_iterable_is_cut_and_written_as_text() -> None:
    def endless(text: str) -> Any:
        number = 0
        while True:
            yield number
            number += 1

    with Visit(lambda: input("Number", suggest=endless)) as page:
        typed(page, "1")
        page.wait(lambda: offered(page) == [("1", [str(n) for n in range(limits.SUGGESTIONS)])])


def test_suggestions_are_not_shown_again_with_the_page() -> None:
    with Visit(lambda: input("Town", suggest=towns), keep_page=True) as page:
        typed(page, "rom")
        page.wait(lambda: len(offered(page)) == 1)
        page.reload()
        before = len(offered(page))
        typed(page, "par")
        page.wait(lambda: len(offered(page)) == before + 1)


@pytest.mark.parametrize(
    ("arguments", "error", "text"),
    [
        ({"suggest": 5}, TypeError, "suggest must be callable"),
        ({"suggest": towns, "type": NUMBER}, ValueError, "suggest goes with type=TEXT or URL"),
        ({"suggest": towns, "type": DATE}, ValueError, "suggest goes with"),
        ({"suggest": towns, "type": PASSWORD}, ValueError, "suggest goes with"),
        ({"suggest": towns, "datalist": ["a"]}, ValueError, "either datalist"),
        ({"sugest": towns}, TypeError, "did you mean 'suggest'"),
    ],
)
def test_mistakes_at_the_call(arguments: dict[str, Any], error: type[Exception], text: str) -> None:
    with pytest.raises(error, match=text):
        input("Town", **arguments)
    assert input("Site", URL, name="site", suggest=towns).name == "site"


def test_a_coroutine_function_is_refused_outside_of_a_coroutine_session() -> None:
    async def later(text: str) -> list[str]:
        return []

    with pytest.raises(TypeError, match="suggest is a coroutine function"):
        input("Town", suggest=later)


def test_the_session_may_close_while_the_function_runs() -> None:
    may_answer = Event()

    def slow(text: str) -> list[str]:
        may_answer.wait()
        return [text]

    with Visit(lambda: input("Town", suggest=slow)) as page:
        typed(page, "rom")
        page.settle()
        page.close()
        may_answer.set()
        gevent.sleep(0)
