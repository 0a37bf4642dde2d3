"""Asking: time limits, the scope of the form, and a connection that breaks while the visitor types."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import (
    actions,
    checkbox,
    file_upload,
    input,
    input_group,
    put_form,
    radio,
    select,
    slider,
    textarea,
    wizard,
)
from greenio.output import use_scope
from greenio.testing import Visit


def test_a_time_limit_holds_for_everything_that_the_form_does() -> None:
    got = []

    def app() -> None:
        try:
            input("x", timeout=0.05, onchange=lambda v: None)
        except TimeoutError as error:
            got.append(error)

    with Visit(app) as page:
        page.wait(lambda: got)
        page.settle()
        assert not page.forms


def test_the_typed_text_is_not_asked_for_again_after_a_cut() -> None:
    got = []
    with Visit(lambda: got.append(input("x")), reconnect_timeout=10) as page:
        form = page.form()
        page.drop_connection()
        assert page.reconnect()
        assert list(page.forms) == [form.form]
        page.answer("typed")
    assert got == ["typed"]


@pytest.mark.parametrize("function", [input, textarea, slider, file_upload])
def test_an_item_of_a_group_has_no_time_of_its_own(function: Any) -> None:
    with pytest.raises(TypeError, match=r"timeout belongs to the whole form.*error_timeout"):
        function("x", name="n", timeout=3)


CALLS: list[Any] = [
    lambda **more: actions("x", ["a"], **more),
    lambda **more: checkbox("x", ["a"], **more),
    lambda **more: file_upload("x", **more),
    lambda **more: input("x", **more),
    lambda **more: radio("x", ["a"], **more),
    lambda **more: select("x", ["a"], **more),
    lambda **more: slider("x", **more),
    lambda **more: textarea("x", **more),
]


@pytest.mark.parametrize("call", [*CALLS, lambda **more: input_group("x", [], **more)])
def test_every_input_function_names_the_scope_of_its_form(call: Any) -> None:
    with Visit(lambda: call(scope="place")) as visit:
        assert visit.form().scope == "place"


def test_without_a_scope_the_form_is_in_the_panel_wherever_the_task_is() -> None:
    def app() -> None:
        with use_scope("place"):
            input("x")

    with Visit(app) as visit:
        assert visit.form().scope == ""


def test_an_index_names_a_scope_that_the_task_has_entered() -> None:
    def app() -> None:
        with use_scope("place"):
            input("x", scope=-1)

    with Visit(app) as visit:
        assert visit.form().scope == "place"


@pytest.mark.parametrize("call", CALLS)
def test_an_item_has_no_scope_of_its_own(call: Any) -> None:
    with pytest.raises(TypeError, match="scope is the place of the whole form"):
        call(name="n", scope="place")


NAMED: list[tuple[str, Any]] = [
    *zip(
        ("actions", "checkbox", "file_upload", "input", "radio", "select", "slider", "textarea"),
        CALLS,
        strict=True,
    ),
    ("input_group", lambda **more: input_group("x", [], **more)),
    ("wizard", lambda **more: wizard([[input("a", name="a")]], **more)),
    ("put_form", lambda **more: put_form([input("a", name="a")], print, **more)),
]


@pytest.mark.parametrize(("function", "call"), NAMED, ids=[name for name, _ in NAMED])
def test_an_index_out_of_range_is_refused_by_the_function_that_was_called(function: str, call: Any) -> None:
    got: list[str] = []

    def app() -> None:
        try:
            call(scope=7)
        except ValueError as error:
            got.append(str(error))

    with Visit(app):
        pass
    assert got[0].startswith(f"{function}(): scope=7 is out of range")
