"""location(): the place that Chromium is told, a refusal, no answer, and a page without https."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

BERLIN = {"latitude": 52.5163, "longitude": 13.3777, "accuracy": 19.4}
ALLOWED = {"permissions": ["geolocation"], "geolocation": BERLIN}

#: A page whose browser never answers, and that can be asked what it was asked for.
SILENT = """
def run():
    run_js('''
        window.asked = [];
        Object.defineProperty(navigator, "geolocation", {value: {
            getCurrentPosition: (...all) => asked.push(all),
        }});
    ''')
    return location("x", high_accuracy=True)
"""

pytestmark = pytest.mark.chromium_only(reason="only Chromium is told places by the tests")


def test_a_place_is_found_by_keyboard_alone(ask) -> None:
    question = ask("location('x', required=True)", **ALLOWED)
    card, keyboard = question.page.expect_card("x"), question.page.page.keyboard
    expect(card.get_by_role("button", name="Share my location")).to_be_focused()
    keyboard.press("Enter")
    expect(card.get_by_role("status")).to_have_text("52.51630, 13.37770 (accurate to 20 m)")
    expect(card.get_by_role("button", name="Look again")).to_be_focused()
    for _ in range(2):
        keyboard.press("Tab")
    expect(card.get_by_role("button", name="Submit")).to_be_focused()
    keyboard.press("Enter")
    assert question.answer() == (52.5163, 13.3777, 19.4)


def test_nothing_is_asked_before_the_button_is_pressed_and_nothing_is_none(ask) -> None:
    question = ask(SILENT, viewport={"width": 1280, "height": 720})
    question.page.expect_card("x")
    assert question.page.page.evaluate("asked.length") == 0
    assert question.submit() is None


def test_it_is_required_and_can_be_looked_for_again_and_removed(ask) -> None:
    question = ask("location('x', required=True).latitude", **ALLOWED)
    card = question.page.expect_card("x")
    question.page.press("Submit")
    expect(card.locator(".invalid-feedback:visible")).to_have_text("Please fill in this field")
    question.page.press("Share my location")
    expect(card.get_by_role("status")).to_contain_text("52.51630")
    expect(card.locator(".invalid-feedback:visible")).to_have_count(0)
    question.page.press("Remove")
    expect(card.get_by_role("status")).to_have_text("")
    expect(card.get_by_role("button", name="Share my location")).to_be_focused()
    question.page.press("Submit")
    expect(card.locator(".invalid-feedback:visible")).to_have_text("Please fill in this field")
    question.page.press("Share my location")
    question.page.context.set_geolocation({"latitude": -33.9, "longitude": 18.4})
    question.page.press("Look again")
    expect(card.get_by_role("status")).to_contain_text("-33.90000, 18.40000")
    question.page.press("Reset")
    expect(card.get_by_role("status")).to_have_text("")
    question.page.press("Share my location")
    assert question.submit() == -33.9


def test_a_refusal_is_told_and_can_be_changed(ask) -> None:
    question = ask("location('x').longitude", permissions=[], geolocation=BERLIN)
    card = question.page.expect_card("x")
    question.page.press("Share my location")
    expect(card.get_by_role("status")).to_contain_text("Your location may not be used")
    expect(card.get_by_role("button", name="Share my location")).to_be_focused()
    question.page.context.grant_permissions(["geolocation"])
    question.page.press("Share my location")
    expect(card.get_by_role("status")).to_contain_text("13.37770")
    assert question.submit() == 13.3777


def test_a_refusal_is_no_answer_where_none_is_required(ask) -> None:
    question = ask("location('x')", permissions=[])
    question.page.press("Share my location")
    expect(question.page.expect_card("x").get_by_role("status")).to_contain_text("may not be used")
    assert question.submit() is None


@pytest.mark.parametrize(("code", "text"), [(2, "could not be found"), (3, "was not found in time")])
def test_other_failures_are_told(ask, code: int, text: str) -> None:
    question = ask(SILENT, viewport={"width": 1280, "height": 720})
    card = question.page.expect_card("x")
    question.page.press("Share my location")
    expect(card.get_by_role("status")).to_contain_text("Looking for your location")
    options = question.page.page.evaluate("asked[0][2]")
    assert options == {"enableHighAccuracy": True, "timeout": 30000, "maximumAge": 0}
    question.page.page.evaluate(f"asked[0][1]({{code: {code}}})")
    expect(card.get_by_role("status")).to_contain_text(text)
    assert question.submit() is None


def test_a_search_is_waited_for_or_cancelled(ask) -> None:
    question = ask(SILENT, viewport={"width": 1280, "height": 720})
    card = question.page.expect_card("x")
    question.page.press("Share my location")
    expect(card.get_by_role("button", name="Cancel")).to_be_focused()
    question.page.press("Submit")
    expect(card.locator(".invalid-feedback:visible")).to_have_text("Your location is still being looked for")
    card.locator("[data-action=location_stop]").click()
    expect(card.get_by_role("button", name="Share my location")).to_be_focused()
    expect(card.locator(".invalid-feedback:visible")).to_have_count(0)
    question.page.page.evaluate("asked[0][0]({coords: {latitude: 1, longitude: 2, accuracy: 3}})")
    expect(card.get_by_role("status")).to_have_text("")
    assert question.submit() is None


def test_without_a_secure_connection_the_visitor_is_told(ask) -> None:
    question = ask(
        """
        def run():
            run_js("Object.defineProperty(window, 'isSecureContext', {value: false})")
            return location("x")
        """,
        viewport={"width": 1280, "height": 720},
    )
    card = question.page.expect_card("x")
    expect(card.get_by_text("only over a secure connection (https)")).to_be_visible()
    expect(card.get_by_role("button", name="Share my location")).to_be_hidden()
    assert question.submit() is None


def test_a_group_hears_of_places_and_the_texts_are_the_visitors(ask) -> None:
    question = ask(
        """
        def run():
            def heard(place):
                input_update("b", help_text=f"heard {place and place.latitude}")
            return input_group("x", [location("A", name="a", onchange=heard), input("B", name="b")])["a"]
        """,
        locale="de",
        **ALLOWED,
    )
    card = question.page.expect_card("x")
    question.page.press("Meinen Standort mitteilen")
    expect(card.get_by_role("status")).to_contain_text("auf 20 m genau")
    expect(card.get_by_text("heard 52.5163")).to_be_visible()
    question.page.press("Entfernen")
    expect(card.get_by_text("heard None")).to_be_visible()
    card.locator("button[type=submit]").click()
    assert question.answer() is None


def test_a_reloaded_page_shows_the_place(serve, visit) -> None:
    server = serve(
        "def app():\n    log.append(location('x', required=True).latitude)",
        reconnect_timeout=30,
        keep_page=True,
    )
    page = visit(server, **ALLOWED)
    page.press("Share my location")
    expect(page.expect_card("x").get_by_role("status")).to_contain_text("52.51630")
    page.page.reload()
    expect(page.expect_card("x").get_by_role("status")).to_contain_text("52.51630")
    page.press("Submit")
    assert server.wait_log(1) == [52.5163]


CONTEXTS = [
    {"viewport": {"width": 1280, "height": 720}},
    {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    {"viewport": {"width": 390, "height": 844}, "locale": "fa"},
]


@pytest.mark.parametrize("context", CONTEXTS, ids=["desktop", "phone", "dark", "rtl"])
def test_no_faults_and_nothing_beside_the_window(ask, context: dict[str, Any]) -> None:
    question = ask(
        "input_group('x', [location('<b>A</b>', name='a', help_text='<i>h</i>')])['a']",
        reduced_motion="reduce",
        **ALLOWED,
        **context,
    )
    page, card = question.page.page, question.page.expect_card("x")
    if context.get("locale") == "fa":
        page.evaluate("document.documentElement.dir = 'rtl'")
    for action in ("location_find", "location_remove", "location_find", None):
        page.wait_for_function("document.getAnimations().length === 0")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert [one for one in question.page.accessibility_faults() if "heading-one" not in one] == []
        if action:
            card.locator(f"[data-action={action}]").click()
            status = card.get_by_role("status")
            expect(status).to_contain_text("52.51630, 13.37770") if "find" in action else expect(
                status
            ).to_have_text("")
    card.locator("button[type=submit]").click()
    assert question.answer() == (52.5163, 13.3777, 19.4)
