"""A form while it is open: updates, edits that are not finished, cancellation in the middle of a check."""

from __future__ import annotations

from typing import Any

import gevent
import pytest

from greenio.input import (
    NUMBER,
    URL,
    cancel_form,
    checkbox,
    input,
    input_group,
    input_update,
    slider,
    textarea,
)
from greenio.output import put_button
from greenio.testing import Visit


@pytest.mark.parametrize(
    ("item", "spec", "raw", "value"),
    [
        (lambda: input("n", NUMBER, name="n", max=10), {"max": 100}, "50", 50),
        (lambda: input("n", NUMBER, name="n", max=10), {"max": False}, "50", 50),
        (lambda: input("n", name="n", maxlength=3), {"maxlength": 5}, "abcde", "abcde"),
        (lambda: textarea("n", name="n", maxlength=3), {"maxlength": 5}, "abcde", "abcde"),
        (lambda: slider("n", name="n"), {"value": 200, "max_value": 300}, 200, 200),
        (lambda: slider("n", name="n"), {"step": 0.5}, 0.5, 0.5),
        (lambda: slider("n", name="n"), {"min_value": 300, "max_value": 400}, 350, 350),
    ],
)
def test_an_update_changes_what_is_allowed(item: Any, spec: dict[str, Any], raw: Any, value: Any) -> None:
    got: list[Any] = []
    go = input("go", name="go", onchange=lambda v: input_update("n", **spec))
    with Visit(lambda: got.append(input_group("g", [go, item()])["n"])) as page:
        page.answer(go="", n=raw)
        assert list(page.errors) == ["n"]
        page.edit("go", "x")
        page.answer(go="x", n=raw)
    assert got == [value]
    assert type(got[0]) is type(value)


def test_an_updated_limit_is_kept_on_the_server() -> None:
    go = input("go", name="go", onchange=lambda v: input_update("n", max=5))
    with Visit(lambda: input_group("g", [go, input("n", NUMBER, name="n")])) as page:
        page.edit("go", "x")
        page.answer(go="x", n="6")
        assert page.errors == {"n": "The value must be 5 or less"}


def test_a_value_is_shown_within_the_limits_that_come_with_it() -> None:
    go = input("go", name="go", onchange=lambda v: input_update("n", value=200, max_value=300))
    with Visit(lambda: input_group("g", [go, slider("n", name="n")])) as page:
        page.edit("go", "x")
        [reported] = [command.props for command in page.commands if hasattr(command, "props")]
    assert list(reported.items()) == [("max_value", 300), ("value", 200)]


@pytest.mark.parametrize("spec", [{"min_value": 101}, {"max_value": -1}, {"step": -1}, {"step": "x"}])
def test_a_slider_cannot_be_updated_to_nothing(spec: dict[str, Any]) -> None:
    failures: list[Exception] = []
    got: list[Any] = []

    def changed(value: int) -> None:
        try:
            input_update(**spec)
        except (TypeError, ValueError) as failure:
            failures.append(failure)

    with Visit(lambda: got.append(slider("x", onchange=changed))) as page:
        page.edit("data", 1)
        assert next(iter(spec)) in str(failures[0])
        page.answer(1)
    assert got == [1]


def test_an_item_of_a_group_may_be_called_like_a_lone_one() -> None:
    go = input("go", name="go", onchange=lambda v: input_update("data", label="new"))
    with Visit(lambda: input_group("g", [go, input("n", name="data")])) as page:
        page.edit("go", "x")
        assert [command.props for command in page.commands if hasattr(command, "props")] == [{"label": "new"}]


@pytest.mark.parametrize(
    ("item", "raw", "value"),
    [
        (lambda **more: input("x", required=True, **more), "", ""),
        (lambda **more: input("x", minlength=3, **more), "ab", "ab"),
        (lambda **more: input("x", URL, **more), "htt", "htt"),
        (lambda **more: input("x", NUMBER, min=10, **more), "1", 1),
        (lambda **more: input("x", NUMBER, **more), "-", None),
        (lambda **more: textarea("x", minlength=3, **more), "ab", "ab"),
        (lambda **more: textarea("x", maxlength=3, value="long enough", **more), "long enoug", "long enoug"),
        (lambda **more: checkbox("x", ["a"], required=True, **more), [], []),
    ],
)
def test_onchange_sees_what_could_not_be_submitted_yet(item: Any, raw: Any, value: Any) -> None:
    seen: list[Any] = []
    got: list[Any] = []
    with Visit(lambda: got.append(item(onchange=seen.append))) as page:
        page.edit("data", raw)
        assert seen == [value]
        page.answer(raw)
        assert not got


@pytest.mark.parametrize("typed", ["bad", "good"])
def test_a_form_that_is_cancelled_while_it_is_being_checked_returns_none(typed: str) -> None:
    gate = gevent.event.Event()
    got: list[Any] = []

    def check(value: str) -> str | None:
        gate.wait()
        return "no" if value == "bad" else None

    def app() -> None:
        put_button("cancel", lambda: (cancel_form(), gate.set()))
        got.append(input("x", validate=check))

    with Visit(app) as page:
        page.answer(typed)
        page.click("cancel")
        page.wait(lambda: got)
        page.settle()
        assert not page.forms
    assert got == [None]


@pytest.mark.parametrize(
    ("spec", "properties"),
    [
        ({"value": "v", "label": "L"}, {"value": "v", "label": "L"}),
        ({"valid_status": 0, "invalid_feedback": 5}, {"valid_status": None, "invalid_feedback": "5"}),
        ({"valid_status": False}, {"valid_status": False}),
        ({"placeholder": None, "value": None}, {}),
        (
            {"readonly": 1, "data_x": 3, "disabled": False},
            {"readonly": True, "attributes": {"data-x": "3", "disabled": False}},
        ),
        ({"datalist": (1, 2)}, {"datalist": ["1", "2"]}),
        ({"value": "v", "maxlength": 5}, {"attributes": {"maxlength": "5"}, "value": "v"}),
    ],
)
def test_what_updates_tell_the_page(spec: dict[str, Any], properties: dict[str, Any]) -> None:
    def app() -> None:
        input_group(
            "g", [input("a", name="a", onchange=lambda v: input_update("b", **spec)), input("b", name="b")]
        )

    with Visit(app) as page:
        page.edit("a", "x")
        reported = [command.props for command in page.commands if hasattr(command, "props")]
        assert reported == ([properties] if properties else [])
        assert all(list(one)[-1] == "value" for one in reported if "value" in one and len(one) > 2)


@pytest.mark.parametrize(
    ("name", "spec", "error"),
    [
        ("nobody", {"value": 1}, ValueError),
        ("a", {"type": "text"}, ValueError),
        ("a", {"multiple": True}, ValueError),
        ("a", {"options": [1]}, ValueError),
        ("a", {"onclick": print}, TypeError),
        ("a", {"placehoder": "x"}, TypeError),
    ],
)
def test_what_cannot_be_updated(name: str, spec: dict[str, Any], error: type[Exception]) -> None:
    failures: list[Exception] = []

    def changed(value: Any) -> None:
        try:
            input_update(name, **spec)
        except Exception as failure:
            failures.append(failure)

    with Visit(lambda: input_group("g", [input("a", name="a", onchange=changed)])) as page:
        page.edit("a", "x")
    assert [type(failure) for failure in failures] == [error]


def test_forms_are_cancelled_from_another_task_by_title_or_all() -> None:
    got: dict[str, Any] = {}
    counts = []

    def app() -> None:
        put_button("second", lambda: got.update(second=input("B")))
        put_button("cancel A", lambda: counts.append(cancel_form("A")))
        put_button("cancel", lambda: counts.append(cancel_form()))
        got["first"] = input("A")

    with Visit(app) as page:
        page.click("second")
        page.wait(lambda: len(page.forms) == 2)
        page.click("cancel A")
        page.wait(lambda: "first" in got)
        page.click("cancel")
        page.wait(lambda: "second" in got)
        page.click("cancel")
    assert got == {"first": None, "second": None}
    assert counts == [1, 1, 0]


def test_an_update_outside_of_a_callback_is_a_mistake() -> None:
    with pytest.raises(RuntimeError, match="onchange"):
        input_update("a", value=1)
