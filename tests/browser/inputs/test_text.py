"""input(): every type and every parameter, with the exact value that the app gets."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

#: Call, what is typed (None: nothing), what comes back.
TYPED: list[tuple[str, str | None, Any]] = [
    ("input('x')", "Ada", "Ada"),
    ("input('x')", None, ""),
    ("input('x')", "  kept  ", "  kept  "),
    ("input('x')", '<b>"&', '<b>"&'),
    ("input('x', type=PASSWORD)", "s3cret", "s3cret"),
    ("input('x', type=URL)", "https://example.org/a?b", "https://example.org/a?b"),
    ("input('x', type=URL)", None, ""),
    ("input('x', type=NUMBER)", "42", 42),
    ("input('x', type=NUMBER)", "-7", -7),
    ("input('x', type=NUMBER)", "0", 0),
    ("input('x', type=NUMBER)", None, None),
    ("input('x', type=NUMBER)", "12345678901234567890", 12345678901234567890),
    ("input('x', type=FLOAT)", "3", 3.0),
    ("input('x', type=FLOAT)", "-2.5", -2.5),
    ("input('x', type=FLOAT)", "1e5", 100000.0),
    ("input('x', type=FLOAT)", "1,5", 1.5),
    ("input('x', type=FLOAT)", None, None),
    ("input('x', type=DATE)", None, ""),
    ("input('x', type=TIME)", None, ""),
    ("input('x', type=DATETIME)", None, ""),
    ("input('x', type=COLOR)", None, "#000000"),
    ("input('x', value='start')", None, "start"),
    ("input('x', type=NUMBER, value=5)", None, 5),
    ("input('x', type=FLOAT, value=0.5)", None, 0.5),
    ("input('x', type=DATE, value=date(2030, 1, 2))", None, "2030-01-02"),
    ("input('x', type=TIME, value='10:30')", None, "10:30"),
    ("input('x', type=TIME, value=clock(10, 30, 15))", None, "10:30:15"),
    ("input('x', type=DATETIME, value=datetime(2030, 1, 2, 3, 4))", None, "2030-01-02T03:04"),
    ("input('x', type=COLOR, value='#AABBCC')", None, "#aabbcc"),
    ("input('x', readonly=True, value='fixed')", "no", "fixed"),
    ("input('x', maxlength=3)", "abcdef", "abc"),
    ("input('x', datalist=['one', 'two'])", "three", "three"),
]


@pytest.mark.parametrize(("call", "typed", "expected"), TYPED)
def test_typed_values(ask, call: str, typed: str | None, expected: Any) -> None:
    question = ask(call)
    page = question.page
    page.expect_card("x")
    if typed is not None:
        expect(page.field()).to_be_focused()
        page.page.keyboard.type(typed)
    if "COLOR" in call:
        page.press("Submit")
    else:
        page.field().press("Enter")
    value = question.answer()
    assert value == expected
    assert type(value) is type(expected)
    page.expect_no_card()


#: Types with a control of their own in the browser: what the control is set to.
PICKED = [
    ("DATE", "2031-12-24", "2031-12-24"),
    ("TIME", "23:59", "23:59"),
    ("DATETIME", "2031-12-24T08:15", "2031-12-24T08:15"),
    ("COLOR", "#12ab34", "#12ab34"),
]


@pytest.mark.parametrize(("kind", "picked", "expected"), PICKED)
def test_picked_values(ask, kind: str, picked: str, expected: str) -> None:
    question = ask(f"input('x', type={kind})")
    question.page.field().fill(picked)
    assert question.submit() == expected


def test_seconds_are_part_of_a_time_that_shows_them(ask) -> None:
    question = ask("input('x', type=TIME, step=1)")
    question.page.field().fill("01:02:03")
    assert question.submit() == "01:02:03"


@pytest.mark.parametrize(
    ("call", "attribute", "value"),
    [
        ("input('x', placeholder='hint')", "placeholder", "hint"),
        ("input('x', pattern='[a-z]+')", "pattern", "[a-z]+"),
        ("input('x', autocomplete='email')", "autocomplete", "email"),
        ("input('x', data_kind='k')", "data-kind", "k"),
        ("input('x', spellcheck=True)", "spellcheck", ""),
        ("input('x', min=3, type=NUMBER)", "min", "3"),
        ("input('x', onfocus='window.seen = 1')", "onfocus", "window.seen = 1"),
        ("input('x')", "name", "data"),
        ("input('x', type=FLOAT)", "type", "text"),
        ("input('x', auto_focus=True)", "auto_focus", "true"),
    ],
)
def test_attributes(ask, call: str, attribute: str, value: str) -> None:
    question = ask(call)
    expect(question.page.field()).to_have_attribute(attribute, value)
    assert question.submit() is not ...


def test_suggestions_and_help(ask) -> None:
    question = ask("input('x', datalist=['one', 'two'], help_text='choose or type')")
    card = question.page.expect_card("x")
    assert card.locator("datalist option").evaluate_all("all => all.map(one => one.value)") == ["one", "two"]
    expect(card.locator(".form-text")).to_have_text("choose or type")
    expect(question.page.field()).to_have_accessible_description("choose or type")
    question.submit()


@pytest.mark.parametrize(
    ("call", "typed", "flaw", "cure", "expected"),
    [
        ("input('x', required=True)", "", "valueMissing", "a", "a"),
        ("input('x', type=URL)", "nowhere", "typeMismatch", "x:y", "x:y"),
        ("input('x', pattern='[a-z]+')", "123", "patternMismatch", "abc", "abc"),
        ("input('x', minlength=3)", "ab", "tooShort", "abc", "abc"),
        ("input('x', type=NUMBER, max=5)", "9", "rangeOverflow", "5", 5),
    ],
)
def test_the_browser_refuses(ask, call: str, typed: str, flaw: str, cure: str, expected: Any) -> None:
    question = ask(call)
    field = question.page.field()
    field.press_sequentially(typed)
    field.press("Enter")
    assert field.evaluate(f"field => field.validity.{flaw}")
    assert not question.is_answered
    field.fill("")
    field.press_sequentially(cure)
    field.press("Enter")
    assert question.answer() == expected


@pytest.mark.parametrize(("kind", "typed"), [("FLOAT", "-"), ("FLOAT", "."), ("NUMBER", "-")])
def test_half_a_number_is_refused_by_the_page(ask, kind: str, typed: str) -> None:
    question = ask(f"input('x', type={kind})")
    page = question.page
    page.field().press_sequentially(typed)
    page.field().press("Enter")
    expect(page.field()).to_have_class("form-control is-invalid") if kind == "FLOAT" else None
    assert not question.is_answered
    page.field().press_sequentially("5")
    page.field().press("Enter")
    assert question.answer() == (-5 if typed == "-" else 0.5)


@pytest.mark.parametrize(
    ("kind", "text", "message"),
    [
        ("NUMBER", "12.50", "Please enter a whole number"),
        ("NUMBER", "1e3", "Please enter a whole number"),
        ("NUMBER", "1,500", "Please enter a whole number"),
        ("NUMBER", "1a2", "Please enter a whole number"),
        ("FLOAT", "1,500", "Please enter a number"),
        ("FLOAT", "1.2.3", "Please enter a number"),
        ("FLOAT", "12 abc", "Please enter a number"),
    ],
)
@pytest.mark.parametrize(
    "is_pasted",
    [
        False,
        pytest.param(
            True, marks=pytest.mark.chromium_only(reason="Firefox's driver sets values, and pastes nothing")
        ),
    ],
)
def test_a_text_that_is_no_number_stays_and_is_refused(
    ask, kind: str, text: str, message: str, is_pasted: bool
) -> None:
    question = ask(f"input('x', type={kind})")
    page = question.page
    expect(page.field()).to_be_focused()
    page.page.keyboard.insert_text(text) if is_pasted else page.page.keyboard.type(text)
    page.field().press("Enter")
    expect(page.expect_card("x").get_by_text(message, exact=True)).to_be_visible()
    expect(page.field()).to_have_value(text)
    assert not question.is_answered
    page.field().press("ControlOrMeta+a")
    page.page.keyboard.type("15")
    assert question.submit() == 15


def test_a_pin_says_that_its_text_is_no_whole_number(ask) -> None:
    question = ask("""
        def run():
            put_input("p", type=NUMBER)
            input("go")
            return pin.p
    """)
    page = question.page
    page.expect_card("go")
    pin = page.scope().locator(".webio-pin")
    pin.locator("input").press_sequentially("1,500")
    pin.locator("input").blur()
    expect(pin.get_by_text("Please enter a whole number")).to_be_visible()
    pin.locator("input").fill("1500")
    expect(pin.get_by_text("Please enter a whole number")).to_be_hidden()
    assert question.submit() == 1500


def test_validation_on_blur_and_on_submit(ask) -> None:
    question = ask("input('x', type=NUMBER, validate=lambda n: 'zero' if n == 0 else None)")
    page = question.page
    card = page.expect_card("x")
    page.field().fill("0")
    card.locator(".card-header").click()
    expect(card.get_by_text("zero")).to_be_visible()
    expect(page.field()).to_have_attribute("aria-invalid", "true")
    expect(page.field()).to_have_accessible_description("zero")
    page.field().press("Backspace")
    expect(card.get_by_text("zero")).to_be_hidden()
    page.field().fill("0")
    page.press("Submit")
    expect(card.get_by_text("zero")).to_be_visible()
    expect(page.field()).to_be_focused()
    page.field().fill("1")
    assert question.submit() == 1


def test_every_edit_is_told(ask) -> None:
    question = ask("""
        seen = []
        def run():
            got = input('x', onchange=seen.append)
            return got, seen
    """)
    question.page.field().press_sequentially("abc", delay=60)
    question.page.field().press("Enter")
    got, seen = question.answer()
    assert got == "abc"
    assert seen[-1] == "abc"
    assert seen == sorted(seen, key=len)


def test_the_action_button_fills_the_field(ask) -> None:
    """E09, and the additions to set_value."""
    question = ask("""
        keep = []
        def choose(set_value):
            keep.append(set_value)
            set_value(date(2030, 1, 2), '2nd Jan')
        def run():
            first = input('Day', action=('Choose', choose), readonly=True)
            keep[0]('too late')
            return first
    """)
    page = question.page
    page.button("Choose").click()
    expect(page.field()).to_have_value("2nd Jan")
    assert repr(question.submit()) == "datetime.date(2030, 1, 2)"


@pytest.mark.parametrize("kind", ["TEXT", "NUMBER", "FLOAT", "DATE"])
def test_a_label_stands_for_any_object_in_fields_of_any_type(ask, kind: str) -> None:
    question = ask(
        f"input('x', type={kind}, action=('Go', lambda set_value: set_value({{'k': (1,)}}, 'shown')))"
    )
    page = question.page
    page.button("Go").click()
    expect(page.field()).to_have_value("shown")
    expect(page.field()).not_to_be_editable()
    assert question.submit() == {"k": (1,)}


def test_reset_and_a_plain_value_make_the_field_editable_again(ask) -> None:
    question = ask("""
        calls = []
        def act(set_value):
            calls.append(1)
            if len(calls) == 2: set_value(7)
            else: set_value('object', 'label')
        def run():
            return input('x', type=NUMBER, value=3, action=('Go', act))
    """)
    page = question.page
    page.button("Go").click()
    expect(page.field()).to_have_value("label")
    page.press("Reset")
    expect(page.field()).to_have_value("3")
    expect(page.field()).to_be_editable()
    page.button("Go").click()
    expect(page.field()).to_have_value("7")
    expect(page.field()).to_be_editable()
    page.field().fill("")
    assert question.submit() is None
