"""Visit: the visitor of an app in a test."""

from __future__ import annotations

import pytest

from greenio.input import input, input_group, select
from greenio.output import popup, put_button, put_scope, put_text, toast, use_scope
from greenio.testing import Visit


def test_a_visitor_answers_questions_and_reads_the_page() -> None:
    def app() -> None:
        put_text("Hello", input("Name"))

    with Visit(app) as page:
        assert [item["name"] for item in page.form().items] == ["data"]
        page.answer("Ann")
        assert page.texts() == ["Hello Ann"]
    assert page.ended == "done"


def test_fields_of_a_group_are_answered_by_name() -> None:
    def app() -> None:
        given = input_group("g", [input("a", name="a"), select("b", ["x", "y"], name="b")])
        put_text(given["a"], given["b"])

    with Visit(app) as page:
        page.answer(a="1", b=[1])
        assert page.texts() == ["1 y"]


def test_messages_of_a_refusal_stand_at_their_fields() -> None:
    with Visit(lambda: input("x", validate=lambda value: "no" if value == "bad" else None)) as page:
        page.answer("bad")
        assert page.errors == {"data": "no"}
        assert page.forms


def test_clicks_run_callbacks() -> None:
    with Visit(lambda: put_button("go", lambda: put_text("went"))) as page:
        page.click("go")
        page.wait(lambda: "went" in page.texts(), "the text")


def test_scopes_popups_and_toasts() -> None:
    def app() -> None:
        put_scope("s")
        with use_scope("s"):
            put_text("inside")
        toast("hint")
        popup("title", "content")

    with Visit(app) as page:
        assert page.texts("s") == ["inside"]
        assert page.toasts == ["hint"]
        assert page.popup is not None


def test_a_lost_connection_comes_back() -> None:
    with Visit(lambda: put_text(input("x")), reconnect_timeout=10) as page:
        page.drop_connection()
        assert page.reconnect()
        page.answer("typed")
        assert page.texts() == ["typed"]


def test_a_condition_that_never_holds_is_named() -> None:
    with Visit(lambda: None, timeout=0.05) as page:
        with pytest.raises(AssertionError, match="a miracle"):
            page.wait(lambda: False, "a miracle")
