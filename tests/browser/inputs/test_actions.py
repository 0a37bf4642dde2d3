"""actions(): types, colours, what Enter means, and the life of buttons."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize(
    ("call", "pressed", "expected"),
    [
        ("actions('x', ['yes', 'no'])", "no", "no"),
        ("actions('x', [('A', (1, 2)), ('B', None)])", "A", (1, 2)),
        ("actions('x', [('A', 1), ('B', None)])", "B", None),
        ("actions('x', [{'label': 'A', 'value': 1, 'color': 'danger'}])", "A", 1),
        ("actions('x', [('A', 1), ('Stop', None, 'cancel')])", "Stop", None),
        ("actions('x', [{'label': 'Stop', 'type': 'cancel'}])", "Stop", None),
        ("actions('x', buttons=[1, 2], help_text='numbers')", "2", 2),
    ],
)
def test_buttons(ask, call: str, pressed: str, expected: Any) -> None:
    question = ask(call)
    question.page.expect_card("x")
    question.page.press(pressed)
    assert question.answer() == expected


def test_looks_and_kinds(ask) -> None:
    question = ask(
        "actions('x', [{'label': 'A', 'value': 1, 'color': 'danger'}, ('B', 2), ('C', 3, 'submit', True), "
        "('R', None, 'reset')], help_text='choose')"
    )
    card = question.page.expect_card("x")
    expect(card.get_by_role("button", name="A")).to_have_class("btn btn-danger")
    expect(card.get_by_role("button", name="B")).to_have_class("btn btn-primary")
    expect(card.get_by_role("button", name="B")).to_have_attribute("type", "submit")
    expect(card.get_by_role("button", name="R")).to_have_attribute("type", "button")
    expect(card.get_by_role("button", name="C")).to_be_disabled()
    expect(card.locator(".ws-form-submit-btns")).to_be_hidden()
    expect(card.locator(".form-text")).to_have_text("choose")
    question.page.press("B")
    assert question.answer() == 2


@pytest.mark.parametrize(
    ("inputs", "expected"),
    [
        ("[input('t', name='t'), actions(name='do', buttons=[('A', 1), ('B', 2)])]", {"t": "z", "do": 1}),
        (
            "[input('t', name='t'), actions(name='do', buttons=[('A', 1, 'submit', True), ('B', 2)])]",
            {"t": "z", "do": 2},
        ),
        ("[actions(name='do', buttons=[('A', 1)]), input('t', name='t')]", {"do": None, "t": "z"}),
        ("[input('t', name='t'), actions(name='do', buttons=[('R', 1, 'reset')])]", {"t": "z", "do": None}),
    ],
)
def test_what_enter_presses(ask, inputs: str, expected: Any) -> None:
    question = ask(f"input_group('G', {inputs})")
    field = question.page.field("t")
    field.fill("z")
    field.press("Enter")
    assert question.answer() == expected


def test_a_row_of_reset_and_cancel_leaves_the_default_row(ask) -> None:
    question = ask(
        "input_group('G', [input('t', name='t'), actions(name='do', buttons=[('Wipe', 1, 'reset')])])"
    )
    card = question.page.expect_card("G")
    assert card.get_by_role("button").all_inner_texts() == ["Wipe", "Submit", "Reset"]
    question.page.field("t").fill("z")
    question.page.press("Wipe")
    expect(question.page.field("t")).to_have_value("")
    assert question.submit() == {"t": "", "do": None}


def test_buttons_are_disabled_while_the_form_is_checked(ask) -> None:
    question = ask("""
        def run():
            return input_group("G", [input("t", name="t"), actions(name="do", buttons=["go", ("off", 1, "submit", True)])],
                               validate=lambda d: (may_refuse.wait(20), ("t", "bad"))[1] if d["t"] != "ok" else None)
    """)
    page = question.page
    card = page.expect_card("G")
    go, off = card.get_by_role("button", name="go"), card.get_by_role("button", name="off")
    page.press("go")
    expect(go).to_be_disabled()
    question.server.evaluate("may_refuse.set()")
    expect(card.get_by_text("bad")).to_be_visible()
    expect(go).to_be_enabled()
    expect(off).to_be_disabled()
    expect(page.field("t")).to_be_focused()
    page.field("t").fill("ok")
    page.press("go")
    assert question.answer() == {"t": "ok", "do": "go"}


def test_back_in_a_wizard_skips_the_checks_and_enter_goes_on(ask) -> None:
    question = ask(
        "wizard([('One', [input('a', name='a')]), ('Two', [input('b', name='b', required=True), input('c', name='c')])])"
    )
    page = question.page
    page.expect_card("One")
    page.field("a").fill("x")
    page.field("a").press("Enter")
    page.expect_card("Two")
    page.field("c").fill("kept")
    page.press("Back")
    page.expect_card("One")
    expect(page.field("a")).to_have_value("x")
    page.field("a").press("Enter")
    card = page.expect_card("Two")
    assert card.get_by_role("button").all_inner_texts() == ["Back", "Finish"]
    expect(page.field("c")).to_have_value("kept")
    page.field("b").fill("y")
    page.field("b").press("Enter")
    assert question.answer() == {"a": "x", "b": "y", "c": "kept"}
