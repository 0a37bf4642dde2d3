"""Outputs that change in the page: in place, without an entrance, within bounds, also after a reload."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.support.browser.page_runner import PageRunner


def test_outputs_change_where_they_are(runner: PageRunner) -> None:
    page = runner.show("""
        from greenio.pin import pin, put_input
        put_markdown("# Live")
        first = put_text("one").show()
        run_js("window.first = document.querySelector('.webio-text')")
        put_row([put_text("Price"), put_text("0").style("color: rgb(1, 2, 3)").named("price")])
        box = put_collapse("title", put_scope("inside", "old"), open=True).show()
        box.update("title", put_scope("inside", "new"), open=True)
        put_text("later", scope="inside")
        first.update("<b>two")
        get_output("price").update("5")
        put_table([["a"]]).named("t"); get_output("t").replace(put_input("pin", label="Pin", value="v"))
        gone = put_text("gone").show(); gone.remove()
        log.append(pin.pin)
    """)
    assert runner.log == ["v"]
    assert page.scope().locator("p").first.inner_text() == "<b>two"
    assert runner.evaluate("first.isConnected && first.textContent") == "<b>two"
    expect(page.page.get_by_text("5", exact=True)).to_have_css("color", "rgb(1, 2, 3)")
    expect(page.scope("inside")).to_have_text("newlater")
    expect(page.page.get_by_text("gone")).to_have_count(0)
    assert not page.accessibility_faults()


def test_what_changes_has_no_entrance_and_keeps_the_focus(runner: PageRunner) -> None:
    page = runner.show("""
        run_js('''window.entered = 0; new MutationObserver(all => all.forEach(one => {
            if (one.target.classList?.contains("webio-enter")) entered += 1;
        })).observe(document.body, {subtree: true, attributes: true, childList: true})''')
        presses = []
        def press():
            presses.append(1)
            box.update("Pressed", press)
        box = put_button("Press", press).show()
        rows = put_table([[1]]).show()
        for number in range(30): rows.update([[number]])
    """)
    expect(page.scope().locator("th")).to_have_text("29")
    page.button("Press").focus()
    page.page.keyboard.press("Enter")
    expect(page.button("Pressed")).to_be_focused()
    assert runner.evaluate("entered") == 0


def test_thousands_of_updates_leave_the_page_as_large_as_one(serve, visit) -> None:
    server = serve(
        """
        def app():
            put_text("0").named("a")
            put_row([put_button("0", print).named("b")])
            for number in range(2000):
                get_output("a").update(number)
                get_output("b").update(number, print)
                if number % 100 == 0: time.sleep(0.001)
            put_text("end")
            eval_js("1")
            from greenio.runtime.current import current_session
            session = current_session()
            while len(session.callbacks) > 1: time.sleep(0.01)
            log.append(session.sender.page.size)
            hold()
        """,
        keep_page=True,
    )
    page = visit(server)
    for _ in range(2):
        expect(page.items().last).to_have_text("end", timeout=60_000)
        assert page.items().all_inner_texts() == ["1999", "1999", "end"]
        assert page.page.evaluate("document.querySelectorAll('#pywebio-scope-ROOT *').length") < 12
        page.page.reload()
    server.wait_for(lambda: server.log, "the release of all functions but the last")
    assert server.log[0] < 2000
