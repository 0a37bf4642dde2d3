"""select(), checkbox(), radio(), slider(): every form of option and every parameter."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

#: Call, and the answer to it untouched.
UNTOUCHED: list[tuple[str, Any]] = [
    ("select('x', ['a', 'b'])", "a"),
    ("select('x', ['a', 'b'], value='b')", "b"),
    ("select('x', [('A', 1), ('B', 2, True)])", 2),
    ("select('x', [('A', 1, False, True), ('B', 2)])", 2),
    ("select('x', [{'label': 'A', 'value': 1, 'selected': True}, ('B', 2, True)])", 2),
    ("select('x', [('none', None, True, True), 'a'])", None),
    ("select('x', [])", None),
    ("select('x', ['a', 'b'], multiple=True)", []),
    ("select('x', ['a', 'b', 'c'], multiple=True, value=['c', 'a'])", ["a", "c"]),
    ("select('x', ['a', 'b'], native=False)", "a"),
    ("select('x', ['a', 'b'], native=False, multiple=True, value='b')", ["b"]),
    ("select('x', [('A', (1, 2)), ('B', {3: None})], value={3: None})", {3: None}),
    ("checkbox('x', ['a', 'b'])", []),
    ("checkbox('x', ['a', 'b'], value='b')", ["b"]),
    ("checkbox('x', [('A', 1), ('B', 2, True)], value=[1])", [1, 2]),
    ("checkbox('x', [('A', 1), ('T', True)], value=1)", [1, True]),
    ("checkbox('x', [('A', 1, True, True), 'b'])", [1]),
    ("radio('x', ['a', 'b'])", None),
    ("radio('x', ['a', 'b'], value='b')", "b"),
    ("radio('x', [('A', 1, True), ('B', 2, True)])", 2),
    ("slider('x')", 0),
    ("slider('x', value=50)", 50),
    ("slider('x', value=500)", 100),
    ("slider('x', value=0.5, max_value=1.0)", 0.5),
    ("slider('x', value=1.0, max_value=2)", 1.0),
    ("slider('x', value=-3, min_value=-5, max_value=5, step=2)", -3),
]


@pytest.mark.parametrize(("call", "expected"), UNTOUCHED)
def test_untouched(ask, call: str, expected: Any) -> None:
    question = ask(call)
    question.page.expect_card("x")
    value = question.submit()
    assert value == expected
    assert type(value) is type(expected)


@pytest.mark.parametrize(
    ("call", "chosen", "expected"),
    [
        ("select('x', ['a', 'b', 'c'])", ["b"], "b"),
        ("select('x', [('A', 1), ('B', (2,))])", ["B"], (2,)),
        ("select('x', ['a', 'b', 'c'], multiple=True, native=True)", ["c", "a"], ["a", "c"]),
        ("select('x', ['a', 'b', 'c'], multiple=True, size=5)", ["c", "a"], ["a", "c"]),
    ],
)
def test_the_browsers_own_drop_down(ask, call: str, chosen: list[str], expected: Any) -> None:
    question = ask(call)
    question.page.field().select_option(label=chosen)
    assert question.submit() == expected


@pytest.mark.parametrize(("multiple", "expected"), [(False, "Berlin"), (True, ["Milan", "Berlin"])])
def test_the_drop_down_with_search(ask, multiple: bool, expected: Any) -> None:
    towns = "['Rome', 'Milan', 'Paris', 'Berlin']"
    value = "['Milan']" if multiple else "'Milan'"
    question = ask(f"select('x', {towns}, native=False, multiple={multiple}, value={value})")
    page = question.page
    card = page.expect_card("x")
    expect(card.locator(".bootstrap-select .item")).to_contain_text("Milan")
    box = card.get_by_role("combobox")
    box.click()
    page.page.keyboard.type("berl")
    expect(card.get_by_role("option")).to_have_count(1)
    page.page.keyboard.press("Enter")
    expect(card).to_be_visible()
    page.page.keyboard.press("Escape")
    assert question.submit() == expected


def test_the_drop_down_with_search_tells_of_its_help_and_of_what_is_wrong(ask) -> None:
    question = ask(
        "select('x', ['a', 'b'], native=False, help_text='some', validate=lambda v: 'no' if v == 'a' else None)"
    )
    box = question.page.card().get_by_role("combobox")
    expect(box).to_have_accessible_description("some")
    question.page.press("Submit")
    expect(box).to_have_attribute("aria-invalid", "true")
    expect(box).to_have_accessible_description("no some")
    expect(box).to_be_focused()
    question.page.page.keyboard.type("b")
    question.page.page.keyboard.press("Enter")
    expect(box).to_have_accessible_description("some")
    assert question.submit() == "b"


def test_the_drop_down_with_search_says_when_it_is_empty_and_is_reset(ask) -> None:
    question = ask("select('x', ['a', 'b'], native=False, multiple=True, required=True)")
    page = question.page
    card = page.expect_card("x")
    expect(card.get_by_placeholder("Nothing selected")).to_be_visible()
    page.press("Submit")
    expect(card.get_by_text("Please choose at least one")).to_be_visible()
    card.get_by_role("combobox").click()
    card.get_by_role("option", name="b").click()
    page.page.keyboard.press("Escape")
    expect(card.locator(".item")).to_have_count(1)
    page.press("Reset")
    expect(card.locator(".item")).to_have_count(0)
    card.get_by_role("combobox").click()
    card.get_by_role("option", name="a").click()
    page.page.keyboard.press("Escape")
    assert question.submit() == ["a"]


def test_several_are_chips_that_can_be_removed(ask) -> None:
    question = ask(
        "select('x', ['Rome', 'Milan', '<b>&', 'Bern'], multiple=True, value=['Rome', 'Milan', '<b>&'])"
    )
    page = question.page
    card = page.expect_card("x")
    box = card.get_by_role("combobox", name="x")
    expect(card.locator(".item")).to_have_text(["Rome", "Milan", "<b>&"])
    card.get_by_role("button", name="Remove Rome").click()
    expect(card.locator(".item")).to_have_text(["Milan", "<b>&"])
    expect(card.get_by_role("status")).to_have_text("Milan, <b>&")
    box.focus()
    page.page.keyboard.press("Backspace")
    expect(card.locator(".item")).to_have_text(["Milan"])
    page.page.keyboard.type("be")
    expect(card.get_by_role("option")).to_have_text(["Bern"])
    page.page.keyboard.press("Enter")
    expect(card.locator(".item")).to_have_text(["Milan", "Bern"])
    expect(card.get_by_role("option")).to_have_count(4)
    expect(card.get_by_role("option", name="Rome")).to_have_attribute("aria-checked", "false")
    expect(card.get_by_role("option", name="Bern")).to_have_attribute("aria-checked", "true")
    page.page.wait_for_function("document.getAnimations().length === 0")
    assert [fault for fault in page.accessibility_faults() if "heading-one" not in fault] == []
    page.page.keyboard.press("Escape")
    assert question.submit() == ["Milan", "Bern"]


def test_the_last_chip_may_go(ask) -> None:
    question = ask("select('x', ['a', 'b'], multiple=True, value=['a'])")
    card = question.page.expect_card("x")
    card.get_by_role("button", name="Remove a").click()
    expect(card.get_by_role("status")).to_have_text("Nothing selected")
    assert question.submit() == []


@pytest.mark.parametrize(
    ("options", "context"),
    [
        ("native=True", {"viewport": {"width": 900, "height": 700}}),
        ("size=3", {"viewport": {"width": 900, "height": 700}}),
        ("", {"viewport": {"width": 390, "height": 700}, "has_touch": True, "is_mobile": True}),
    ],
    ids=["asked for", "rows", "phone"],
)
def test_the_browsers_own_listbox_for_several(ask, options: str, context: dict[str, Any]) -> None:
    question = ask(f"select('x', ['a', 'b'], multiple=True, {options})", **context)
    expect(question.page.expect_card("x").locator("select")).to_be_visible()
    expect(question.page.card().get_by_role("combobox")).to_have_count(0)
    question.page.field().select_option(label="b")
    assert question.submit() == ["b"]


def test_the_drop_down_is_in_sight_where_the_panel_is_low(ask) -> None:
    question = ask("""
        def run():
            for number in range(60): put_text(number)
            return select("x", [f"town {n}" for n in range(30)], native=False)
    """)
    card = question.page.expect_card("x")
    expect(question.page.page.locator("#input-container")).to_have_class("fixed")
    card.get_by_role("combobox").press("ArrowDown")
    expect(card.get_by_role("option", name="town 0")).to_be_visible()
    below = card.locator(".ts-dropdown").evaluate("one => one.getBoundingClientRect().bottom - innerHeight")
    assert below < 1
    for _ in range(5):
        question.page.page.keyboard.press("ArrowDown")
    question.page.page.keyboard.press("Enter")
    assert question.submit() == "town 5"


@pytest.mark.parametrize(
    ("call", "clicked", "expected"),
    [
        ("checkbox('x', ['a', 'b', 'c'])", ["c", "a"], ["a", "c"]),
        ("checkbox('x', ['a', 'b'], value=['a'])", ["a"], []),
        ("checkbox('x', [('A', (1,))], inline=True)", ["A"], [(1,)]),
        ("radio('x', ['a', 'b'])", ["a", "b"], "b"),
        ("radio('x', [('A', None), ('B', 2.5)], inline=True)", ["B"], 2.5),
    ],
)
def test_boxes(ask, call: str, clicked: list[str], expected: Any) -> None:
    question = ask(call)
    for label in clicked:
        question.page.card().get_by_label(label, exact=True).click()
    assert question.submit() == expected


def test_boxes_stand_in_line_or_not(ask) -> None:
    inline, stacked = ask("checkbox('x', 'ab', inline=True)"), None
    assert inline.answer().startswith("TypeError")
    inline = ask("radio('x', ['a', 'b'], inline=True)")
    boxes = inline.page.card().locator(".form-check")
    expect(boxes.first).to_have_class("form-check form-check-inline")
    tops = boxes.evaluate_all("all => all.map(one => one.getBoundingClientRect().top)")
    assert tops[0] == tops[1]
    stacked = ask("radio('y', ['a', 'b'])")
    tops = (
        stacked.page.card()
        .locator(".form-check")
        .evaluate_all("all => all.map(one => one.getBoundingClientRect().top)")
    )
    assert tops[0] < tops[1]


@pytest.mark.parametrize(
    "call", ["checkbox('x', ['a', 'b'], required=True)", "radio('x', ['a'], required=True)"]
)
def test_required_choices(ask, call: str) -> None:
    question = ask(call)
    question.page.press("Submit")
    assert not question.is_answered
    question.page.card().get_by_label("a", exact=True).click()
    assert question.submit() in ("a", ["a"])


def test_a_required_choice_of_several(ask) -> None:
    question = ask(
        "select('x', ['a', 'b'], multiple=True, native=True, required=True, help_text='some', data_kind='k')"
    )
    field = question.page.field()
    expect(field).to_have_attribute("data-kind", "k")
    expect(field).to_have_accessible_description("some")
    question.page.press("Submit")
    assert field.evaluate("field => field.validity.valueMissing")
    assert not question.is_answered
    field.select_option(label="b")
    assert question.submit() == ["b"]


def test_a_slider_has_help_and_attributes(ask) -> None:
    question = ask(
        "slider('x', value=3, help_text='how much', data_kind='k', validate=lambda v: 'odd' if v % 2 else None)"
    )
    card = question.page.expect_card("x")
    field = question.page.field()
    expect(field).to_have_attribute("data-kind", "k")
    expect(card.locator(".form-text")).to_have_text("how much")
    question.page.press("Submit")
    expect(card.get_by_text("odd")).to_be_visible()
    expect(field).to_be_focused()
    field.press("ArrowRight")
    expect(card.get_by_text("odd")).to_be_hidden()
    assert question.submit() == 4


def test_disabled_options_cannot_be_chosen(ask) -> None:
    question = ask("checkbox('x', [('A', 1, False, True), ('B', 2)])")
    expect(question.page.card().get_by_label("A", exact=True)).to_be_disabled()
    question.page.card().get_by_label("B", exact=True).click()
    assert question.submit() == [2]


@pytest.mark.parametrize(
    ("call", "keys", "shown", "expected"),
    [
        ("slider('x', value=50)", ["ArrowRight", "ArrowRight"], "52", 52),
        ("slider('x', value=0, min_value=-10, max_value=10, step=5)", ["ArrowLeft"], "-5", -5),
        ("slider('x', value=0.5, max_value=1.0, step=0.25)", ["ArrowRight"], "0.75", 0.75),
        ("slider('x', value=2, max_value=5)", ["End"], "5", 5),
    ],
)
def test_sliders(ask, call: str, keys: list[str], shown: str, expected: float) -> None:
    question = ask(call)
    slider = question.page.field()
    for key in keys:
        slider.press(key)
    expect(question.page.card().locator("output")).to_have_text(shown)
    value = question.submit()
    assert value == expected
    assert type(value) is type(expected)


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("select('x', ['a', 'b'], onchange=seen.append)", ["b"]),
        ("checkbox('x', ['a', 'b'], onchange=seen.append)", [["b"]]),
        ("radio('x', ['a', 'b'], onchange=seen.append)", ["b"]),
        ("slider('x', onchange=seen.append)", [1]),
    ],
)
def test_changes_are_told_and_validators_see_values(ask, call: str, expected: list[Any]) -> None:
    call = call[:-1] + ", validate=lambda v: None if v else 'choose')"
    question = ask(f"seen = []\ndef run():\n    {call}\n    return seen")
    page = question.page
    card = page.expect_card("x")
    if call.startswith("select"):
        page.field().select_option(label="b")
    elif call.startswith("slider"):
        page.field().press("ArrowRight")
    else:
        card.get_by_label("b", exact=True).click()
    assert question.submit() == expected


def test_help_and_messages_of_groups(ask) -> None:
    question = ask(
        "checkbox('x', ['a', 'b'], help_text='as you like', validate=lambda v: None if v else 'none')"
    )
    card = question.page.expect_card("x")
    expect(card.locator(".form-text")).to_have_text("as you like")
    question.page.press("Submit")
    expect(card.get_by_text("none", exact=True)).to_be_visible()
    card.get_by_label("a", exact=True).click()
    expect(card.get_by_text("none", exact=True)).to_be_hidden()
    assert question.submit() == ["a"]
