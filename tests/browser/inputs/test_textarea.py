"""textarea(): plain and as a code editor."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize(
    ("call", "typed", "expected"),
    [
        ("textarea('x')", "p\nq", "p\nq"),
        ("textarea('x')", "", ""),
        ("textarea('x', value='a\\r\\nb\\rc')", "", "a\nb\nc"),
        ("textarea('x', maxlength=3)", "abcdef", "abc"),
        ("textarea('x', rows=3, placeholder='free text')", "z", "z"),
        ("textarea('x', readonly=True, value='fixed')", "no", "fixed"),
        ("textarea('x', code=True)", "p\nq", "p\nq"),
        ("textarea('x', code={})", "", ""),
        ("textarea('x', code={'mode': 'python'}, value='a\\r\\nb')", "", "a\nb"),
        ("textarea('x', code=True, maxlength=3)", "abcdef", "abc"),
        ("textarea('x', code=True, readonly=True, value='fixed')", "no", "fixed"),
        ("textarea('x', code={'readOnly': True}, value='fixed')", "no", "fixed"),
        ("textarea('x', code={'mode': 'nonsense', 'theme': 'none', 'other': 1}, value='v')", "", "v"),
    ],
)
def test_texts(ask, call: str, typed: str, expected: str) -> None:
    question = ask(call)
    page = question.page
    card = page.expect_card("x")
    page.card().locator("textarea:visible, .cm-content").focus()
    for number, line in enumerate(typed.split("\n")):
        if number:
            page.page.keyboard.press("Enter")
        page.page.keyboard.type(line)
    expect(card).to_be_visible()
    assert question.submit() == expected


@pytest.mark.parametrize(
    ("call", "typed", "flaw", "cure"),
    [
        ("textarea('x', required=True)", "", "valueMissing", "a"),
        ("textarea('x', minlength=3)", "ab", "tooShort", "abc"),
    ],
)
def test_the_browser_refuses(ask, call: str, typed: str, flaw: str, cure: str) -> None:
    question = ask(call)
    field = question.page.field()
    field.press_sequentially(typed)
    question.page.press("Submit")
    assert field.evaluate(f"field => field.validity.{flaw}")
    assert not question.is_answered
    field.fill("")
    field.press_sequentially(cure)
    assert question.submit() == cure


@pytest.mark.parametrize(
    ("call", "attribute", "value"),
    [
        ("textarea('x', rows=3)", "rows", "3"),
        ("textarea('x', placeholder='free text')", "placeholder", "free text"),
        ("textarea('x', data_kind='k')", "data-kind", "k"),
        ("textarea('x', wrap='off', help_text='any')", "wrap", "off"),
    ],
)
def test_attributes(ask, call: str, attribute: str, value: str) -> None:
    question = ask(call)
    expect(question.page.field()).to_have_attribute(attribute, value)
    assert question.submit() == ""


@pytest.mark.parametrize("code", ["None", "True"])
def test_it_is_checked_when_it_is_left(ask, code: str) -> None:
    question = ask(
        f"textarea('x', code={code}, help_text='not that', validate=lambda v: 'bad' if v == 'b' else None)"
    )
    page = question.page
    card = page.expect_card("x")
    text = card.locator("textarea:visible, .cm-content")
    text.focus()
    page.page.keyboard.type("b")
    card.locator(".card-header").click()
    expect(card.get_by_text("bad")).to_be_visible()
    expect(text).to_have_attribute("aria-invalid", "true")
    expect(text).to_have_accessible_description(re.compile("bad.*not that"))
    text.focus()
    page.page.keyboard.press("End")
    page.page.keyboard.type("c")
    expect(card.get_by_text("bad")).to_be_hidden()
    assert question.submit() == "bc"


@pytest.mark.parametrize("code", ["None", "True"])
def test_ctrl_enter_submits(ask, code: str) -> None:
    question = ask(f"textarea('x', code={code})")
    page = question.page
    page.expect_card("x")
    page.card().locator("textarea:visible, .cm-content").focus()
    page.page.keyboard.type("done")
    page.page.keyboard.press("Control+Enter")
    assert question.answer() == "done"


def test_the_code_editor(ask) -> None:
    """E05."""
    question = ask(
        'textarea("Program", code={"mode": "python", "theme": "darcula"}, value="import os\\n# here", required=True)'
    )
    page = question.page
    card = page.expect_card("Program")
    editor = card.locator(".CodeMirror")
    text = card.locator(".cm-content")
    expect(card.locator(".cm-lineNumbers")).to_contain_text("1")
    expect(card.locator(".cm-w-keyword")).to_have_text("import")
    dark = editor.locator(".cm-editor").evaluate("one => getComputedStyle(one).backgroundColor")
    assert dark == "rgb(43, 43, 43)"
    expect(text).to_be_focused()
    expect(text).to_have_accessible_name("Program")
    page.page.keyboard.press("F11")
    expect(editor).to_have_class(re.compile("CodeMirror-fullscreen"))
    box = editor.bounding_box()
    assert box is not None
    assert (box["x"], box["y"], box["width"]) == (0, 0, 1000)
    assert box["height"] == 800
    page.page.keyboard.press("Escape")
    expect(editor).not_to_have_class(re.compile("CodeMirror-fullscreen"))
    page.page.keyboard.press("Escape")
    expect(card).to_be_visible()
    page.page.keyboard.press("Control+A")
    page.page.keyboard.press("Delete")
    page.press("Submit")
    expect(card.get_by_text("Please fill in this field")).to_be_visible()
    expect(page.toast("Something in the form needs correction")).to_be_visible()
    assert not question.is_answered
    page.press("Reset")
    expect(text).to_contain_text("# here")
    text.focus()
    page.page.keyboard.press("Control+End")
    page.page.keyboard.press("Enter")
    page.page.keyboard.type("pass")
    assert question.submit() == "import os\n# here\npass"


def test_the_editor_keeps_placeholder_minlength_and_height(ask) -> None:
    question = ask("textarea('x', code=True, placeholder='your code', minlength=3, rows=4)")
    page = question.page
    card = page.expect_card("x")
    expect(card.locator(".cm-placeholder")).to_have_text("your code")
    box = card.locator(".CodeMirror").bounding_box()
    assert box is not None
    assert round(box["height"]) == 80
    page.page.keyboard.type("ab")
    page.press("Submit")
    expect(card.get_by_text("at least 3 characters")).to_be_visible()
    card.locator(".cm-content").focus()
    page.page.keyboard.press("End")
    page.page.keyboard.type("c")
    assert question.submit() == "abc"


@pytest.mark.parametrize(
    ("mode", "text", "marked"),
    [
        ("javascript", "const a", "const"),
        ("application/json", '{"a": null}', "null"),
        ("text/x-csrc", "return x;", "return"),
        (".sql", "SELECT 1", "SELECT"),
        ("py", "def f(): pass", "def"),
        ("htmlmixed", "<b>x</b>", "b"),
    ],
)
def test_languages_by_name_extension_and_type(ask, mode: str, text: str, marked: str) -> None:
    question = ask(f"textarea('x', code={{'mode': {mode!r}}}, value={text!r})")
    card = question.page.expect_card("x")
    expect(card.locator("[class*='cm-w-']").filter(has_text=marked).first).to_be_visible()
    assert question.submit() == text


@pytest.mark.parametrize(
    ("option", "selector", "count"),
    [
        ("{'lineNumbers': False}", ".cm-lineNumbers", 0),
        ("{}", ".cm-lineNumbers", 1),
        ("{'lineWrapping': False}", ".cm-lineWrapping", 0),
        ("{}", ".cm-lineWrapping", 1),
        ("{'styleActiveLine': False}", ".cm-activeLine", 0),
        ("{}", ".cm-activeLine", 1),
        ("{'theme': 'darcula'}", ".webio-code-darcula", 1),
        ("{'theme': 'unknown'}", ".webio-code-page", 1),
    ],
)
def test_editor_options(ask, option: str, selector: str, count: int) -> None:
    question = ask(f"textarea('x', code={option})")
    card = question.page.expect_card("x")
    expect(card.locator(selector)).to_have_count(count)
    question.submit()


def test_tab_indents_and_escape_tab_leaves(ask) -> None:
    question = ask(
        "input_group('G', [textarea('a', name='a', code={'indentUnit': 2}), input('b', name='b')])"
    )
    page = question.page
    text = page.expect_card("G").locator(".cm-content")
    text.focus()
    page.page.keyboard.press("Tab")
    page.page.keyboard.type("x")
    page.page.keyboard.press("Escape")
    page.page.keyboard.press("Tab")
    expect(page.field("b")).to_be_focused()
    assert question.submit() == {"a": "  x", "b": ""}


def test_edits_are_told_and_updates_are_not(ask) -> None:
    question = ask("""
        seen = []
        def changed(value):
            seen.append(value)
            if value == "ab":
                input_update(value="new", readonly=True, help_text="changed")
        def run():
            got = textarea("x", code=True, onchange=changed)
            return got, seen[-1]
    """)
    page = question.page
    card = page.expect_card("x")
    page.page.keyboard.type("ab")
    expect(card.locator(".cm-content")).to_have_text("new")
    expect(card.locator(".form-text")).to_have_text("changed")
    page.page.keyboard.type("!")
    result: Any = question.submit()
    assert result == ("new", "ab")
