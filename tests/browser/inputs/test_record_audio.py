"""record_audio(): a recording of Chromium's false microphone, which beeps, and one that is chosen."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

ALLOWED = {"permissions": ["microphone"]}
#: An Ogg file with nothing in it.
SOUND = {"name": "me.ogg", "mimeType": "audio/ogg", "buffer": b"OggS" + bytes(60)}
#: Keeps the microphone of the page at hand.
WATCHED = """
def run():
    run_js('''
        const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
        navigator.mediaDevices.getUserMedia = async (wanted) => {
            const stream = await ask(wanted);
            window.track = stream.getTracks()[0];
            return stream;
        };
    ''')
    return record_audio("x", max_seconds=SECONDS)
"""

pytestmark = pytest.mark.chromium_only(reason="only Chromium has a false microphone")


def wait_for_sound(question: Any) -> None:
    """Wait until the time of a recording is shown, and a second of it has passed."""
    timer = question.page.expect_card("x").get_by_role("timer")
    expect(timer).to_contain_text("0:01 / ")


def test_a_recording_is_made_and_heard_by_keyboard_alone(ask) -> None:
    question = ask("record_audio('x', required=True)", **ALLOWED)
    card, keyboard = question.page.expect_card("x"), question.page.page.keyboard
    expect(card.get_by_role("button", name="Record", exact=True)).to_be_focused()
    keyboard.press("Enter")
    expect(card.get_by_role("button", name="Stop")).to_be_focused()
    expect(card.get_by_role("status")).to_have_text("Recording")
    expect(card.get_by_role("timer")).to_have_text("0:01 / 1:00")
    keyboard.press("Enter")
    expect(card.get_by_label("Your recording")).to_be_visible()
    expect(card.get_by_role("button", name="Record again")).to_be_focused()
    expect(card.get_by_role("status")).to_have_text("")
    question.page.page.wait_for_function("""() => {
        const {duration, currentTime} = document.querySelector("audio");
        return duration > 0.5 && duration < 20 && currentTime === 0;
    }""")
    played = "new Promise((done) => { const a = document.querySelector('audio'); a.muted = true; a.onended = () => done(a.error); a.play(); })"
    assert question.page.page.evaluate(played) is None
    file = question.submit()
    assert (file["filename"], file["mime_type"]) == ("recording.webm", "audio/webm")
    assert file["content"][:4] == b"\x1a\x45\xdf\xa3"
    assert file["size"] > 1000


def test_it_can_be_recorded_again_and_is_required(ask) -> None:
    question = ask("record_audio('x', required=True)['size'] > 500", **ALLOWED)
    card = question.page.expect_card("x")
    question.page.press("Submit")
    expect(card.locator(".invalid-feedback:visible")).to_have_text("Please fill in this field")
    question.page.press("Record")
    expect(card.locator(".invalid-feedback:visible")).to_have_count(0)
    wait_for_sound(question)
    question.page.press("Stop")
    question.page.press("Record again")
    expect(card.get_by_label("Your recording")).to_be_hidden()
    wait_for_sound(question)
    question.page.press("Stop")
    expect(card.get_by_label("Your recording")).to_be_visible()
    question.page.press("Reset")
    expect(card.get_by_label("Your recording")).to_be_hidden()
    question.page.press("Record")
    wait_for_sound(question)
    question.page.press("Stop")
    expect(card.get_by_label("Your recording")).to_be_visible()
    assert question.submit() is True


def test_it_ends_by_itself_and_the_microphone_goes_off(ask) -> None:
    question = ask(WATCHED.replace("SECONDS", "1"), **ALLOWED)
    card = question.page.expect_card("x")
    question.page.press("Record")
    expect(card.get_by_label("Your recording")).to_be_visible()
    assert question.page.page.evaluate("track.readyState") == "ended"
    question.page.page.wait_for_function("document.querySelector('audio').duration < 3")
    assert question.submit()["size"] > 500


def test_submitting_ends_a_recording_and_sends_it(ask) -> None:
    question = ask(WATCHED.replace("SECONDS", "60"), **ALLOWED)
    question.page.press("Record")
    wait_for_sound(question)
    assert question.page.page.evaluate("track.readyState") == "live"
    assert question.submit()["size"] > 500
    assert question.page.page.evaluate("track.readyState") == "ended"


def test_the_microphone_goes_off_with_the_form(ask) -> None:
    code = WATCHED.replace("max_seconds=SECONDS", "timeout=5")
    code = code.replace("return record_audio", "try: return record_audio").rstrip()
    question = ask(code + "\n    except TimeoutError: return 'late'", **ALLOWED)
    question.page.press("Record")
    question.page.page.wait_for_function("window.track?.readyState === 'live'")
    assert question.answer() == "late"
    question.page.expect_no_card()
    assert question.page.page.evaluate("track.readyState") == "ended"


def test_a_refusal_is_told_and_a_recording_can_be_chosen(ask) -> None:
    question = ask("record_audio('x', required=True)['filename']", permissions=[])
    card = question.page.expect_card("x")
    question.page.press("Record")
    expect(card.get_by_role("status")).to_contain_text("The microphone may not be used")
    expect(card.locator("input[type=file]")).to_have_attribute("accept", "audio/*")
    with question.page.page.expect_file_chooser() as chosen:
        card.get_by_role("button", name="Choose a recording").click()
    chosen.value.set_files(SOUND)
    expect(card.get_by_role("status")).to_have_text("")
    assert question.submit() == "me.ogg"


def test_what_is_no_sound_is_refused(ask) -> None:
    question = ask("record_audio('x')['filename']", permissions=[])
    card = question.page.expect_card("x")
    chooser = card.locator("input[type=file]")
    chooser.set_input_files({"name": "me.ogg", "mimeType": "audio/ogg", "buffer": b"<script>"})
    question.page.press("Submit")
    expect(card.locator(".invalid-feedback:visible")).to_have_text("This value is not valid")
    chooser.set_input_files(SOUND)
    assert question.submit() == "me.ogg"


def test_a_missing_microphone_is_told(ask) -> None:
    question = ask(
        """
        def run():
            run_js("navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError'))")
            return record_audio("x")
        """,
        viewport={"width": 1280, "height": 720},
    )
    question.page.press("Record")
    expect(question.page.expect_card("x").get_by_role("status")).to_contain_text("No microphone was found")
    assert question.submit() is None


def test_without_a_secure_connection_the_visitor_is_told(ask) -> None:
    question = ask(
        """
        def run():
            run_js("Object.defineProperty(window, 'isSecureContext', {value: false})")
            return record_audio("x")["filename"]
        """,
        viewport={"width": 1280, "height": 720},
    )
    card = question.page.expect_card("x")
    expect(card.get_by_text("The microphone works only over a secure connection (https)")).to_be_visible()
    expect(card.get_by_role("button", name="Record", exact=True)).to_be_hidden()
    card.locator("input[type=file]").set_input_files(SOUND)
    assert question.submit() == "me.ogg"


def test_a_group_hears_of_a_recording(ask) -> None:
    question = ask(
        """
        def run():
            def heard(file):
                input_update("b", help_text=f"heard {file and file['filename']}")
            return input_group("x", [
                record_audio("A", name="a", onchange=heard, max_seconds=1), input("B", name="b"),
            ])["a"]["size"] > 500
        """,
        **ALLOWED,
    )
    card = question.page.expect_card("x")
    question.page.press("Record")
    expect(card.get_by_text("heard recording.webm")).to_be_visible()
    assert question.submit() is True


def test_a_reloaded_page_asks_for_the_recording_again(serve, visit) -> None:
    server = serve(
        "def app():\n    log.append(record_audio('x')['filename'])", reconnect_timeout=30, keep_page=True
    )
    page = visit(server)
    page.expect_card("x").locator("input[type=file]").set_input_files(SOUND)
    expect(page.card().get_by_label("Your recording")).to_be_visible()
    page.page.reload()
    expect(page.expect_card("x").get_by_text("Please choose again: me.ogg")).to_be_visible()
    page.card().locator("input[type=file]").set_input_files(SOUND)
    page.press("Submit")
    assert server.wait_log(1) == ["me.ogg"]


CONTEXTS = [
    {"viewport": {"width": 1280, "height": 720}},
    {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    {"viewport": {"width": 390, "height": 844}, "locale": "fa"},
]


@pytest.mark.parametrize("context", CONTEXTS, ids=["desktop", "phone", "dark", "rtl"])
def test_no_faults_and_nothing_beside_the_window(ask, context: dict[str, Any]) -> None:
    question = ask(
        "record_audio('<b>x</b>', help_text='<i>h</i>')", reduced_motion="reduce", **ALLOWED, **context
    )
    page, card = question.page.page, question.page.expect_card("x")
    if context.get("locale") == "fa":
        page.evaluate("document.documentElement.dir = 'rtl'")
    for action in ("audio_record", "audio_stop", None):
        page.wait_for_function("document.getAnimations().length === 0")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert [one for one in question.page.accessibility_faults() if "heading-one" not in one] == []
        submit = card.locator("button[type=submit]")
        expect(submit).to_be_in_viewport(ratio=1)
        if action:
            card.locator(f"[data-action={action}]").click()
        if action == "audio_record":
            wait_for_sound(question)
    expect(card.locator("audio")).to_be_visible()
    submit.click()
    assert question.answer()["filename"] == "recording.webm"
