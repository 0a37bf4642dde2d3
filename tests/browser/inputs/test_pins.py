"""Pins in the browser: every widget, reading, writing, waiting, names used twice, uploads."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

#: Widget, what the user does, value before and after.
WIDGETS: list[tuple[str, str, Any, Any]] = [
    ("put_input('p')", "type:ab", "", "ab"),
    ("put_input('p', type=NUMBER)", "type:12", None, 12),
    ("put_input('p', type=FLOAT, value=1)", "type:5", 1.0, 51.0),
    ("put_input('p', type=COLOR)", "fill:#0000ff", "#000000", "#0000ff"),
    ("put_input('p', type=DATE)", "fill:2030-01-02", "", "2030-01-02"),
    ("put_input('p', type=TIME)", "fill:10:30", "", "10:30"),
    ("put_input('p', type=DATETIME)", "fill:2030-01-02T10:30", "", "2030-01-02T10:30"),
    ("put_input('p', type=PASSWORD)", "type:secret", "", "secret"),
    ("put_input('p', type=URL)", "type:htt", "", "htt"),
    ("put_input('p', readonly=True, value='v')", "", "v", "v"),
    ("put_input('p', datalist=['a'], placeholder='hint', help_text='help')", "type:a", "", "a"),
    ("put_textarea('p', rows=3)", "type:a\nb", "", "a\nb"),
    ("put_textarea('p', maxlength=2)", "type:abc", "", "ab"),
    ("put_textarea('p', minlength=9, placeholder='long', help_text='help')", "type:ab", "", "ab"),
    ("put_textarea('p', readonly=True, value='v')", "type:x", "v", "v"),
    ("put_textarea('p', code={'mode': 'python'}, value='x')", "type:y", "x", "yx"),
    ("put_select('p', ['a', 'b'])", "option:b", "a", "b"),
    ("put_select('p', [('A', (1,)), ('B', {2: 3})], value={2: 3})", "option:A", {2: 3}, (1,)),
    ("put_select('p', ['a', 'b', 'c'], multiple=True, native=True)", "option:c", [], ["c"]),
    ("put_select('p', ['a', 'b'], multiple=True, value=['a'])", "pick:b", ["a"], ["a", "b"]),
    ("put_checkbox('p', ['a', 'b'], inline=True, value=['a'])", "label:b", ["a"], ["a", "b"]),
    ("put_radio('p', [('A', 1), 'b'])", "label:A", None, 1),
    ("put_slider('p', value=5)", "key:ArrowRight", 5, 6),
    ("put_slider('p', value=5, min_value=-5, max_value=20, step=5, help_text='help')", "key:End", 5, 20),
    ("put_slider('p', value=0.5, max_value=1, step=0.25)", "key:ArrowRight", 0.5, 0.75),
    ("put_actions('p', buttons=['x', ('Y', (2,))])", "button:Y", None, (2,)),
    ("put_file_upload('p')", "", None, None),
    ("put_file_upload('p', multiple=True)", "", [], []),
]


def act(pin: Locator, what: str) -> None:
    how, _, value = what.partition(":")
    if how == "type":
        pin.locator("input, textarea:visible, .cm-content").first.press_sequentially(value)
    elif how == "fill":
        pin.locator("input").fill(value)
    elif how == "option":
        pin.locator("select").select_option(label=value)
    elif how == "pick":
        pin.get_by_role("combobox").click()
        pin.get_by_role("option", name=value).click()
    elif how == "label":
        pin.get_by_label(value, exact=True).click()
    elif how == "key":
        pin.locator("input").press(value)
    elif how == "button":
        pin.get_by_role("button", name=value).click()


@pytest.mark.parametrize(("widget", "what", "before", "after"), WIDGETS)
def test_values(ask, widget: str, what: str, before: Any, after: Any) -> None:
    question = ask(f"""
        def run():
            {widget[:-1]}, label="The pin")
            first = pin.p
            input("go")
            return first, pin["p"], get_pin_values(["p", "none"])
    """)
    page = question.page
    page.expect_card("go")
    pin = page.scope().locator(".webio-pin")
    expect(pin.get_by_text("The pin", exact=True)).to_be_visible()
    act(pin, what)
    first, last, several = question.submit()
    assert (first, last, several) == (before, after, {"p": after})
    assert (type(first), type(last)) == (type(before), type(after))


#: Widget, what is assigned, what is read then.
WRITTEN: list[tuple[str, str, Any]] = [
    ("put_input('p')", "'x'", "x"),
    ("put_input('p')", "5", "5"),
    ("put_input('p', type=NUMBER)", "5", 5),
    ("put_input('p', type=DATE)", "date(2030, 1, 2)", "2030-01-02"),
    ("put_textarea('p')", "'a\\nb'", "a\nb"),
    ("put_textarea('p', code=True)", "'a\\nb'", "a\nb"),
    ("put_select('p', ['a', 'b'])", "'b'", "b"),
    ("put_select('p', ['a', 'b'])", "'none'", None),
    ("put_select('p', [('A', {1: 2}), 'b'], value='b')", "{1: 2}", {1: 2}),
    ("put_select('p', ['a', 'b', 'c'], multiple=True, value=['a'])", "['b', 'c']", ["b", "c"]),
    ("put_checkbox('p', ['a', 'b'], value=['a'])", "['b']", ["b"]),
    ("put_checkbox('p', ['a', 'b'], value=['a'])", "[]", []),
    ("put_radio('p', ['a', 'b'], value='a')", "'b'", "b"),
    ("put_radio('p', ['a', 'b'], value='a')", "None", None),
    ("put_slider('p', value=5)", "70", 70),
    ("put_slider('p', value=5)", "700", 100),
    ("put_file_upload('p')", "None", None),
]


@pytest.mark.parametrize(("widget", "value", "read"), WRITTEN)
def test_writing(ask, widget: str, value: str, read: Any) -> None:
    question = ask(f"""
        def run():
            {widget}
            pin.p = {value}
            return pin.p
    """)
    assert question.answer() == read


def test_the_scenario(ask) -> None:
    """E23, its pins."""
    question = ask("""
        def run():
            got = []
            put_input("q", value="v0"); put_select("o", ["a", "b"], multiple=True, value=["b"])
            pin_on_change("q", got.append)
            got.append((pin.q, pin["o"], pin.nothing)); pin.q = "v1"
            got.append(pin_wait_change("q", "o", timeout=30))
            pin_on_change("q", clear=True)
            while len(got) < 3: time.sleep(0.01)
            return got
    """)
    field = question.page.scope().locator("input[name=q]")
    expect(field).to_have_value("v1")
    field.press("End")
    field.press("!")
    got = question.answer()
    assert got[0] == ("v0", ["b"], None)
    assert {"name": "q", "value": "v1!"} in got
    assert "v1!" in got


def test_a_name_used_twice(ask) -> None:
    question = ask("""
        def run():
            put_input("p", value="old"); put_text("between"); put_input("p", value="new")
            return pin.p
    """)
    assert question.answer() == "new"
    page = question.page
    page.expect_texts("This field was replaced by a newer one with the same name", "between", "")
    expect(page.scope().locator("input")).to_have_value("new")


@pytest.mark.parametrize(
    "leave",
    [
        "clear()",
        "remove('s')",
        "use_scope('s', clear=True)",
        "run_js('document.querySelector(\".webio-pin\").remove()')",
    ],
)
def test_a_pin_that_left_has_no_value(ask, leave: str) -> None:
    question = ask(f"""
        def run():
            with use_scope("s"):
                put_input("p", value="v")
            before = pin.p
            {"with " + leave + ": pass" if leave.startswith("use") else leave}
            return before, pin.p
    """)
    assert question.answer() == ("v", None)


def test_one_that_never_found_its_place(ask, asker) -> None:
    question = ask("""
        def run():
            put_input("p", scope="nowhere")
            return pin.p
    """)
    question.page.expect_error("nowhere")
    assert question.answer() is None


def test_pins_in_a_popup_go_with_it(ask) -> None:
    question = ask("""
        def run():
            popup("P", [put_input("p", value="v"), put_button("ok", lambda: None)])
            first = pin.p
            close_popup()
            return first, pin.p
    """)
    assert question.answer() == ("v", None)


def test_updates(ask) -> None:
    question = ask("""
        def run():
            put_select("p", ["a", "b"])
            pin_update("p", options=[("X", 1), ("Y", 2)], value=2, label="New", help_text="help",
                       valid_status=False, invalid_feedback="bad")
            return pin.p
    """)
    assert question.answer() == 2
    pin = question.page.scope().locator(".webio-pin")
    expect(pin.locator(".form-label")).to_have_text("New")
    expect(pin.locator(".form-text")).to_have_text("help")
    expect(pin.locator(".invalid-feedback")).to_have_text("bad")


def test_setting_a_missing_pin_is_an_error_in_both_places(ask, asking) -> None:
    question = ask("""
        def run():
            pin.nobody = 1
            pin_update("nobody", label="x")
            put_text("ready")
    """)
    question.page.expect_error("nobody")
    question.answer()
    question.page.expect_texts("ready")
    asking.wait_for(lambda: any("nobody" in line for line in asking.stderr), "warning")


def test_fast_typing_ends_with_the_last_value(ask) -> None:
    question = ask("""
        def run():
            import time
            got = []
            put_input("p"); put_textarea("long")
            pin_on_change("p", lambda v: (time.sleep(0.05), got.append(v)))
            while not got or got[-1] != "abcdefgh":
                time.sleep(0.02)
            return got
    """)
    question.page.scope().locator("input").press_sequentially("abcdefgh")
    got = question.answer()
    assert got == sorted(set(got), key=len)


def test_a_click_never_overtakes_what_was_typed_before(ask) -> None:
    question = ask("""
        def run():
            put_textarea("p", value="x" * 10000); put_actions("go", buttons=["go"])
            pin_wait_change("go")
            return len(pin.p)
    """)
    page = question.page
    page.scope().locator("textarea").press("Control+End")
    page.page.keyboard.type("abc")
    page.button("go").click()
    assert question.answer() == 10003


def test_enter_in_a_pin_does_nothing(ask) -> None:
    question = ask("""
        def run():
            put_input("p"); put_actions("go", buttons=["go"])
            pin_wait_change("go")
            return pin.p
    """)
    page = question.page
    address = page.page.url
    page.scope().locator("input").press_sequentially("a\nb")
    page.button("go").click()
    assert question.answer() == "ab"
    assert page.page.url == address


@pytest.mark.parametrize(
    "phone",
    [
        False,
        pytest.param(True, marks=pytest.mark.chromium_only(reason="Firefox's driver has no coarse pointer")),
    ],
)
def test_several_are_chosen_in_the_control_that_suits_the_device(ask, phone: bool) -> None:
    context = (
        {"has_touch": True, "is_mobile": True, "viewport": {"width": 390, "height": 800}} if phone else {}
    )
    widget = "put_select('p', ['a', 'b'], multiple=True, value=['b'])"
    question = ask(f"def run():\n    {widget}\n    return pin.p", **context)
    assert question.answer() == ["b"]
    expect(question.page.scope().get_by_role("listbox" if phone else "combobox")).to_have_count(1)


def test_too_large_a_file_is_not_sent(ask) -> None:
    question = ask("""
        def run():
            put_file_upload("small", max_size="1K", max_total_size="1K"); put_actions("go", buttons=["go"])
            first = pin_wait_change("small", "go")
            return first, pin_wait_change("small")["value"]["size"]
    """)
    page = question.page
    control = page.scope().locator("input[name=small]")
    control.set_input_files({"name": "t", "mimeType": "text/plain", "buffer": bytes(1025)})
    expect(page.scope().get_by_text('"t" is too large')).to_be_visible()
    page.button("go").click()
    control.set_input_files({"name": "t", "mimeType": "text/plain", "buffer": bytes(1024)})
    assert question.answer() == ({"name": "go", "value": "go"}, 1024)


def test_a_file_is_there_when_it_was_chosen(ask) -> None:
    question = ask("""
        def run():
            put_file_upload("p", accept=".txt")
            while not (change := pin_wait_change("p"))["value"]:
                pass  # the pin of that name that an earlier test has left was removed
            return change["value"]["filename"], change["value"]["content"], pin.p is pin.p
    """)
    question.page.scope().locator("[accept='.txt']").set_input_files(
        {"name": "t.txt", "mimeType": "text/plain", "buffer": b"hello"}
    )
    assert question.answer() == ("t.txt", b"hello", True)


def test_pins_have_no_faults_of_accessibility(ask) -> None:
    widgets = "; ".join(
        f"{widget[:-1].replace(chr(39) + 'p' + chr(39), repr(f'p{n}'), 1)}, label='Pin {n}')"
        for n, (widget, *_) in enumerate(WIDGETS)
    )
    question = ask(f"def run():\n    put_markdown('# Pins'); {widgets}\n    pin.p0\n    return 1")
    question.answer()
    question.page.page.wait_for_function("document.getAnimations().length === 0")
    assert not question.page.accessibility_faults()
