"""signature(): drawn by mouse and finger, typed by keyboard, kept when the page is reloaded."""

from __future__ import annotations

import re
import struct
import zlib
from types import SimpleNamespace
from typing import Any

import pytest
from playwright.sync_api import Locator, expect


def pad(question: Any) -> Locator:
    """Return the pad of a form that has come to rest."""
    card = question.page.expect_card("x")
    question.page.page.wait_for_function("document.getAnimations().length === 0")
    return card.locator("canvas")


def draw(question: Any, *points: tuple[float, float]) -> None:
    """Draw one stroke through points in parts of the pad."""
    box = pad(question).bounding_box()
    mouse = question.page.page.mouse
    x, y = points[0]
    mouse.move(box["x"] + box["width"] * x, box["y"] + box["height"] * y)
    mouse.down()
    for x, y in points[1:]:
        mouse.move(box["x"] + box["width"] * x, box["y"] + box["height"] * y, steps=4)
    mouse.up()


def pixels(png: bytes) -> tuple[int, int, list[bytes]]:
    """Return width, height and rows of a PNG of 8 bits a channel, as RGB or RGBA, without its filters' help."""
    width, height, _, kind = struct.unpack(">IIBB", png[16:26])
    data, place = b"", 8
    while place < len(png):
        size, name = struct.unpack(">I4s", png[place : place + 8])
        data += png[place + 8 : place + 8 + size] if name == b"IDAT" else b""
        place += size + 12
    channels = {2: 3, 6: 4}[kind]
    raw, rows, last = zlib.decompress(data), [], bytes(width * channels)
    for start in range(0, len(raw), width * channels + 1):
        line = bytearray(raw[start + 1 : start + 1 + width * channels])
        for at in range(len(line)):
            left = line[at - channels] if at >= channels else 0
            corner = last[at - channels] if at >= channels else 0
            line[at] = (line[at] + _predicted(raw[start], left, last[at], corner)) & 255
        last = bytes(line)
        rows.append(last)
    return width, height, [bytes(row[::channels]) for row in rows]


def _predicted(kind: int, left: int, above: int, corner: int) -> int:
    if kind == 4:
        guess = left + above - corner
        return min((left, above, corner), key=lambda one: abs(guess - one))
    return [0, left, above, (left + above) // 2][kind]


def test_a_drawn_signature_is_black_on_white(ask) -> None:
    question = ask("signature('x', required=True)")
    draw(question, (0.2, 0.5), (0.8, 0.5))
    expect(pad(question)).to_have_accessible_name("Your signature")
    file = question.submit()
    assert (file["filename"], file["mime_type"]) == ("signature.png", "image/png")
    width, height, rows = pixels(file["content"])
    assert (width, height) == (1000, 400)
    assert rows[200][500] == 0
    assert rows[200][100] == rows[10][500] == 255
    assert file["size"] < 60_000


def test_undo_and_clear(ask) -> None:
    question = ask("signature('x', required=True)")
    card = question.page.expect_card("x")
    undo, clear = (card.get_by_role("button", name=name) for name in ("Undo", "Clear"))
    expect(undo).to_be_disabled()
    draw(question, (0.2, 0.2), (0.8, 0.2))
    draw(question, (0.2, 0.8), (0.8, 0.8))
    undo.click()
    expect(undo).to_be_enabled()
    undo.click()
    expect(undo).to_be_disabled()
    expect(pad(question)).to_be_focused()
    question.page.press("Submit")
    expect(card.locator(".invalid-feedback:visible")).to_have_text("Please fill in this field")
    expect(pad(question)).to_have_accessible_description("Please fill in this field")
    assert not question.is_answered
    draw(question, (0.2, 0.2), (0.8, 0.2))
    expect(card.locator(".invalid-feedback:visible")).to_have_count(0)
    clear.click()
    expect(clear).to_be_disabled()
    draw(question, (0.2, 0.8), (0.8, 0.8))
    _, _, rows = pixels(question.submit()["content"])
    assert rows[80][500] == 255
    assert rows[320][500] == 0


def test_a_name_is_typed_instead_with_the_keyboard_alone(ask) -> None:
    question = ask("signature('x', required=True, help_text='of the customer')")
    keyboard = question.page.page.keyboard
    expect(pad(question)).to_be_focused()
    expect(pad(question)).to_have_accessible_name("Draw your signature here, or type your name below")
    keyboard.press("Tab")
    name = question.page.card().get_by_label("Or type your name", exact=True)
    expect(name).to_be_focused()
    expect(name).to_have_accessible_description("of the customer")
    keyboard.type("Ada <b>Lovelace</b> " + "and others " * 9)
    expect(name).to_have_value(re.compile("^.{80}$"))
    keyboard.press("Control+A")
    keyboard.type("Ada")
    expect(pad(question)).to_have_accessible_name("Ada")
    keyboard.press("Enter")
    _, _, rows = pixels(question.answer()["content"])
    assert sum(row.count(0) for row in rows) > 500


def test_drawing_replaces_a_name_and_a_name_what_was_drawn(ask) -> None:
    question = ask("signature('x')")
    name = question.page.expect_card("x").get_by_label("Or type your name", exact=True)
    name.fill("Ada")
    draw(question, (0.2, 0.5), (0.8, 0.5))
    expect(name).to_have_value("")
    name.fill("Eva")
    expect(pad(question)).to_have_accessible_name("Eva")
    question.page.press("Reset")
    expect(name).to_have_value("")
    assert question.submit() is None


def test_a_group_hears_of_each_signature_and_may_refuse_it(ask) -> None:
    question = ask("""
        def run():
            refused = []
            def heard(file):
                input_update("b", help_text=f"heard {file['filename']}" if file else "heard nothing")
            def check(file):
                if not refused:
                    refused.append(file)
                    return "not like this"
            answer = input_group("x", [
                signature("A", name="a", onchange=heard, validate=check), signature("B", name="b"),
            ])
            return answer["a"]["size"] > 0, answer["b"]
    """)
    card = question.page.expect_card("x")
    name = card.get_by_label("Or type your name", exact=True).first
    name.fill("Ada")
    expect(card.get_by_text("heard signature.png")).to_be_visible()
    question.page.press("Submit")
    expect(card.get_by_text("not like this")).to_be_visible()
    card.get_by_role("button", name="Clear").first.click()
    expect(card.get_by_text("heard nothing")).to_be_visible()
    expect(card.get_by_text("not like this")).to_be_hidden()
    name.fill("Eva")
    assert question.submit() == (True, None)


def test_a_finger_draws_and_does_not_scroll(ask) -> None:
    question = ask("signature('x')", viewport={"width": 390, "height": 664}, has_touch=True, is_mobile=True)
    box = pad(question).bounding_box()
    devtools = question.page.context.new_cdp_session(question.page.page)
    for kind, x, y in (("Start", 0.2, 0.2), ("Move", 0.5, 0.9), ("Move", 0.8, 0.2), ("End", 0, 0)):
        place = {"x": box["x"] + box["width"] * x, "y": box["y"] + box["height"] * y}
        points = [] if kind == "End" else [place]
        devtools.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": points})
    expect(pad(question)).to_have_accessible_name("Your signature")
    assert pad(question).bounding_box() == box
    _, _, rows = pixels(question.submit()["content"])
    assert 0 in rows[200]


def test_a_reloaded_page_shows_what_was_drawn(serve, visit) -> None:
    server = serve(
        "def app():\n    log.append(signature('x', required=True)['content'])",
        reconnect_timeout=30,
        keep_page=True,
    )
    page = visit(server)

    here = SimpleNamespace(page=page)
    draw(here, (0.2, 0.5), (0.8, 0.5))
    expect(pad(here)).to_have_accessible_name("Your signature")
    page.page.reload()
    expect(pad(here)).to_have_accessible_name("Your signature")
    page.press("Submit")
    _, _, rows = pixels(server.wait_log(1)[0])
    assert rows[200][500] == 0


CONTEXTS = [
    {"viewport": {"width": 1280, "height": 720}},
    {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    {"viewport": {"width": 390, "height": 844}, "locale": "fa"},
]


@pytest.mark.parametrize("context", CONTEXTS, ids=["desktop", "phone", "dark", "rtl"])
def test_no_faults_and_nothing_beside_the_window(ask, context: dict[str, Any]) -> None:
    question = ask(
        "input_group('x', [signature('<b>A</b>', name='a', help_text='<i>h</i>'), input('B', name='b')])['a']",
        reduced_motion="reduce",
        **context,
    )
    page = question.page.page
    if context.get("locale") == "fa":
        page.evaluate("document.documentElement.dir = 'rtl'")
    draw(question, (0.2, 0.5), (0.8, 0.5))
    expect(question.page.card().get_by_text("<b>A</b>")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert [one for one in question.page.accessibility_faults() if "heading-one" not in one] == []
    ink = page.evaluate("""() => {
        const pixel = document.querySelector("canvas").getContext("2d").getImageData(500, 200, 1, 1).data;
        return pixel[0];
    }""")
    assert (ink > 128) == (context.get("color_scheme") == "dark")
    question.page.card().locator("button[type=submit]").click()
    assert question.answer()["filename"] == "signature.png"
