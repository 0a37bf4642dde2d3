"""range_slider(), date_range(), rating(): by pointer, keyboard and screen reader, in forms and as pins."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

#: Call, and the answer to it untouched.
UNTOUCHED: list[tuple[str, Any]] = [
    ("range_slider('x')", (0, 100)),
    ("range_slider('x', value=(20, 60))", (20, 60)),
    ("range_slider('x', value=(0.25, 0.5), max_value=1)", (0.25, 0.5)),
    ("range_slider('x', max_value=7, step=2)", (0, 6)),
    ("range_slider('x', min_value=5, max_value=5)", (5, 5)),
    ("date_range('x')", None),
    ("date_range('x', value=('2030-01-05', date(2030, 1, 12)))", (date(2030, 1, 5), date(2030, 1, 12))),
    ("rating('x')", None),
    ("rating('x', value=3)", 3),
]


@pytest.mark.parametrize(("call", "expected"), UNTOUCHED)
def test_untouched(ask, call: str, expected: Any) -> None:
    question = ask(call)
    question.page.expect_card("x")
    assert question.submit() == expected


def thumbs(question: Any) -> tuple[Locator, Locator]:
    card = question.page.expect_card("x")
    return card.get_by_role("slider", name="Lowest"), card.get_by_role("slider", name="Highest")


def track(question: Any) -> dict[str, float]:
    """Return the place of the track when the form has come to rest."""
    question.page.page.wait_for_function("document.getAnimations().length === 0")
    box = question.page.card().locator(".webio-two-thumbs").bounding_box()
    assert box is not None
    return dict(box)


def test_thumbs_move_by_keyboard_and_stop_at_each_other(ask) -> None:
    question = ask("range_slider('x', value=(20, 22), help_text='euros')")
    low, high = thumbs(question)
    expect(low).to_have_accessible_description("euros")
    output = question.page.card().locator("output")
    expect(output).to_have_text("20 – 22")
    for _ in range(4):
        low.press("ArrowRight")
    expect(output).to_have_text("22 – 22")
    high.press("End")
    expect(output).to_have_text("22 – 100")
    assert question.submit() == (22, 100)


def test_thumbs_are_dragged_and_a_press_beside_them_moves_the_nearer(ask) -> None:
    question = ask("range_slider('x', value=(20, 60))")
    mouse = question.page.page.mouse
    thumbs(question)
    box = track(question)
    middle = box["y"] + box["height"] / 2

    def place(number: float) -> float:
        return float(box["x"] + 9 + (box["width"] - 18) * number / 100)

    output = question.page.card().locator("output")
    mouse.move(place(60), middle)
    mouse.down()
    mouse.move(place(5), middle, steps=4)
    mouse.up()
    expect(output).to_have_text("20 – 20")
    mouse.click(place(80), middle)
    expect(output).to_have_text("20 – 80")
    mouse.click(place(10), middle)
    expect(output).to_have_text("10 – 80")
    assert question.submit() == (10, 80)


def test_thumbs_at_the_same_end_can_be_parted(ask) -> None:
    question = ask("range_slider('x', value=(100, 100))")
    thumbs(question)
    box = track(question)
    mouse = question.page.page.mouse
    middle = box["y"] + box["height"] / 2
    mouse.move(box["x"] + box["width"] - 9, middle)
    mouse.down()
    mouse.move(box["x"] + box["width"] / 2, middle, steps=4)
    mouse.up()
    # Half a pixel more or less is a step.
    expect(question.page.card().locator("output")).to_have_text(re.compile("(49|50|51) – 100"))
    question.page.press("Reset")
    expect(question.page.card().locator("output")).to_have_text("100 – 100")
    assert question.submit() == (100, 100)


def test_from_right_to_left_the_track_is_mirrored(ask) -> None:
    question = ask("range_slider('x', value=(20, 60))", viewport={"width": 900, "height": 700})
    low, _ = thumbs(question)
    question.page.page.evaluate("document.documentElement.dir = 'rtl'")
    box = track(question)
    question.page.page.mouse.click(box["x"] + box["width"] - 9, box["y"] + box["height"] / 2)
    expect(question.page.card().locator("output")).to_have_text("0 – 60")
    expect(low).to_be_focused()
    assert question.submit() == (0, 60)


def test_two_dates(ask) -> None:
    question = ask("date_range('x', required=True)")
    card = question.page.expect_card("x")
    first, last = card.get_by_label("From"), card.get_by_label("To")
    wrong = card.locator(".invalid-feedback:visible")
    question.page.press("Submit")
    expect(wrong).to_have_text("Please choose both dates")
    expect(first).to_be_focused()
    expect(first).to_have_accessible_description("Please choose both dates")
    first.fill("2030-01-12")
    expect(wrong).to_have_count(0)
    question.page.press("Submit")
    expect(wrong).to_have_text("Please choose both dates")
    expect(last).to_be_focused()
    last.fill("2030-01-05")
    question.page.press("Submit")
    expect(wrong).to_have_text("The end lies before the beginning")
    assert not question.is_answered
    last.fill("2030-01-14")
    assert question.submit() == (date(2030, 1, 12), date(2030, 1, 14))


def test_dates_within_bounds(ask) -> None:
    question = ask("date_range('x', min_value='2030-01-05', max_value='2030-01-12')")
    card = question.page.expect_card("x")
    expect(card.get_by_label("From")).to_have_attribute("min", "2030-01-05")
    expect(card.get_by_label("To")).to_have_attribute("max", "2030-01-12")
    card.get_by_label("From").fill("2030-01-05")
    card.get_by_label("To").fill("2030-01-13")
    question.page.press("Submit")
    assert not question.is_answered
    card.get_by_label("To").fill("2030-01-12")
    assert question.submit() == (date(2030, 1, 5), date(2030, 1, 12))


def test_stars_are_chosen_by_pointer_and_by_keyboard(ask) -> None:
    question = ask("rating('x', required=True)")
    card = question.page.expect_card("x")
    stars = card.get_by_role("radio")
    expect(stars).to_have_count(5)
    question.page.press("Submit")
    expect(card.locator(".invalid-feedback:visible")).to_have_text("Please choose at least one")
    card.get_by_role("radio", name="2 of 5").click()
    expect(card.get_by_role("radio", checked=True)).to_have_accessible_name("2 of 5")
    question.page.page.keyboard.press("ArrowRight")
    expect(card.get_by_role("radio", checked=True)).to_have_accessible_name("3 of 5")
    expect(card.get_by_role("radiogroup", name="x")).to_be_visible()
    assert question.submit() == 3


def test_the_filled_stars_are_those_up_to_the_chosen_one(ask) -> None:
    question = ask("rating('x', value=2)")
    card = question.page.expect_card("x")
    question.page.page.mouse.move(0, 0)
    insides = card.get_by_role("radio").evaluate_all(
        "all => all.map(one => getComputedStyle(one, '::after').display)"
    )
    assert insides == ["none", "none", "block", "block", "block"]
    assert question.submit() == 2


def test_a_group_hears_of_changes(ask) -> None:
    question = ask("""
        def run():
            heard = []
            answer = input_group("x", [
                range_slider("A", name="a", onchange=heard.append),
                date_range("B", name="b", onchange=heard.append),
                rating("C", name="c", onchange=heard.append, validate=lambda stars: "too few" if stars < 2 else None),
            ])
            return answer, heard
    """)
    card = question.page.expect_card("x")
    card.get_by_role("slider", name="Highest").press("Home")
    card.get_by_label("From").fill("2030-01-05")
    card.get_by_label("To").fill("2030-01-05")
    card.get_by_role("radio", name="1 of 5").click()
    question.page.press("Submit")
    expect(card.get_by_text("too few")).to_be_visible()
    card.get_by_role("radio", name="4 of 5").click()
    answer, heard = question.submit()
    day = date(2030, 1, 5)
    assert answer == {"a": (0, 0), "b": (day, day), "c": 4}
    assert (0, 0) in heard
    assert (day, day) in heard
    assert heard[-1] == 4


def test_pins(runner) -> None:
    page = runner.show("""
        from greenio.pin import *
        put_range_slider("price", value=(20, 60), label="Price")
        put_date_range("days", label="Days")
        put_rating("stars", label="Stars")
        put_button("show", lambda: log.append(get_pin_values(["price", "days", "stars"])))
        def write():
            pin.price = (1, 2)
            pin_update("days", min_value="2030-01-01", value=("2030-01-05", "2030-01-06"))
            pin.stars = None
        put_button("write", write)
    """)
    root = page.scope()
    root.get_by_role("slider", name="Lowest").press("Home")
    root.get_by_label("From").fill("2030-02-01")
    root.get_by_label("To").fill("2030-02-03")
    root.get_by_role("radio", name="5 of 5").click()
    page.button("show").click()
    assert runner.wait_log(1) == [
        {"price": (0, 60), "days": (date(2030, 2, 1), date(2030, 2, 3)), "stars": 5}
    ]
    page.button("write").click()
    expect(root.locator("output")).to_have_text("1 – 2")
    expect(root.get_by_label("From")).to_have_value("2030-01-05")
    expect(root.get_by_label("From")).to_have_attribute("min", "2030-01-01")
    expect(root.get_by_role("radio", checked=True)).to_have_count(0)


EVERYTHING = """[
    range_slider('<b>Price</b>', name='p', value=(0.25, 0.5), max_value=1), date_range('Days', name='d', help_text='when'),
    rating('Stars', name='r', value=3, max_value=10),
]"""


@pytest.mark.parametrize(
    "context",
    [
        {"viewport": {"width": 1280, "height": 720}},
        {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
        {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    ],
    ids=["desktop", "phone", "dark"],
)
def test_no_faults_and_nothing_beside_the_window(ask, context: dict[str, Any]) -> None:
    question = ask(f"input_group('x', {' '.join(EVERYTHING.split())})", reduced_motion="reduce", **context)
    page = question.page.page
    expect(question.page.expect_card("x").get_by_text("<b>Price</b>")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.wait_for_function("document.getAnimations().length === 0")
    assert [one for one in question.page.accessibility_faults() if "heading-one" not in one] == []
    assert question.submit() == {"p": (0.25, 0.5), "d": None, "r": 3}
