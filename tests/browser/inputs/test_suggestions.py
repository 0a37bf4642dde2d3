"""input(suggest=): suggestions of the server while the user types, by keyboard, pointer and screen reader."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

TOWNS = """
TOWNS = ["Paris", "Parma", "Perth", "Rome", "<b>Bold</b>", "تهران"]
seen = []
def suggest(text):
    seen.append(text)
    return [town for town in TOWNS if text.lower() in town.lower()]
"""


def asked(ask: Any, call: str = "input('Town', suggest=suggest)", before: str = "", **context: Any) -> Any:
    """Ask by ``call``; returns the question, whose answer is the value with the texts that were asked about."""
    lines = [*TOWNS.strip().splitlines(), *before.splitlines(), f"return {call}, seen"]
    return ask("def run():\n" + "\n".join(f"    {line}" for line in lines), **context)


def box(question: Any) -> Locator:
    return question.page.page.get_by_role("combobox")


def options(question: Any) -> Locator:
    return question.page.page.get_by_role("option")


def active(question: Any) -> str | None:
    """Return the text of the option that a screen reader reads, None while it reads the field."""
    return question.page.page.evaluate(
        "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent ?? null"
    )


def test_the_keyboard_chooses(ask) -> None:
    question = asked(ask)
    keyboard = question.page.page.keyboard
    field = box(question)
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-expanded", "false")
    keyboard.type("pa", delay=10)
    expect(options(question)).to_have_text(["Paris", "Parma"])
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(question.page.page.get_by_role("listbox", name="Suggestions")).to_be_visible()
    expect(question.page.card().get_by_role("status")).to_have_text("Suggestions: 2")
    assert active(question) is None
    reached = []
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"):
        keyboard.press(key)
        reached.append(active(question))
    assert reached == ["Paris", "Parma", None, "Parma"]
    expect(question.page.page.get_by_role("option", selected=True)).to_have_text(["Parma"])
    keyboard.press("Enter")
    expect(field).to_have_value("Parma")
    expect(options(question)).to_have_count(0)
    expect(field).to_have_attribute("aria-expanded", "false")
    assert not question.is_answered
    keyboard.press("Enter")
    # What is typed fast is asked about once, and what was chosen not at all.
    assert question.answer() == ("Parma", ["pa"])


def test_enter_submits_what_was_typed_and_escape_closes_the_list_only(ask) -> None:
    question = asked(
        ask,
        "input('Town', suggest=suggest, scope='inside')",
        "popup('P', [put_scope('inside')], closable=True)",
    )
    page = question.page
    field = box(question)
    field.press_sequentially("p")
    expect(options(question)).to_have_count(3)
    page.page.keyboard.press("Escape")
    expect(options(question)).to_have_count(0)
    expect(page.popup()).to_be_visible()
    expect(field).to_have_value("p")
    page.page.keyboard.press("ArrowDown")
    expect(options(question)).to_have_count(3)
    page.page.keyboard.press("Enter")
    assert question.answer()[0] == "p"
    page.page.keyboard.press("Escape")
    expect(page.popup()).to_have_count(0)


def test_the_pointer_chooses_and_the_focus_stays(ask) -> None:
    question = asked(ask)
    field = box(question)
    field.press_sequentially("ro")
    options(question).get_by_text("Rome").click()
    expect(field).to_be_focused()
    expect(field).to_have_value("Rome")
    assert question.submit()[0] == "Rome"


def test_the_arrow_key_asks_about_an_empty_field(ask) -> None:
    question = asked(ask)
    box(question).press("ArrowDown")
    expect(options(question)).to_have_count(6)
    box(question).press("Escape")
    assert question.submit() == ("", [""])


def test_the_list_closes_with_the_focus_and_with_the_text(ask) -> None:
    question = asked(ask)
    field = box(question)
    field.press_sequentially("p")
    expect(options(question)).to_have_count(3)
    field.press("Backspace")
    expect(options(question)).to_have_count(0)
    field.press_sequentially("r")
    expect(options(question).first).to_be_visible()
    field.press("Tab")
    expect(options(question)).to_have_count(0)
    assert question.submit()[0] == "r"


def test_texts_are_no_markup(ask) -> None:
    question = asked(ask)
    box(question).press_sequentially("bold")
    expect(options(question)).to_have_text(["<b>Bold</b>"])
    box(question).press("ArrowDown")
    box(question).press("Enter")
    assert question.submit()[0] == "<b>Bold</b>"


def test_a_late_answer_is_dropped(ask) -> None:
    question = asked(
        ask,
        "input('Town', suggest=slow)",
        """
def slow(text):
    log.append(("asked", text))
    if text == "p":
        may_refuse.wait()
        may_refuse.clear()
    return [text + " answered"]
""",
    )
    question.server.evaluate("may_refuse.clear()")  # another test of this server may have set it
    field = box(question)
    expect(field).to_be_focused()
    # What the list has shown at any moment.
    question.page.page.evaluate("""() => {
        const list = document.querySelector("[role=listbox]")
        window.offered = []
        new MutationObserver(() => window.offered.push(list.textContent)).observe(list, {childList: true})
    }""")
    field.press_sequentially("p")
    question.server.wait_until("('asked', 'p') in log")
    field.press_sequentially("a")
    question.server.evaluate("may_refuse.set()")
    expect(options(question)).to_have_text(["pa answered"])
    assert question.page.page.evaluate("window.offered") == ["pa answered"]
    field.press("Escape")
    assert question.submit()[0] == "pa"


def test_onchange_hears_of_what_was_chosen(ask) -> None:
    question = asked(
        ask,
        "input_group('Town', [input('To', name='to', suggest=suggest, onchange=changes.append)]), changes",
        "changes = []",
    )
    box(question).press_sequentially("rom")
    expect(options(question)).to_have_count(1)
    box(question).press("ArrowDown")
    box(question).press("Enter")
    values, changes, _ = question.submit()
    assert values == {"to": "Rome"}
    assert changes[-1] == "Rome"


def test_a_pin_suggests(runner) -> None:
    page = runner.show("""
        from greenio.pin import *
        put_input("town", label="Town", suggest=lambda text: [text + "!"])
        put_button("show", lambda: log.append(pin.town))
    """)
    field = page.page.get_by_role("combobox", name="Town")
    field.press_sequentially("ab")
    page.page.get_by_role("option", name="ab!").click()
    page.button("show").click()
    assert runner.wait_log(1) == ["ab!"]


@pytest.mark.parametrize(
    "context",
    [
        {"viewport": {"width": 1280, "height": 720}},
        {"viewport": {"width": 390, "height": 664}, "has_touch": True},
        {"viewport": {"width": 390, "height": 664}, "color_scheme": "dark"},
    ],
    ids=["desktop", "phone", "dark"],
)
def test_the_whole_list_is_in_the_window_and_without_faults(ask, context: dict[str, Any]) -> None:
    question = asked(
        ask,
        "input('Town', suggest=lambda text: [f'town {n}' for n in range(30)])",
        "for number in range(60): put_text(number)",
        reduced_motion="reduce",
        **context,
    )
    page = question.page.page
    box(question).press_sequentially("t")
    expect(options(question)).to_have_count(30)
    rect = page.get_by_role("listbox").evaluate("one => one.getBoundingClientRect().toJSON()")
    field = box(question).evaluate("one => one.getBoundingClientRect().toJSON()")
    assert 0 <= rect["top"] < rect["bottom"] <= context["viewport"]["height"]
    assert rect["height"] > 150
    assert rect["bottom"] <= field["top"] or rect["top"] >= field["bottom"]
    assert abs(rect["left"] - field["left"]) < 1
    assert abs(rect["width"] - field["width"]) < 1
    for _ in range(30):
        page.keyboard.press("ArrowDown")
    assert active(question) == "town 29"
    last = options(question).last.evaluate("one => one.getBoundingClientRect().bottom")
    assert last <= rect["bottom"]
    page.wait_for_function("document.getAnimations().length === 0")
    faults = [one for one in question.page.accessibility_faults() if "heading-one" not in one]
    assert faults == []
    page.keyboard.press("Enter")
    assert question.submit()[0] == "town 29"


def test_only_a_page_with_suggestions_loads_their_chunk(ask) -> None:
    names = "performance.getEntriesByType('resource').map(entry => entry.name).join()"
    plain = ask("input('Town')", viewport={"width": 800, "height": 600})
    plain.page.expect_card("Town")
    assert "suggestions-" not in plain.page.page.evaluate(names)
    question = asked(ask, viewport={"width": 800, "height": 600})
    expect(box(question)).to_be_visible()
    assert "suggestions-" in question.page.page.evaluate(names)
