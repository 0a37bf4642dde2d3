"""Reading and writing pins: the server's copy of the values, round trips, strictness."""

from __future__ import annotations

import logging
import time
from typing import Any

import pytest

from greenio import pin as pin_module
from greenio.exceptions import SessionClosedException, SessionNotFoundException
from greenio.output import clear, put_button, put_text, use_scope
from greenio.pin import (
    get_pin_values,
    pin,
    pin_on_change,
    pin_update,
    pin_wait_change,
    put_file_upload,
    put_input,
    put_select,
    put_textarea,
)
from greenio.protocol import commands, events
from greenio.testing import Visit
from tests.support.mistakes import expect_mistake


def asks(page: Visit) -> int:
    """Return how often the server has asked the page."""
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


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: pin["bad name"], ValueError),
        (lambda: pin.__deepcopy__, AttributeError),
        (lambda: setattr(pin, "use_strict", 1), AttributeError),
        (lambda: get_pin_values("ab"), TypeError),
    ],
)
def test_mistakes(call: Any, error: type[Exception]) -> None:
    expect_mistake(call, error)
