"""Popups and toasts in the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.support.browser.page_runner import PageRunner

CONTENTS = [
    ("", []),
    (", 'text <i>'", ["text <i>"]),
    (", put_text('out')", ["out"]),
    (", ['a', put_html('<h3>b</h3>'), put_button('c', ...)]", ["a", "b", "c"]),
]


@pytest.mark.parametrize(("arguments", "texts"), CONTENTS)
def test_contents(runner: PageRunner, arguments: str, texts: list[str]) -> None:
    page = runner.show(f"popup('Title <i>'{arguments})")
    expect(page.popup().locator(".modal-title")).to_have_text("Title <i>")
    expect(page.popup().locator(".modal-body > *")).to_have_text(texts)
    assert page.texts() == []


@pytest.mark.parametrize(("size", "look"), [("small", "modal-sm"), ("normal", ""), ("large", "modal-lg")])
def test_sizes(runner: PageRunner, size: str, look: str) -> None:
    page = runner.show(f"popup('T', size='{size}')")
    classes = (page.popup().locator(".modal-dialog").get_attribute("class") or "").split()
    assert [name for name in classes if name in ("modal-sm", "modal-lg")] == ([look] if look else [])
    width = runner.box(".modal-content")["width"]
    assert {"small": width <= 320, "normal": 320 < width <= 520, "large": width > 520}[size]


@pytest.mark.parametrize(
    ("arguments", "escape", "outside", "cross"),
    [
        ("", True, True, True),
        ("implicit_close=False", False, False, True),
        ("closable=False", False, False, False),
        ("closable=False, implicit_close=True", False, False, False),
    ],
)
def test_ways_to_close(runner: PageRunner, arguments: str, escape: bool, outside: bool, cross: bool) -> None:
    snippet = f"popup('T', 'content', {arguments}); log.append('on')"
    page = runner.show(snippet)
    page.page.keyboard.press("Escape")
    expect(page.popup()).to_have_count(0 if escape else 1)
    page = runner.show(snippet)
    page.page.mouse.click(20, 400)
    expect(page.popup()).to_have_count(0 if outside else 1)
    page = runner.show(snippet)
    button = page.popup().locator(".btn-close")
    expect(button).to_have_count(1 if cross else 0)
    if cross:
        button.click()
        expect(page.popup()).to_have_count(0)


def test_a_click_that_ends_outside_does_not_close(runner: PageRunner) -> None:
    page = runner.show("popup('T', 'some text to select')")
    box = runner.box(".modal-body")
    page.page.mouse.move(box["x"] + 20, box["y"] + 20)
    page.page.mouse.down()
    page.page.mouse.move(20, 500)
    page.page.mouse.up()
    expect(page.popup()).to_have_count(1)


def test_one_popup_at_a_time_and_what_becomes_of_its_scope(runner: PageRunner) -> None:
    page = runner.show("""
        with popup("One") as first: put_text("1")
        with popup("Two") as second:
            put_text("2")
            put_text("dropped", scope=first)
        put_text("later", scope=second)
    """)
    expect(page.page.locator(".modal")).to_have_count(1)
    expect(page.popup().locator(".modal-title")).to_have_text("Two")
    expect(page.popup().locator(".modal-body > *")).to_have_text(["2", "later"])
    assert len(runner.new_errors()) == 1
    runner.show("close_popup(); popup('x'); close_popup()")
    expect(page.page.locator(".modal, .modal-backdrop")).to_have_count(0)


def test_a_popup_may_have_the_scopes_of_the_one_before(runner: PageRunner) -> None:
    page = runner.show("""
        popup("One", put_scope("inside", "1"))
        popup("Two", [put_scope("inside", "2"), put_markdown("*marked*")])
        put_text("later", scope="inside")
    """)
    expect(page.popup().locator("#pywebio-scope-inside > *")).to_have_text(["2", "later"])
    expect(page.page.locator(".modal")).to_have_count(1)


def test_a_decorated_function_writes_into_the_popup(runner: PageRunner) -> None:
    page = runner.show("""
        @popup("Deco", "given")
        def show(text): put_text(text); return text
        put_text("below")
        assert (show("a"), show("b")) == ("a", "b")
    """)
    expect(page.popup().locator(".modal-body > *")).to_have_text(["given", "a", "b"])
    assert page.texts() == ["below"]


def test_the_form_below_stays_and_the_focus_comes_back(runner: PageRunner) -> None:
    page = runner.show("""
        put_button("open", lambda: popup("T", [put_button("in", close_popup), put_html("<a href='#'>link</a>")]))
    """)
    page.button("open").click()
    expect(page.popup()).to_be_visible()
    expect(page.button("in")).to_be_focused()
    page.page.keyboard.press("Tab")
    page.page.keyboard.press("Tab")
    assert runner.evaluate("document.querySelector('.modal').contains(document.activeElement)")
    page.button("in").focus()
    page.page.keyboard.press("Enter")
    expect(page.popup()).to_have_count(0)
    expect(page.button("open")).to_be_focused()


def test_a_popup_is_accessible(runner: PageRunner) -> None:
    page = runner.show(
        "popup('Title', ['text', put_button('b', ...)]); toast('note', 0); toast('warn', 0, color='warn')"
    )
    assert page.accessibility_faults() == []


COLORS = [
    ("'info'", "rgb(37, 102, 168)"),
    ("'error'", "rgb(181, 51, 59)"),
    ("'warn'", "rgb(227, 165, 44)"),
    ("'success'", "rgb(47, 117, 38)"),
    ("'#123456'", "rgb(18, 52, 86)"),
    ("'tomato'", "rgb(255, 99, 71)"),
]


@pytest.mark.parametrize(("color", "shown"), COLORS)
def test_the_mark_of_a_toast_has_its_colour(runner: PageRunner, color: str, shown: str) -> None:
    page = runner.show(f"toast('note <i>', 0, color={color})")
    mark = page.toast("note <i>").evaluate("toast => getComputedStyle(toast, '::before').backgroundColor")
    assert mark == shown


def test_toasts_cover_no_title_and_button_of_a_popup(runner: PageRunner) -> None:
    page = runner.show("popup('Title', 'text'); [toast(f'note {n}', 0) for n in range(3)]")
    page.popup().get_by_role("button", name="Close").click()
    expect(page.popup()).to_have_count(0)


@pytest.mark.parametrize("position", ["left", "center", "right"])
def test_positions_of_toasts(runner: PageRunner, position: str) -> None:
    runner.show(f"toast('one', 0, '{position}'); toast('two', 0, '{position}')")
    texts = runner.page.page.locator(".toast").all_inner_texts()
    assert [text.strip() for text in texts] == ["two", "one"]
    box = runner.box(".toast")
    middle = box["x"] + box["width"] / 2
    assert {"left": middle < 400, "center": 400 < middle < 600, "right": middle > 600}[position]
    assert box["y"] < 60


def test_toasts_go_by_themselves_or_stay(runner: PageRunner) -> None:
    page = runner.show("toast('short', 0.2); toast('stays', 0); toast(5, duration=0.2)")
    expect(page.toast("short")).to_have_count(0)
    expect(page.toast("5")).to_have_count(0)
    expect(page.toast("stays")).to_have_count(1)
    page.toast("stays").locator(".toast-close").click()
    expect(page.page.locator(".toast")).to_have_count(0)


def test_hovering_stops_the_clock(runner: PageRunner) -> None:
    page = runner.show("toast('hovered', 1.5)")
    page.toast("hovered").hover()
    page.page.wait_for_timeout(1800)
    expect(page.toast("hovered")).to_have_count(1)
    page.page.mouse.move(500, 600)
    expect(page.toast("hovered")).to_have_count(0)


def test_a_click_on_a_toast(runner: PageRunner) -> None:
    page = runner.show(
        "toast('click me', 0, onclick=lambda: (log.append('clicked'), put_text('from toast')))"
    )
    page.toast("click me").click()
    assert runner.wait_log(1) == ["clicked"]
    expect(page.page.locator(".toast")).to_have_count(0)
    expect(page.scope().get_by_text("from toast")).to_be_visible()
