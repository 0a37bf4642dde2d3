"""The visitor that plays an app in the test's own process."""

from __future__ import annotations

import gevent
import pytest

from greenio.input import input, input_group
from greenio.output import popup, put_button, put_collapse, put_scope, put_text, toast, use_scope
from greenio.pin import pin, put_input
from greenio.session import hold
from greenio.testing import Visit


def test_the_visitor_answers_forms_and_reads_outputs() -> None:
    def app() -> None:
        name = input("Name?", validate=lambda value: None if value else "who?")
        with use_scope("greeting"):
            put_text("Hello", name)
        group = input_group("More", [input("a", name="a"), input("b", name="b")])
        put_text(group["a"] + group["b"])

    with Visit(app) as page:
        page.answer("")
        assert page.errors == {"data": "who?"}
        page.answer("Ann")
        assert page.errors == {}
        assert page.texts() == page.texts("greeting") == ["Hello Ann"]
        assert page.form().title == "More"
        page.answer(a="1", b="2")
        page.wait(lambda: page.ended)
        assert page.texts() == ["Hello Ann", "12"]
        assert page.forms == {}
        assert page.ended == "done"


def test_the_visitor_clicks_and_edits() -> None:
    def app() -> None:
        put_input("p", value="old")
        put_button("read", onclick=lambda: put_text("p is", pin.p))
        put_text("press me").onclick(lambda: toast("pressed"))
        hold()

    with Visit(app) as page:
        assert page.pins.value("p") == "old"
        page.edit_pin("p", "new")
        page.click("read")
        page.wait(lambda: "p is new" in page.texts())
        page.click_on("press me")
        assert page.toasts == ["pressed"]
        with pytest.raises(AssertionError, match="no button 'none'"):
            page.click("none")
        with pytest.raises(AssertionError, match="'p is new' can be clicked"):
            page.click_on("p is new")
        with pytest.raises(AssertionError, match=r"no pin 'none' on the page; there are \['p'\]"):
            page.edit_pin("none", "x")


def test_what_the_page_holds_is_at_hand_as_plain_values() -> None:
    def app() -> None:
        put_scope("s", [put_collapse("title", "folded")])
        with popup("P"):
            put_text("inside")
        hold()

    with Visit(app) as page:
        assert page.scopes["ROOT"][0]["k"] == "scope"
        assert page.texts() == ["title", "folded"]
        assert page.popup is not None
        assert page.popup.title == "P"
        assert page.texts(page.popup.scope) == ["inside"]
        assert page.ended is None


def test_waiting_in_vain_names_what_was_waited_for() -> None:
    with Visit(lambda: put_text("shown"), timeout=0.01) as page:
        with pytest.raises(AssertionError, match=r"0.01 s for the moon; the page shows \['shown'\]"):
            page.wait(lambda: False, "the moon")


def test_a_reload_begins_with_an_empty_page() -> None:
    def app() -> None:
        put_text("kept")
        toast("gone")
        hold()

    with Visit(app, keep_page=True) as page:
        assert page.toasts == ["gone"]
        page.reload()
        assert page.texts() == ["kept"]
        assert page.toasts == []


def test_a_connection_that_was_lost_is_resumed_where_it_was() -> None:
    def app() -> None:
        put_text("before")
        going.wait()
        put_text("meanwhile")
        hold()

    going = gevent.event.Event()
    with Visit(app, reconnect_timeout=10) as page:
        page.drop_connection()
        going.set()
        page.settle()
        assert page.texts() == ["before"]
        assert page.reconnect()
        assert page.texts() == ["before", "meanwhile"]


def test_without_a_reconnect_timeout_the_session_is_gone() -> None:
    with Visit(hold) as page:
        page.drop_connection()
        assert not page.reconnect()


def test_a_second_device_takes_the_session_over() -> None:
    def app() -> None:
        put_text("hello")
        while True:
            put_text(input("name"))

    with Visit(app, keep_page=True) as page:
        other = page.second_device()
        assert other.texts() == ["hello"]
        other.answer("Ann")
        assert other.texts() == ["hello", "Ann"]
        assert page.texts() == ["hello"]


def test_exceptions_of_the_app_its_callbacks_and_threads_are_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Visit, "raises_errors", True)

    def app() -> None:
        put_button("Go", onclick=lambda: int("no number"))
        input("hold")

    with pytest.raises(ZeroDivisionError), Visit(lambda: 1 / 0):
        pass
    with pytest.raises(ValueError, match="no number"), Visit(app) as page:
        page.click("Go")
        page.expect("never")
    with pytest.raises(KeyError, match="the test's own"), Visit(lambda: 1 / 0):
        raise KeyError("the test's own")
    with Visit(app):
        pass
