"""The panel of a form in windows of usual sizes: its buttons and the newest output are in sight."""

from __future__ import annotations

from playwright.sync_api import expect

FORM = """
    def app():
        for lines in (0, 5, 9, 60):
            clear()
            put_markdown("# Body mass index")
            put_table([["Name", "BMI"]] + [["Grace", 22.9]] * 2)
            for n in range(lines): put_text(f"line {n}")
            input_group(f"After {lines} lines", [input("Height", name="h"), input("Weight", name="w")])
"""
WINDOWS = [(1280, 720), (1366, 768), (390, 844), (390, 664)]


def test_submit_is_in_the_window(serve, visit) -> None:
    page = visit(serve(FORM), viewport={"width": 390, "height": 664}, reduced_motion="reduce")
    for lines in (0, 5, 9, 60):
        page.expect_card(f"After {lines} lines")
        for width, height in WINDOWS:
            page.page.set_viewport_size({"width": width, "height": height})
            for part in (page.button("Submit"), page.field("Height"), page.field("Weight")):
                expect(part).to_be_in_viewport(ratio=1)
            # Nothing lies over it.
            page.button("Submit").click(trial=True)
        page.press("Submit")


LONG = """
    def app():
        for n in range(20): put_text(n)
        input_group("Long", [input(f"Field {n}", name=f"f{n}") for n in range(20)])
"""


def test_the_buttons_of_a_long_form_stay_while_its_fields_scroll(serve, visit) -> None:
    page = visit(serve(LONG), viewport={"width": 390, "height": 664}, reduced_motion="reduce")
    page.expect_card("Long")
    expect(page.page.locator("#input-container")).to_have_class("fixed")
    page.field("Field 19").focus()
    expect(page.field("Field 19")).to_be_in_viewport(ratio=1)
    expect(page.button("Submit")).to_be_in_viewport(ratio=1)
    field = page.field("Field 19").bounding_box()
    submit = page.button("Submit").bounding_box()
    assert field
    assert submit
    assert field["y"] + field["height"] <= submit["y"]


CHAT = """
    def app():
        for n in range(9): put_text(f"line {n}")
        while True: put_text("you: " + input("Say"))
"""


def test_the_newest_line_of_a_chat_is_above_the_panel(serve, visit) -> None:
    page = visit(serve(CHAT), viewport={"width": 390, "height": 664}, reduced_motion="reduce")
    for n in range(4):
        page.expect_card("Say")
        page.answer("Say", f"message {n}")
        line = page.scope().get_by_text(f"you: message {n}")
        expect(line).to_be_in_viewport(ratio=1)
        page.page.wait_for_function(
            """text => {
                const line = [...document.querySelectorAll(".webio-text")].find(one => one.textContent === text);
                const card = document.querySelector("#input-cards .card");
                return card && line.getBoundingClientRect().bottom <= card.getBoundingClientRect().top;
            }""",
            arg=f"you: message {n}",
        )
