"""Ends of sessions: the page goes, the work is done, an app fails, the server stops."""

from __future__ import annotations

import signal

from playwright.sync_api import expect

from tests.support.servers.app_process import Server

COUNTED = """
    def app():
        defer_call(lambda: log.append("deferred"))
        try:
            input("Stay?")
        except SessionClosedException:
            log.append("closed")
            raise
        finally:
            log.append("finally")
"""


def settled_greenlets(server: Server) -> int:
    """Return how many greenlets the server has, once it has said where it listens."""
    _ = server.address
    server.wait_until("greenlets() == 0")
    return 0


def test_a_closed_page_ends_its_session_and_leaves_nothing(serve, visit) -> None:
    server = serve(COUNTED)
    base = settled_greenlets(server)
    pages = [visit(server) for _ in range(3)]
    for page in pages:
        page.expect_card("Stay?")
    assert server.evaluate("greenlets()") == base + 3
    for number, page in enumerate(pages, 1):
        page.page.close()
        assert server.wait_log(3 * number)[-3:] == ["closed", "finally", "deferred"]
    server.wait_until(f"greenlets() == {base}")


def test_tasks_that_ignore_the_end_are_killed_after_a_while(serve, visit) -> None:
    server = serve(
        """
        def stubborn(name):
            try:
                while True: time.sleep(0.05)
            finally:
                log.append(name)
        def app():
            thread = threading.Thread(target=stubborn, args=["thread"])
            register_thread(thread)
            thread.start()
            put_text("here")
            stubborn("app")
    """,
        orphan_timeout=1,
    )
    base = settled_greenlets(server)
    page = visit(server)
    page.expect_texts("here")
    page.page.close()
    assert sorted(server.wait_log(2)) == ["app", "thread"]
    server.wait_until(f"greenlets() == {base}")


def test_reload_and_navigation_end_the_session_too(serve, visit) -> None:
    server = serve(COUNTED)
    page = visit(server)
    page.expect_card("Stay?")
    page.page.reload()
    assert server.wait_log(3) == ["closed", "finally", "deferred"]
    page.expect_card("Stay?")
    page.page.goto("about:blank")
    assert server.wait_log(6)[3:] == ["closed", "finally", "deferred"]


def test_the_page_stays_readable_when_the_work_is_done(serve, visit) -> None:
    server = serve("""
        def app():
            input("Go on?")
            put_text("all done")
    """)
    page = visit(server)
    page.expect_card("Go on?")
    icon = page.icon()
    page.press("Submit")
    page.expect_texts("all done")
    page.expect_closed()
    expect(page.page.locator("#favicon32")).not_to_have_attribute("href", icon)
    expect(page.page.locator(".toast")).to_have_count(0)


def test_an_exception_in_one_app_is_shown_logged_once_and_hurts_nobody_else(serve, visit) -> None:
    server = serve("""
        import logging
        logging.basicConfig(format="LOGGED %(levelname)s %(name)s %(message)s")
        def app():
            which = input("Which?")
            put_text("before", which)
            if which == "bad":
                raise KeyError("no such thing")
            put_text("after", input("More?"))
    """)
    server.may_print_tracebacks = True
    good, bad = visit(server), visit(server)
    good.answer("Which?", "good")
    good.expect_card("More?")
    bad.answer("Which?", "bad")
    notice = bad.page.locator(".webio-crash")
    expect(notice).to_contain_text("The program ended with an error")
    bad.expect_texts("before bad")
    bad.expect_closed()
    expect(bad.page.locator("#greenio-status")).to_be_hidden()
    assert "KeyError" not in bad.page.content()
    good.answer("More?", "yes")
    good.expect_texts("before good", "after yes")
    server.wait_for(lambda: any("KeyError: 'no such thing'" in line for line in server.stderr), "traceback")
    logged = [line for line in server.stderr if line.startswith("LOGGED")]
    assert len(logged) == 1, server.said()
    assert logged[0].startswith("LOGGED ERROR greenio")
    assert "session" in logged[0]
    assert sum("KeyError: 'no such thing'" in line for line in server.stderr) == 1
    notice.get_by_role("button", name="Start again").click()
    bad.expect_card("Which?")
    expect(notice).to_have_count(0)


def test_an_exception_in_a_callback_leaves_the_session_alone(serve, visit) -> None:
    server = serve("""
        def app():
            put_button("fail", lambda: 1 / 0)
            put_button("work", lambda: put_text("worked"))
    """)
    server.may_print_tracebacks = True
    page = visit(server)
    page.button("fail").click()
    expect(page.toast("Something went wrong in this app")).to_be_visible()
    page.button("work").click()
    expect(page.scope()).to_contain_text("worked")


def test_debug_shows_the_traceback(serve, visit) -> None:
    server = serve("def app():\n    put_text('here')\n    raise KeyError('<b>no</b>')", debug=True)
    server.may_print_tracebacks = True
    page = visit(server)
    expect(page.page.locator(".webio-crash pre")).to_contain_text("KeyError: '<b>no</b>'")
    page.expect_error("KeyError")


def test_a_failed_app_whose_buttons_still_work_starts_again_as_a_new_session(serve, visit) -> None:
    server = serve(
        """
        def app():
            log.append("begins")
            put_markdown("# Lines")
            for number in range(60):
                put_text("line", number)
            put_button("work", lambda: put_text("worked"))
            raise KeyError("no")
        """,
        keep_page=True,
    )
    server.may_print_tracebacks = True
    page = visit(server)
    notice = page.page.locator(".webio-crash")
    page.button("work").click()
    expect(page.scope()).to_contain_text("worked")
    page.page.evaluate("() => scrollTo(0, 0)")
    expect(notice.get_by_role("button", name="Start again")).to_be_in_viewport()
    assert not page.accessibility_faults()
    page.page.reload()
    expect(page.scope()).to_contain_text("worked")
    expect(notice).to_be_visible()
    assert server.log == ["begins"]
    notice.get_by_role("button", name="Start again").click()
    server.wait_log(2)
    expect(page.scope()).not_to_contain_text("worked")


def test_a_stopped_server_ends_sessions_and_says_so(serve, visit) -> None:
    server = serve(COUNTED)
    page = visit(server)
    page.expect_card("Stay?")
    page.expect_error("Failed to load resource")  # it asks whether the server is back
    assert server.stop(signal.SIGTERM) == 0
    assert server.log == ["closed", "finally", "deferred"]
    page.expect_closed()


def test_ctrl_c_ends_without_traceback(serve, visit) -> None:
    server = serve(COUNTED)
    page = visit(server)
    page.expect_card("Stay?")
    page.expect_error("Failed to load resource")
    server.stop(signal.SIGINT)
    assert server.log == ["closed", "finally", "deferred"]
