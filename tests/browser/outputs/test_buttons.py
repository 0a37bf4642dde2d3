"""Buttons, links and clicks in the page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.support.browser.page_runner import PageRunner

LOOKS = [
    ("put_button('b', ...)", "btn btn-default"),
    ("put_button('b', ..., color='primary')", "btn btn-primary"),
    *(
        (f"put_button('b', ..., color='{c}')", f"btn btn-{c}")
        for c in ("secondary", "danger", "light", "dark")
    ),
    ("put_button('b', ..., small=True)", "btn btn-default btn-sm"),
    ("put_button('b', ..., outline=True, color='success')", "btn btn-outline-success"),
    ("put_button('b', ..., link_style=True, outline=True, color='success')", "btn btn-link"),
    ("put_buttons(['b'], ..., small=True, outline=True)", "btn btn-outline-primary btn-sm"),
    ("put_buttons([dict(label='b', value=1, color='warning')], ...)", "btn btn-warning"),
]


@pytest.mark.parametrize(("call", "look"), LOOKS)
def test_looks(runner: PageRunner, call: str, look: str) -> None:
    page = runner.show(call)
    expect(page.scope().locator("div > button")).to_have_attribute("class", look)


def test_a_group_and_places(runner: PageRunner) -> None:
    page = runner.show("""
        put_text("x"); set_scope("s")
        put_buttons(["a <b>", 5], ..., group=True, position=0); put_button("in s", ..., scope="s")
    """)
    group = page.scope().locator("div.btn-group[role=group]")
    expect(group.locator("button")).to_have_text(["a <b>", "5"])
    assert page.texts()[1:] == ["x", "in s"]


def test_clicks(runner: PageRunner) -> None:
    page = runner.show("""
        put_buttons([dict(label="dict", value={"a": 1}), ("pair", [1]), "plain", 5, ("same", 1), ("same too", 1)], log.append)
        put_buttons(["f", "g", "nothing"], [lambda: log.append("f!"), lambda: log.append("g!"), ...])
        put_button("one", lambda: log.append("one!"))
        put_button("ellipsis", ...)
    """)
    for name in ("dict", "pair", "plain", "5", "same", "same too", "g", "nothing", "one", "ellipsis", "f"):
        page.button(name).click()
    assert runner.wait_log(9) == [{"a": 1}, [1], "plain", 5, 1, 1, "g!", "one!", "f!"]
    expect(page.page.locator(".toast")).to_have_count(0)


def test_disabled_buttons_do_nothing_even_when_the_page_is_tampered_with(runner: PageRunner) -> None:
    page = runner.show("""
        put_buttons([dict(label="off", value=1, disabled=True), ("on", 2)], log.append)
        put_buttons([dict(label="off2", value=1, disabled=True)], [lambda: log.append("off2")])
        put_button("off3", lambda: log.append("off3"), disabled=True)
    """)
    for name in ("off", "off2", "off3"):
        expect(page.button(name)).to_be_disabled()
    runner.evaluate("for (const b of document.querySelectorAll('button')) { b.disabled = false; b.click() }")
    assert runner.wait_log(1) == [2]


def test_buttons_of_a_table(runner: PageRunner) -> None:
    """E13."""
    page = runner.show("""
        def act(kind, row): put_text("%s on row %s" % (kind, row), scope="ROOT")
        put_table([["No", "Do"]] + [[n, put_buttons(["edit", "delete"], onclick=partial(act, row=n))] for n in (1, 2, 3)])
    """)
    rows = page.scope().locator("tr")
    for row, kind in ((2, "delete"), (3, "edit"), (2, "delete")):
        rows.nth(row).get_by_role("button", name=kind).click()
    expect(page.items()).to_have_count(4)
    page.expect_texts(page.texts()[0], "delete on row 2", "edit on row 3", "delete on row 2")


def test_e13_wrong_number_of_functions(runner: PageRunner) -> None:
    runner.show('put_buttons(["a", "b"], onclick=[print])', raises="ValueError: put_buttons()")


def test_callbacks_start_in_root_and_may_ask(runner: PageRunner) -> None:
    page = runner.show("""
        with use_scope("inner"):
            put_button("ask", lambda: (log.append(get_scope()), put_text(input("Name?"))))
    """)
    page.button("ask").click()
    page.answer("Name?", "Ada")
    expect(page.items()).to_have_count(2)
    assert page.texts()[1] == "Ada"
    assert runner.wait_log(1) == ["ROOT"]


def test_anything_can_be_clicked(runner: PageRunner) -> None:
    page = runner.show("""
        put_text("text").onclick(lambda: log.append(1)).onclick(lambda: log.append(2))
        put_markdown("a\\n\\nb").onclick(lambda: log.append("wrapped")).style("color: red")
        put_table([["a", put_text("cell").onclick(lambda: log.append("cell"))]])
        put_image("data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=", width="20px", height="20px").onclick(lambda: log.append("img"))
        put_info("note").onclick(lambda: log.append("note"))
        put_link("link", "#here").onclick(lambda: log.append("link"))
    """)
    text = page.scope().get_by_text("text", exact=True)
    expect(text).to_have_css("cursor", "pointer")
    expect(text).to_have_class(re.compile("pywebio-clickable"))
    text.click()
    assert runner.wait_log(2) == [1, 2]
    text.focus()
    page.page.keyboard.press("Enter")
    page.page.keyboard.press("Space")
    assert runner.wait_log(6) == [1, 2] * 3
    wrapped = page.items().nth(1)
    expect(wrapped.locator("> p")).to_have_count(2)
    expect(wrapped).to_have_css("color", "rgb(255, 0, 0)")
    page.scope().get_by_text("a", exact=True).last.click()
    page.scope().get_by_text("b", exact=True).click()
    for target in (
        page.scope().get_by_text("cell"),
        page.scope().locator("img"),
        page.scope().get_by_text("note"),
    ):
        target.click()
    page.scope().get_by_text("link").click()
    assert runner.wait_log(11)[6:] == ["wrapped", "cell", "img", "note", "link"]


def test_callbacks_are_released_when_their_widgets_leave_the_page(runner: PageRunner) -> None:
    count = "len(info_of_callbacks())"
    runner.show("""
        import greenio.runtime.current as current
        session = current.current_session()
        globals()["info_of_callbacks"] = lambda: session.callbacks._by_id or {}
        import __main__; __main__.info_of_callbacks = globals()["info_of_callbacks"]
        with use_scope("s"):
            for _ in range(20): put_buttons(["a", "b"], log.append)
            put_table([[put_text("x").onclick(print)]])
            popup("P", put_button("in popup", print))
        toast("click", onclick=print)
        put_button("stays", lambda: log.append("stays"))
    """)
    runner.server.wait_until(f"{count} == 24")  # those of earlier snippets are being released
    runner.page.page.keyboard.press("Escape")
    runner.server.wait_until(f"{count} <= 23")
    runner.evaluate("document.getElementById('pywebio-scope-s').remove()")
    runner.server.wait_until(f"{count} <= 2")
    runner.page.button("stays").click()
    assert runner.wait_log(1) == ["stays"]
    runner.show("toast('over')")
    runner.server.wait_until(f"{count} == 0")


def test_a_second_copy_works_when_the_first_is_gone(runner: PageRunner) -> None:
    page = runner.show("""
        button = put_button("go", lambda: log.append("go"))
        with use_scope("s"): pass
        put_row([button], scope="s"); clear("s"); put_row([button], scope="s")
        del button; clear("ROOT")
        kept = put_row([put_button("go", lambda: log.append("go"))])
        kept.show(); eval_js("document.getElementById('pywebio-scope-ROOT').replaceChildren()")
        kept.show()
    """)
    page.button("go").click()
    assert runner.wait_log(1) == ["go"]


def test_links(runner: PageRunner) -> None:
    page = runner.show("""
        put_link("out <b>", "other?a=1&b=<x>#c"); put_link("new", url="https://x.invalid/", new_window=True)
        put_link("app", app="shop & more"); put_link("first", "#", position=0)
    """)
    links = page.scope().locator("> a")
    expect(links).to_have_text(["first", "out <b>", "new", "app"])
    assert [link.get_attribute("target") for link in links.all()] == ["_self", "_self", "_blank", "_self"]
    assert links.nth(1).get_attribute("href") == "other?a=1&b=<x>#c"
    expect(links.nth(2)).to_have_attribute("rel", "noopener")
    expect(links.nth(3)).to_have_attribute("href", re.compile(r"/\?app=shop(\+|%20)%26(\+|%20)more$"))


def test_a_link_to_another_app_keeps_the_other_parameters(serve, visit) -> None:
    server = serve("""
        def shop(): put_text("shop")
        def main():
            put_link("same", app="shop"); put_link("new", app="shop", new_window=True)
        apps = {"index": main, "shop": shop}
    """)
    page = visit(server, "?x=1&y=a%26b")
    with page.context.expect_page() as opened:
        page.scope().get_by_text("new").click()
    expect(opened.value.locator("#pywebio-scope-ROOT")).to_have_text("shop")
    assert opened.value.url.endswith("?x=1&y=a%26b&app=shop")
    opened.value.close()
    page.scope().get_by_text("same").click()
    page.expect_texts("shop")
    assert page.page.url.endswith("?x=1&y=a%26b&app=shop")


def test_old_names(runner: PageRunner) -> None:
    page = runner.show("""
        warnings.simplefilter("ignore", DeprecationWarning)
        hobby = output("coding")
        put_row([hobby, None, hobby])
        hobby.append(put_text("cycling")); hobby.insert(0, "a", "b"); output("never")
        style([put_text(i) for i in range(3)], "color: red"); style(put_text("x"), "color: blue")
        put_column(style([put_text("in"), put_text("list")], "margin: 0"))
    """)
    assert [text.split() for text in page.texts()] == [
        ["a", "b", "coding", "cycling"] * 2,
        ["0"],
        ["1"],
        ["2"],
        ["x"],
        ["in", "list"],
    ]
    expect(page.items().nth(2)).to_have_css("color", "rgb(255, 0, 0)")


def test_keys_click_the_newest_visible_button(runner: PageRunner) -> None:
    page = runner.show("""
        put_button("Save", lambda: log.append("save"), hotkey="ctrl+s")
        put_button("Old", lambda: log.append("old"), hotkey="n")
        put_buttons([dict(label="New", value="new", hotkey="n"), dict(label="?", value="help", hotkey="?")], log.append)
        put_collapse("folded", put_button("Hidden", lambda: log.append("hidden"), hotkey="n"))
        from greenio.pin import put_input; put_input("field")
        put_button("Ask", lambda: popup("Sure?", put_button("Yes", lambda: log.append("yes"), hotkey="ctrl+s")), hotkey="q")
    """)
    save = page.button("Save")
    expect(save).to_have_attribute("aria-keyshortcuts", "Control+S")
    expect(save).to_have_attribute("title", "Ctrl+S")
    expect(save.locator("kbd")).to_have_text("Ctrl+S")
    keyboard = page.page.keyboard
    for keys in ("Control+s", "n", "Shift+?"):
        keyboard.press(keys)
    assert runner.wait_log(3) == ["save", "new", "help"]
    field = page.page.get_by_role("textbox")
    field.focus()
    keyboard.press("n")
    expect(field).to_have_value("n")
    keyboard.press("Control+s")
    assert runner.wait_log(4)[3:] == ["save"]
    field.blur()
    keyboard.press("q")
    expect(page.page.get_by_role("dialog")).to_be_visible()
    keyboard.press("n")
    keyboard.press("Control+s")
    assert runner.wait_log(5)[4:] == ["yes"]
