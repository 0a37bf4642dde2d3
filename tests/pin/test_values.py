"""Pins without a browser: the mirror, round trips, waiting, binding, strictness."""

from __future__ import annotations

import logging
import time
from typing import Any

import gevent
import pytest

from greenio import pin as pin_module
from greenio.exceptions import SessionClosedException, SessionNotFoundException
from greenio.output import clear, popup, put_button, put_scope, put_table, put_text, use_scope
from greenio.pin import (
    get_pin_values,
    pin,
    pin_on_change,
    pin_update,
    pin_wait_change,
    put_actions,
    put_checkbox,
    put_file_upload,
    put_input,
    put_select,
    put_slider,
    put_textarea,
)
from greenio.protocol import commands, events
from greenio.testing import Visit


def asks(page: Visit) -> int:
    """How often the server has asked the page."""
    return sum(isinstance(command, commands.SyncPins) for command in page.commands)


def test_reading_costs_a_round_trip_only_while_the_page_may_know_more() -> None:
    got: list[Any] = []

    def app() -> None:
        for number in range(150):
            put_input(f"p{number}", value=number)
        put_button("read", lambda: got.append([pin[f"p{number}"] for number in range(150)]))

    with Visit(app) as page:
        page.settle()
        page.click("read")
        page.wait(lambda: got)
        assert got[0] == [str(number) for number in range(150)]
        assert asks(page) == 0
        page.edit_pin("p7", "new")
        page.click("read")
        page.wait(lambda: len(got) == 2)
        assert got[1][7] == "new"
        assert asks(page) == 0


def test_what_was_just_sent_is_asked_for_once() -> None:
    def app() -> None:
        put_input("a", value="1")
        put_input("b", value="2")
        put_text(pin.a, pin.b, pin.none, get_pin_values(["b", "none"]))

    with Visit(app) as page:
        page.wait(lambda: page.texts()[-1:] == ["1 2 None {'b': '2'}"])
        assert asks(page) == 1


def test_missing_pins_are_known_without_asking() -> None:
    def app() -> None:
        put_text(pin.a, pin["b"], get_pin_values(["a", "b"]))

    with Visit(app) as page:
        page.wait(lambda: page.texts() == ["None None {}"])
        assert asks(page) == 0


@pytest.mark.parametrize("leave", [lambda: clear(), lambda: use_scope("s", clear=True).__enter__()])
def test_after_something_was_removed_the_page_is_asked(leave: Any) -> None:
    got: list[Any] = []

    def app() -> None:
        with use_scope("s"):
            put_input("a", value="1")
        got.append(pin.a)
        leave()
        got.append(pin.a)
        put_input("a", value="2", scope="ROOT")
        got.append(pin.a)

    with Visit(app) as page:
        page.wait(lambda: len(got) == 3)
    assert got == ["1", None, "2"]


def test_pins_anywhere_among_outputs() -> None:
    got: list[Any] = []

    def app() -> None:
        put_table([["x", put_input("cell", value="c")]])
        put_scope("s", content=[put_slider("scope", value=3)])
        popup("P", [put_checkbox("popup", ["a"], value="a")])
        kept = put_input("kept", value="k")
        lost = put_input("lost", value="l", scope="nowhere")
        del lost
        got.append(get_pin_values(["cell", "scope", "popup", "kept", "lost"]))
        kept.show()
        got.append(pin.kept)

    with Visit(app) as page:
        page.wait(lambda: len(got) == 2)
    assert got == [{"cell": "c", "scope": 3, "popup": ["a"]}, "k"]


def test_the_later_of_one_name_wins() -> None:
    got: list[Any] = []

    def app() -> None:
        pin_on_change("a", got.append)
        put_input("a", value="old")
        put_select("a", [("N", 5), ("M", 6)])
        got.append(pin.a)

    with Visit(app) as page:
        page.wait(lambda: got == [5])
        page.edit_pin("a", [1])
        page.wait(lambda: got == [5, 6])


def test_writing_is_read_back_as_the_page_has_it() -> None:
    got: list[Any] = []

    def app() -> None:
        put_input("a")
        pin.a = "x"
        got.append(pin.a)
        put_select("s", [("A", {1: 2}), ("B", None)], multiple=True)
        pin["s"] = [None, {1: 2}, "none"]
        got.append(pin.s)
        pin_update("s", options=["p", "q"], value=["q"])
        got.append(pin.s)
        put_file_upload("f")
        pin.f = None
        got.append(pin.f)

    with Visit(app) as page:
        page.wait(lambda: len(got) == 4)
    assert got == ["x", [{1: 2}, None], ["q"], None]


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


def test_strictness_is_the_sessions() -> None:
    got: list[Any] = []

    def app(strict: bool) -> None:
        if strict:
            pin.use_strict()
        try:
            got.append(pin.none)
        except AssertionError as error:
            got.append(str(error))

    with Visit(lambda: app(True)) as page, Visit(lambda: app(False)) as other:
        page.wait(lambda: page.ended)
        other.wait(lambda: other.ended)
    assert got == ["there is no pin 'none' on the page", None]


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: pin["bad name"], ValueError),
        (lambda: pin.__deepcopy__, AttributeError),
        (lambda: setattr(pin, "use_strict", 1), AttributeError),
        (lambda: put_input("x y"), ValueError),
        (lambda: put_input(""), ValueError),
        (lambda: put_input("a", type="nonsense"), ValueError),
        (lambda: put_select("a"), TypeError),
        (lambda: put_actions("a"), TypeError),
        (lambda: put_actions("a", buttons=[("x", 1, "reset")]), ValueError),
        (lambda: put_file_upload("a", max_size="300M"), ValueError),
        (lambda: pin_wait_change(), TypeError),
        (lambda: pin_on_change("a"), TypeError),
        (lambda: pin_on_change("a", 5), TypeError),
        (lambda: pin_update("a", multiple=True), ValueError),
        (lambda: put_slider("a", step=-1), ValueError),
        (lambda: get_pin_values("ab"), TypeError),
    ],
)
def test_mistakes(call: Any, error: type[Exception]) -> None:
    failures: list[BaseException] = []

    def app() -> None:
        try:
            call()
        except Exception as failure:
            failures.append(failure)

    with Visit(app) as page:
        page.wait(lambda: failures)
        assert page.scopes["ROOT"] == []
    assert type(failures[0]) is error


def test_missing_pins_are_a_warning_when_they_are_changed(caplog: pytest.LogCaptureFixture) -> None:
    def app() -> None:
        pin.nobody = 1
        pin_update("nobody", label="x")

    with caplog.at_level(logging.WARNING, "greenio.pin"), Visit(app) as page:
        page.wait(lambda: page.ended)
    assert len(caplog.records) == 2


def test_outside_of_a_session_and_after_its_end() -> None:
    with pytest.raises(SessionNotFoundException):
        pin.a
    failures: list[Any] = []

    def app() -> None:
        put_input("a")
        try:
            pin_wait_change("a")
        except SessionClosedException as error:
            failures.append(error)
        try:
            pin.a
        except SessionClosedException as error:
            failures.append(error)

    with Visit(app) as page:
        page.settle()
    assert len(failures) == 2


def test_hostile_reports_change_nothing() -> None:
    got: list[Any] = []

    def app() -> None:
        put_select("s", ["a", "b"])
        put_textarea("t")
        pin_on_change("s", got.append)
        put_button("read", lambda: got.append((pin.s, pin.t)))

    with Visit(app) as page:
        page.settle()
        page.send(events.PinChange("s", [9], pin=page.pins.id_of("s")))
        page.send(events.PinChange("t", {"x": 1}, pin=page.pins.id_of("t")))
        page.send(events.PinChange("s", [1], pin=77))
        page.send(events.PinReport([events.PinValue(99, 1)], [98]))
        page.click("read")
        page.wait(lambda: (None, None) in got)
        assert page.session.channel.reason is None
        assert pin_module.pin is pin


def test_many_pins_are_read_quickly() -> None:
    took: list[float] = []

    def app() -> None:
        for number in range(150):
            put_input(f"p{number}", value=number)

        def read() -> None:
            start = time.perf_counter()
            for number in range(150):
                pin[f"p{number}"]
            took.append(time.perf_counter() - start)

        put_button("read", read)

    with Visit(app) as page:
        page.settle()
        page.click("read")
        page.wait(lambda: took)
    assert took[0] < 0.5  # bench/pins.py measures; this only notices a round trip each
