"""put_form(): a form among the outputs that nobody waits for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from greenio.input import NUMBER, input, input_group, input_update, put_form
from greenio.output import put_text
from greenio.protocol import events
from greenio.testing import Visit
from tests.support.forms import submit


def form_app(got: list[Any], **options: Any) -> Callable[[], None]:
    return lambda: put_form([input("n", NUMBER, name="n")], got.append, **options) and None


def test_the_program_goes_on_and_the_form_takes_submission_after_submission() -> None:
    got: list[Any] = []

    def app() -> None:
        put_text("before")
        put_form([input("Name", name="name")], got.append, label="You", position=0)
        put_text("after")

    with Visit(app) as page:
        form = page.form()
        assert (form.title, form.stays) == ("You", True)
        assert form.scope.startswith("put-form-")
        assert page.texts() == ["before", "after"]
        for name in ("Ada", "Bea"):
            submit(page, name=name)
        assert page.form().form == form.form
    assert got == [{"name": "Ada"}, {"name": "Bea"}]


def test_several_forms_have_items_of_the_same_name() -> None:
    got: list[Any] = []

    def app() -> None:
        for number in range(3):
            put_form([input("a", name="a")], lambda data, number=number: got.append((number, data["a"])))

    with Visit(app) as page:
        for id in sorted(page.forms, reverse=True):
            page.send(events.Submit(id, {"a": f"to {id}"}))
    assert [number for number, _ in got] == [2, 1, 0]


def test_values_are_checked_as_in_a_group() -> None:
    got: list[Any] = []
    with Visit(form_app(got, validate=lambda data: ("n", "odd") if data["n"] % 2 else None)) as page:
        submit(page, n="x")
        assert page.errors["n"]
        submit(page, n="3")
        assert page.errors == {"n": "odd"}
        submit(page, n="4")
        assert page.errors == {}
    assert got == [{"n": 4}]


def test_a_validator_that_returns_something_else_is_told_the_function_that_was_called(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with Visit(form_app([], validate=lambda data: "odd")) as page:
        submit(page, n="1")
    [error] = [record.exc_info[1] for record in caplog.records if record.exc_info]
    assert str(error).startswith("put_form(): validate must return None or a pair")


def test_on_submit_may_fail_and_the_user_tries_again(caplog: pytest.LogCaptureFixture) -> None:
    got: list[float] = []

    def divide(data: dict[str, Any]) -> None:
        got.append(1 / data["n"])

    with Visit(lambda: put_form([input("n", NUMBER, name="n")], divide) and None) as page:
        submit(page, n="0")
        submit(page, n="2")
    assert [record.exc_info[0] for record in caplog.records if record.exc_info] == [ZeroDivisionError]
    assert got == [0.5]


def test_the_functions_of_items_run() -> None:
    def app() -> None:
        put_form(
            [
                input("a", name="a", onchange=lambda value: input_update("b", value=value * 2)),
                input("b", name="b", validate=lambda value: "short" if len(value) < 3 else None),
            ],
            print,
        )

    with Visit(app) as page:
        id = page.form().form
        page.send(events.Blur(id, "b", "x"))
        assert page.errors == {"b": "short"}
        page.send(events.Change(id, "a", "yy"))
        page.settle()


def test_the_form_is_over_when_its_place_has_left_the_page() -> None:
    got: list[Any] = []
    with Visit(form_app(got)) as page:
        id = page.form().form
        page.send(events.Cancel(id))
        assert not page.forms
        page.send(events.Submit(id, {"n": "1"}))
    assert got == []


def test_on_submit_may_remove_the_form() -> None:
    places: list[Any] = []

    def app() -> None:
        places.append(put_form([input("n", name="n")], lambda data: places[0].remove()))

    with Visit(app) as page:
        id = page.form().form
        page.send(events.Submit(id, {"n": "1"}), events.Cancel(id))
        assert not page.forms


def test_a_form_of_the_page_beside_one_that_is_waited_for() -> None:
    got: list[Any] = []

    def app() -> None:
        put_form([input("a", name="a")], got.append)
        got.append(input_group("g", [input("a", name="a")]))

    with Visit(app) as page:
        first, second = sorted(page.forms)
        page.send(events.Submit(first, {"a": "1"}))
        page.send(events.Submit(second, {"a": "2"}))
        page.send(events.Submit(first, {"a": "3"}))
    assert got == [{"a": "1"}, {"a": "2"}, {"a": "3"}]


def test_in_a_coroutine_session() -> None:
    got: list[Any] = []

    async def save(data: dict[str, Any]) -> None:
        got.append(await input("Sure?"))
        got.append(data)

    async def app() -> None:
        put_form([input("a", name="a")], save)
        await asyncio.Event().wait()

    with Visit(app) as page:
        form = page.form().form
        for text, answer in (("1", "yes"), ("2", "no")):
            page.send(events.Submit(form, {"a": text}))
            page.wait(lambda: len(page.forms) == 2)
            page.answer(answer)
            page.wait(lambda: len(page.forms) == 1)
    assert got == ["yes", {"a": "1"}, "no", {"a": "2"}]


@pytest.mark.parametrize(
    ("call", "error", "text"),
    [
        (lambda: put_form(None, print), TypeError, r"put_form\(\): inputs is required"),
        (lambda: put_form(["a"], print), TypeError, r"put_form\(\): an item is 'a'"),
        (lambda: put_form([input("a", name="a")] * 2, print), ValueError, r"put_form\(\): two items"),
        (lambda: put_form([], "save"), TypeError, r"put_form\(\): on_submit must be callable"),
        (lambda: put_form([], print, validate=1), TypeError, r"put_form\(\): validate must be callable"),
    ],
)
def test_mistakes(call: Any, error: type[Exception], text: str) -> None:
    got: list[str] = []

    def app() -> None:
        with pytest.raises(error, match=text):
            call()
        got.append("refused")

    with Visit(app):
        pass
    assert got == ["refused"]
