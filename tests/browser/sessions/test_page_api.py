"""The interface for scripts and addresses of apps: the global object, events and URL parameters."""

from __future__ import annotations

from playwright.sync_api import expect


def test_the_session_of_the_page(serve, visit) -> None:
    server = serve("""
        def app():
            put_text(input("Name"))
    """)
    page = visit(server)
    session = "WebIO._state.CurrentSession"
    assert page.page.evaluate("WebIO === greenio")
    assert page.page.evaluate(
        f"[{session}.closed(), {session}.ws.readyState, {session}.webio_session_id.length >= 24]"
    ) == [
        False,
        1,
        True,
    ]
    page.page.evaluate(f"{session}.on_session_close(() => document.title = 'over')")
    page.answer("Name", "Ada")
    page.expect_texts("Ada")
    page.page.wait_for_function("document.title === 'over'")
    assert page.page.evaluate(f"{session}.closed()")


def test_leaving_by_script_ends_the_session(serve, visit) -> None:
    server = serve("""
        def app():
            defer_call(lambda: log.append("left"))
            hold()
    """)
    page = visit(server)
    page.page.evaluate("WebIO._state.CurrentSession.close_session()")
    assert server.wait_log(1) == ["left"]


def test_the_switches_of_the_page(serve, visit) -> None:
    server = serve("""
        def app():
            set_env(auto_scroll_bottom=True, input_panel_fixed=False, input_panel_min_height=111,
                    input_panel_init_height=222, input_auto_focus=False)
            put_text("set")
            hold()
    """)
    page = visit(server)
    page.expect_texts("set")
    names = [
        "AutoScrollBottom",
        "FixedInputPanel",
        "InputPanelMinHeight",
        "InputPanelInitHeight",
        "AutoFocusOnInput",
    ]
    read = "names => names.map(name => WebIO._state[name])"
    assert page.page.evaluate(read, names) == [True, False, 111, 222, False]
    page.page.evaluate("Object.assign(WebIO._state, {AutoScrollBottom: false, InputPanelMinHeight: 99})")
    assert page.page.evaluate(read, names) == [False, False, 99, 222, False]
    assert page.page.evaluate("WebIO._state.ShowDuration") == 400


def test_data_pushed_by_a_script_runs_a_callback(serve, visit) -> None:
    """E.g. from markup of the author's own: the id is that of any button."""
    server = serve("""
        def app():
            put_buttons(["a", "b"], onclick=log.append)
    """)
    page = visit(server)
    expect(page.button("b")).to_be_visible()
    page.page.evaluate("WebIO.pushData(1, 1)")
    assert server.wait_log(1) == ["b"]


def test_events_of_the_page(serve, visit) -> None:
    server = serve(
        """
        @config(js_code='''
            window.told = [];
            for (const name of ["open", "output", "close"])
                document.addEventListener("greenio:" + name, (event) => told.push([name, event.detail]));
        ''')
        def app():
            put_text("one")
    """.replace("@config", "@greenio.config")
    )
    page = visit(server)
    page.page.wait_for_function("told.length === 3")
    assert page.page.evaluate("told.map(each => each[0])") == ["open", "output", "close"]
    assert page.page.evaluate("told[2][1].reason") == "done"


def test_another_app_opens_with_the_other_parameters_kept(serve, visit) -> None:
    server = serve("""
        def one():
            put_text("one"); hold()
        def two():
            put_text("two"); hold()
        apps = [one, two]
    """)
    page = visit(server, "?app=one&x=1")
    page.expect_texts("one")
    with page.context.expect_page() as opened:
        page.page.evaluate("WebIO.openApp('two', true)")
    expect(opened.value.locator("#pywebio-scope-ROOT")).to_have_text("two")
    assert "app=two" in opened.value.url
    assert "x=1" in opened.value.url
    page.page.evaluate("WebIO.openApp('two', false)")
    page.expect_texts("two")


def test_debugging_prints_what_is_said(serve, visit) -> None:
    server = serve("""
        def app():
            put_text("said"); hold()
    """)
    page = visit(server)
    heard: list[str] = []
    page.page.on("console", lambda message: heard.append(message.text))
    page.open("?_pywebio_debug=1")
    page.expect_texts("said")
    assert any("said" in text for text in heard)


def test_animations_can_be_switched_off_in_the_address(serve, visit) -> None:
    server = serve("""
        def app():
            put_text("still"); hold()
    """)
    page = visit(server, "?_pywebio_disable_animate=1")
    page.expect_texts("still")
    expect(page.page.locator("body")).to_have_class("webio-theme-auto no-animation")
