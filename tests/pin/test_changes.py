"""pin_wait_change() and pin_on_change(): which changes reach waiting tasks and callbacks."""

from __future__ import annotations

from typing import Any

import gevent
import pytest

from greenio.output import put_button, put_text
from greenio.pin import (
    pin,
    pin_on_change,
    pin_update,
    pin_wait_change,
    put_actions,
    put_input,
    put_textarea,
)
from greenio.testing import Visit
from tests.support.mistakes import expect_mistake


def test_waiting_folds_what_came_meanwhile() -> None:
    got: list[Any] = []

    def app() -> None:
        put_input("a")
        put_input("b")
        put_button("go on", lambda: events_.set())
        got.append(pin_wait_change("a", "b"))
        events_.wait()
        got.append(pin_wait_change(["a", "b"]))
        got.append(pin_wait_change("a", "b", timeout=5))
        got.append(pin_wait_change("a", "b", timeout=0.02))

    events_ = gevent.event.Event()
    with Visit(app) as page:
        page.edit_pin("a", "1")
        page.edit_pin("b", "x")
        page.edit_pin("a", "2")
        page.edit_pin("a", "3")
        page.click("go on")
        page.wait(lambda: len(got) == 4)
    assert got == [
        {"name": "a", "value": "1"},
        {"name": "b", "value": "x"},
        {"name": "a", "value": "3"},
        None,
    ]


def test_each_waiting_task_gets_the_change() -> None:
    got: list[Any] = []

    def app() -> None:
        put_actions("do", buttons=["x"])
        put_button("wait", lambda: got.append(pin_wait_change("do")))
        got.append(pin_wait_change("do"))

    with Visit(app) as page:
        page.click("wait")
        page.edit_pin("do", 0)
        page.wait(lambda: len(got) == 2)
    assert got == [{"name": "do", "value": "x"}] * 2


def test_bindings_keep_the_newest_and_never_overlap() -> None:
    got: list[Any] = []
    running = []
    gate = gevent.event.Event()

    def slow(value: str) -> None:
        running.append(1)
        assert len(running) == 1
        gate.wait()
        got.append(value)
        running.pop()

    def app() -> None:
        put_input("a", value="0")
        pin_on_change("a", slow)
        pin_on_change("a", lambda value: got.append(f"all {value}"), serial_mode=True, init_run=True)

    with Visit(app) as page:
        page.wait(lambda: got == ["all 0"])
        for value in "1234":
            page.edit_pin("a", value)
        gate.set()
        page.wait(lambda: len(got) == 7)
        assert page.ended is None
    assert [value for value in got if not value.startswith("all")] == ["1", "4"]
    assert [value for value in got if value.startswith("all")] == [
        "all 0",
        "all 1",
        "all 2",
        "all 3",
        "all 4",
    ]


@pytest.mark.parametrize(
    ("options", "order"),
    [
        ({}, "+1 -1 +3 -3"),
        ({"serial_mode": True}, "+1 -1 +2 -2 +3 -3"),
        ({"serial_mode": False}, "+1 +2 +3 -1 -2 -3"),
        ({"mutex_mode": True}, "+1 -1"),
    ],
)
def test_what_becomes_of_changes_while_a_run_is_under_way(options: dict[str, bool], order: str) -> None:
    got: list[str] = []
    gate = gevent.event.Event()

    def slow(value: str) -> None:
        got.append(f"+{value}")
        gate.wait()
        got.append(f"-{value}")

    def app() -> None:
        put_input("a")
        pin_on_change("a", slow, **options)

    with Visit(app) as page:
        for value in "123":
            page.edit_pin("a", value)
        gate.set()
        page.wait(lambda: len(got) == len(order.split()))
        page.settle()
    assert " ".join(got) == order


def test_a_change_while_the_first_run_is_under_way_is_not_lost() -> None:
    got: list[Any] = []
    gate = gevent.event.Event()

    def slow(value: str) -> None:
        got.append(value)
        gate.wait()

    def app() -> None:
        put_input("a", value="0")
        pin_on_change("a", slow, init_run=True)
        put_text("bound")

    with Visit(app) as page:
        page.wait(lambda: got)
        page.edit_pin("a", "1")
        page.edit_pin("a", "2")
        gate.set()
        page.wait(lambda: page.texts()[-1:] == ["bound"])
        page.settle()
    assert got == ["0", "2"]


def test_what_could_not_be_submitted_is_what_stands_there_all_the_same() -> None:
    got: list[Any] = []

    def app() -> None:
        put_textarea("short", minlength=5)
        put_textarea("long", maxlength=3)
        put_button("read", lambda: got.append((pin.short, pin.long)))

    with Visit(app) as page:
        page.edit_pin("short", "ab")
        page.edit_pin("long", "abcd")  # no browser lets anybody type that
        page.click("read")
        page.wait(lambda: got)
    assert got == [("ab", None)]


def test_bindings_can_be_cleared_and_setting_calls_none() -> None:
    got: list[Any] = []

    def app() -> None:
        put_input("a")
        pin_on_change("a", lambda value: got.append(("old", value)))
        pin_on_change("a", lambda value: got.append(("new", value)), clear=True)
        pin.a = "set"
        pin_update("a", value="updated")

    with Visit(app) as page:
        page.settle()
        page.edit_pin("a", "typed")
        page.wait(lambda: got == [("new", "typed")])


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: pin_wait_change(), TypeError),
        (lambda: pin_on_change("a"), TypeError),
        (lambda: pin_on_change("a", 5), TypeError),
        (lambda: pin_update("a", multiple=True), ValueError),
    ],
)
def test_mistakes(call: Any, error: type[Exception]) -> None:
    expect_mistake(call, error)
