"""Popups that are waited for."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.battery import confirm, popup_input
from greenio.exceptions import SessionClosedException, SessionNotFoundException
from greenio.input import NUMBER
from greenio.output import popup, put_row, put_text
from greenio.pin import put_input
from greenio.testing import Visit


def press(page: Visit, number: int) -> None:
    [name] = [name for name in page.pins.names() if name.startswith("dialog-")]
    page.edit_pin(name, number)


def asked(function: Any, *arguments: Any, **more: Any) -> tuple[Visit, list[Any]]:
    got: list[Any] = []

    def app() -> None:
        try:
            got.append(function(*arguments, **more))
        except SessionClosedException as error:
            got.append(error)

    return Visit(app), got


@pytest.mark.parametrize(("number", "answer"), [(0, True), (1, False)])
def test_confirm_returns_which_button_was_clicked_and_closes_its_popup(number: int, answer: bool) -> None:
    page, got = asked(confirm, "Sure?", "Really")
    with page:
        assert page.popup is not None
        assert (page.popup.title, page.popup.closable) == ("Sure?", False)
        press(page, number)
        page.wait(lambda: got)
        assert got == [answer]
        page.wait(lambda: page.popup is None)


def test_confirm_gives_up_after_its_time() -> None:
    page, got = asked(confirm, "Sure?", timeout=0.05)
    with page:
        page.wait(lambda: got)
        assert got == [None]
        page.wait(lambda: page.popup is None)


def test_confirm_returns_none_when_another_popup_takes_its_place() -> None:
    got: list[Any] = []

    def app() -> None:
        got.append(confirm("Sure?", put_text("x").onclick(lambda: popup("Other"))))

    with Visit(app) as page:
        page.click_on("x")
        page.wait(lambda: got)
        assert got == [None]
        assert page.popup is not None
        assert page.popup.title == "Other"


def test_the_labels_of_confirm_are_in_the_language_of_the_visitor() -> None:
    with Visit(lambda: confirm("?"), headers={"Accept-Language": "de-CH,en"}) as page:
        [pin] = page.pins.names()
        assert [each["label"] for each in page.pins.item(pin)["buttons"]] == ["BESTÄTIGEN", "ABBRECHEN"]


def test_arguments_are_not_changed() -> None:
    content = ["text"]
    page, got = asked(confirm, "Sure?", content)
    with page:
        press(page, 0)
        page.wait(lambda: got)
    assert content == ["text"]


def test_popup_input_returns_the_values_also_of_pins_inside_of_others() -> None:
    def fill() -> Any:
        return popup_input([put_input("name"), "text", put_row([put_input("age", NUMBER)])])

    page, got = asked(fill)
    with page:
        page.edit_pin("name", "Eva")
        page.edit_pin("age", "7")
        press(page, 0)
        page.wait(lambda: got)
    assert got == [{"name": "Eva", "age": 7}]


def test_popup_input_marks_what_its_check_refuses_and_asks_again() -> None:
    def check(values: dict[str, Any]) -> Any:
        return None if values["name"] else ("name", "say it")

    def fill() -> Any:
        return popup_input([put_input("name")], validate=check, cancelable=True)

    page, got = asked(fill)
    with page:
        press(page, 0)
        page.wait(lambda: page.pins.item("name").get("valid_status") is False, "the mark")
        assert page.pins.item("name")["invalid_feedback"] == "say it"
        page.edit_pin("name", "Eva")
        press(page, 0)
        page.wait(lambda: got)
    assert got == [{"name": "Eva"}]


def test_popup_input_returns_none_when_it_is_cancelled() -> None:
    page, got = asked(lambda: popup_input([put_input("name")], cancelable=True))
    with page:
        press(page, 1)
        page.wait(lambda: got)
    assert got == [None]


def test_a_check_must_return_a_pair() -> None:
    errors: list[Any] = []

    def app() -> None:
        try:
            popup_input([put_input("name")], validate=lambda _: "wrong")
        except ValueError as error:
            errors.append(str(error))

    with Visit(app) as page:
        press(page, 0)
        page.wait(lambda: errors)
        page.wait(lambda: page.popup is None, "the popup to be closed")
    assert "must return None or (name, message)" in errors[0]


def test_a_dialog_raises_when_its_session_closes() -> None:
    page, got = asked(confirm, "Sure?")
    with page:
        pass
    assert isinstance(got[0], SessionClosedException)


def test_a_dialog_needs_a_session() -> None:
    with pytest.raises(SessionNotFoundException):
        confirm("Sure?")


def test_dialogs_are_awaited_in_coroutine_sessions() -> None:
    got: list[Any] = []

    async def app() -> None:
        got.append(await confirm("Sure?"))
        got.append(await popup_input([put_input("name")]))

    with Visit(app) as page:
        page.wait(lambda: page.popup)
        press(page, 1)
        page.wait(lambda: got)
        page.wait(lambda: page.popup)
        press(page, 0)
        page.wait(lambda: len(got) == 2)
    assert got == [False, {"name": ""}]
