"""Forms at the end of a scope (``scope=``): several at once, what happens to the scope, focus, keyboard, phones."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

TWO = """
    def run():
        import threading
        put_scope("left", "Left")
        put_scope("right", "Right")
        got = {}
        def side():
            got["right"] = input("Second", scope="right")
        thread = threading.Thread(target=side)
        register_thread(thread)
        thread.start()
        got["left"] = input_group("First", [input("Name", name="name")], scope="left")
        thread.join()
        return got
"""

HOSTILE = "<img src=x onerror=alert(1)>"

REMOVED = """
    def run():
        put_scope("place", "Old")
        put_button("Remove", lambda: remove("place"))
        return input("Here", scope="place")
"""


def form_in(page: Any, scope: str) -> Locator:
    return page.page.locator(f"#pywebio-scope-{scope} > .webio-scope-forms > .card")


def test_forms_in_two_scopes_are_answered_in_any_order(ask) -> None:
    question = ask(TWO)
    page = question.page
    expect(form_in(page, "left")).to_be_visible()
    expect(form_in(page, "right")).to_be_visible()
    page.expect_no_card()
    form_in(page, "left").get_by_label("Name").fill("Ada")
    form_in(page, "left").get_by_role("button", name="Submit").click()
    expect(form_in(page, "left")).to_have_count(0)
    form_in(page, "right").locator("input").fill("Bea")
    page.page.keyboard.press("Enter")
    assert question.answer() == {"left": {"name": "Ada"}, "right": "Bea"}
    expect(page.page.locator(".webio-scope-forms")).to_have_count(0)


def test_outputs_come_before_the_form_and_clearing_leaves_it(ask) -> None:
    question = ask("""
        def run():
            put_scope("place", "Old")
            def change():
                clear("place")
                put_text("new", scope="place")
                put_text("newer", scope="place")
                put_text("between", scope="place", position=-2)
            put_button("Change", change)
            return input("Here", scope="place")
    """)
    page = question.page
    field = form_in(page, "place").locator("input")
    field.fill("kept")
    page.button("Change").click()
    place = page.page.locator("#pywebio-scope-place")
    expect(place.locator("p, .card-header")).to_have_text(["new", "between", "newer", "Here"])
    expect(field).to_have_value("kept")
    form_in(page, "place").get_by_role("button", name="Submit").click()
    assert question.answer() == "kept"


def test_a_form_whose_scope_is_removed_goes_to_the_panel_with_what_was_typed(ask) -> None:
    question = ask(REMOVED)
    page = question.page
    form_in(page, "place").locator("input").fill("kept")
    page.button("Remove").click()
    page.expect_card("Here")
    expect(page.field()).to_have_value("kept")
    assert question.submit() == "kept"


def test_a_form_of_an_unknown_scope_is_in_the_panel(ask) -> None:
    question = ask("input('Here', scope='nowhere')")
    question.page.expect_card("Here")
    question.page.expect_error("nowhere")
    question.page.field().fill("x")
    assert question.submit() == "x"


def test_a_form_beside_another_leaves_it_the_focus(ask) -> None:
    question = ask("""
        def run():
            import threading
            put_scope("place")
            def side():
                input("Beside", scope="place")
            thread = threading.Thread(target=side)
            register_thread(thread)
            def changed(value):
                if not thread.is_alive():
                    thread.start()
            answer = input("Main", onchange=changed)
            thread.join()
            return answer
    """)
    page = question.page
    page.expect_card("Main")
    page.field().press_sequentially("a")
    expect(form_in(page, "place")).to_be_visible()
    page.page.keyboard.type("b")
    page.page.keyboard.press("Enter")
    page.expect_no_card()
    form_in(page, "place").get_by_role("button", name="Submit").click()
    assert question.answer() == "ab"


def test_a_form_in_a_scope_is_rejected_cancelled_and_times_out(ask) -> None:
    question = ask("""
        def run():
            put_scope("place")
            def short(value): return "too short" if len(value) < 3 else None
            first = input("Word", scope="place", validate=short)
            second = input_group("Group", [input("a", name="a")], cancelable=True, scope="place")
            try:
                input("Late", scope="place", timeout=0.1)
            except TimeoutError:
                return first, second, "late"
    """)
    page = question.page
    form = form_in(page, "place")
    form.locator("input").fill("ab")
    page.page.keyboard.press("Enter")
    expect(form.get_by_text("too short")).to_be_visible()
    expect(form.locator("input")).to_be_focused()
    page.page.keyboard.type("c")
    page.page.keyboard.press("Enter")
    expect(form.locator(".card-header")).to_have_text("Group")
    form.get_by_role("button", name="Cancel").click()
    assert question.answer() == ("abc", None, "late")
    expect(form).to_have_count(0)


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible_and_within_the_window_with_hostile_text_and_from_right_to_left(
    ask, width: int, scheme: str
) -> None:
    question = ask(
        f"""
        def run():
            put_scope("place", put_markdown("# Orders"))
            return input_group({HOSTILE!r}, [
                input({HOSTILE!r}, name="a", help_text={HOSTILE!r}), textarea("Notes", name="b"),
                radio("Size", ["S", "M"], name="c"), select("Town", ["Rome"], name="d"),
            ], scope="place", cancelable=True)
        """,
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
    )
    page = question.page
    form = form_in(page, "place")
    expect(form.locator(".card-header")).to_have_text(HOSTILE)
    expect(form.locator("img")).to_have_count(0)
    assert not page.accessibility_faults()
    page.page.evaluate("document.documentElement.dir = 'rtl'")
    assert not page.accessibility_faults()
    assert page.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    form.get_by_role("button", name="Cancel").click()
    assert question.answer() is None


def test_a_reloaded_page_shows_the_form_in_its_scope_again(serve, visit) -> None:
    server = serve(
        """
        def app():
            put_scope("place", "Before")
            log.append(input("Here", scope="place"))
        """,
        keep_page=True,
    )
    page = visit(server)
    form_in(page, "place").locator("input").fill("typed")
    page.page.reload()
    expect(form_in(page, "place").locator("input")).to_have_value("typed")
    form_in(page, "place").get_by_role("button", name="Submit").click()
    assert server.wait_log(1) == ["typed"]
