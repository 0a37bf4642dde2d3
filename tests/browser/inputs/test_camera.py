"""camera(): a photo from Chromium's own false camera, from a phone's dialog, and without a camera."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

ALLOWED = {"permissions": ["camera"]}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
#: A GIF of one pixel.
PICTURE = {"name": "me.gif", "mimeType": "image/gif", "buffer": b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"}

pytestmark = pytest.mark.chromium_only(reason="only Chromium has a false camera")


def is_on(question: Any) -> bool:
    """Whether the camera's picture is shown."""
    return question.page.page.evaluate("!!document.querySelector('video')?.srcObject?.active")


def open_camera(question: Any) -> None:
    card = question.page.expect_card("x")
    card.get_by_role("button", name="Open the camera").click()
    question.page.page.wait_for_function("document.querySelector('video').videoWidth > 0")


def test_a_photo_is_taken_by_keyboard_alone(ask) -> None:
    question = ask("camera('x', required=True)", **ALLOWED)
    card, keyboard = question.page.expect_card("x"), question.page.page.keyboard
    expect(card.get_by_role("button", name="Open the camera")).to_be_focused()
    keyboard.press("Enter")
    expect(card.get_by_role("button", name="Take the photo")).to_be_focused()
    question.page.page.wait_for_function("document.querySelector('video').videoWidth > 0")
    keyboard.press("Enter")
    expect(card.get_by_role("img", name="Your photo")).to_be_visible()
    expect(card.get_by_role("button", name="Take another photo")).to_be_focused()
    assert not is_on(question)
    file = question.submit()
    assert (file["filename"], file["mime_type"]) == ("photo.jpg", "image/jpeg")
    assert file["content"][:2] == b"\xff\xd8"


def test_it_can_be_taken_again_and_is_required(ask) -> None:
    question = ask("camera('x', required=True)['size'] > 1000", **ALLOWED)
    card = question.page.expect_card("x")
    question.page.press("Submit")
    expect(card.locator(".invalid-feedback:visible")).to_have_text("Please fill in this field")
    open_camera(question)
    question.page.press("Take the photo")
    question.page.press("Take another photo")
    expect(card.get_by_label("Picture of the camera")).to_be_visible()
    question.page.press("Submit")
    expect(card.locator(".invalid-feedback:visible")).to_have_text("Please fill in this field")
    question.page.page.wait_for_function("document.querySelector('video').videoWidth > 0")
    question.page.press("Take the photo")
    question.page.press("Reset")
    expect(card.get_by_role("img", name="Your photo")).to_be_hidden()
    open_camera(question)
    question.page.press("Take the photo")
    assert question.submit() is True


def test_the_camera_goes_off_with_the_form(ask) -> None:
    question = ask("camera('x')", **ALLOWED)
    open_camera(question)
    track = question.page.page.evaluate_handle("document.querySelector('video').srcObject.getTracks()[0]")
    assert track.evaluate("track => track.readyState") == "live"
    assert question.submit() is None
    question.page.expect_no_card()
    assert track.evaluate("track => track.readyState") == "ended"


def test_a_refusal_is_told_and_a_picture_can_be_chosen(ask) -> None:
    question = ask("camera('x', required=True)['filename']", permissions=[])
    card = question.page.expect_card("x")
    card.get_by_role("button", name="Open the camera").click()
    expect(card.get_by_role("status")).to_contain_text("The camera may not be used")
    with question.page.page.expect_file_chooser() as chosen:
        card.get_by_role("button", name="Choose a picture").click()
    chosen.value.set_files(PICTURE)
    expect(card.get_by_role("status")).to_have_text("")
    assert question.submit() == "me.gif"


def test_without_a_secure_connection_the_visitor_is_told(ask) -> None:
    question = ask(
        """
        def run():
            run_js("Object.defineProperty(window, 'isSecureContext', {value: false})")
            return camera("x")["filename"]
        """,
        viewport={"width": 1280, "height": 720},
    )
    card = question.page.expect_card("x")
    expect(card.get_by_text("The camera works only over a secure connection (https)")).to_be_visible()
    expect(card.get_by_role("button", name="Open the camera")).to_be_hidden()
    card.locator("input[type=file]").set_input_files(PICTURE)
    assert question.submit() == "me.gif"


def test_on_a_phone_its_own_camera_opens(ask) -> None:
    question = ask("camera('x', facing='environment', required=True)['filename']", **PHONE)
    card = question.page.expect_card("x")
    expect(card.locator("input[type=file]")).to_have_attribute("capture", "environment")
    with question.page.page.expect_file_chooser() as chosen:
        card.get_by_role("button", name="Take the photo").click()
    chosen.value.set_files(PICTURE)
    expect(card.get_by_role("button", name="Take another photo")).to_be_visible()
    assert question.submit() == "me.gif"


def test_a_group_hears_of_a_photo_and_too_large_ones_are_not_sent(ask) -> None:
    question = ask(
        """
        def run():
            def heard(file):
                input_update("b", help_text=f"heard {file['filename']}")
            return input_group("x", [
                camera("A", name="a", onchange=heard, max_size=100), input("B", name="b"),
            ])["a"]["size"]
        """,
        **ALLOWED,
    )
    open_camera(question)
    card = question.page.expect_card("x")
    question.page.press("Take the photo")
    expect(card.get_by_text("the limit per file is 100.00 B")).to_be_visible()
    card.locator("input[type=file]").set_input_files(PICTURE)
    expect(card.get_by_text("heard me.gif")).to_be_visible()
    assert question.submit() == 14


def test_a_reloaded_page_asks_for_the_photo_again(serve, visit) -> None:
    server = serve(
        "def app():\n    log.append(camera('x')['filename'])", reconnect_timeout=30, keep_page=True
    )
    page = visit(server)
    page.expect_card("x").locator("input[type=file]").set_input_files(PICTURE)
    expect(page.card().get_by_role("img", name="Your photo")).to_be_visible()
    page.page.reload()
    expect(page.expect_card("x").get_by_text("Please choose again: me.gif")).to_be_visible()
    page.card().locator("input[type=file]").set_input_files(PICTURE)
    page.press("Submit")
    assert server.wait_log(1) == ["me.gif"]


CONTEXTS = [
    {"viewport": {"width": 1280, "height": 720}},
    {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    {"viewport": {"width": 390, "height": 844}, "locale": "fa"},
]


@pytest.mark.parametrize("context", CONTEXTS, ids=["desktop", "dark", "rtl"])
def test_no_faults_and_nothing_beside_the_window(ask, context: dict[str, Any]) -> None:
    question = ask("camera('<b>x</b>', help_text='<i>h</i>')", reduced_motion="reduce", **ALLOWED, **context)
    page, card = question.page.page, question.page.expect_card("x")
    if context.get("locale") == "fa":
        page.evaluate("document.documentElement.dir = 'rtl'")
    for action in ("camera_open", "camera_take", None):
        page.wait_for_function("document.getAnimations().length === 0")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert [one for one in question.page.accessibility_faults() if "heading-one" not in one] == []
        submit = card.locator("button[type=submit]")
        expect(submit).to_be_in_viewport(ratio=1)
        if action:
            card.locator(f"[data-action={action}]").click()
        if action == "camera_open":
            page.wait_for_function("document.querySelector('video').videoWidth > 0")
    expect(card.locator("img")).to_be_visible()
    submit.click()
    assert question.answer()["filename"] == "photo.jpg"
