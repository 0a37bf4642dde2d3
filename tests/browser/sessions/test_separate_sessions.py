"""Threads beside the app, and separateness. E21 is an acceptance scenario; E22 is in test_threads.py."""

from __future__ import annotations

from playwright.sync_api import expect


def test_registered_and_unregistered_threads(serve, visit) -> None:
    """E21."""
    server = serve("""
        def beat():
            try:
                while True:
                    with use_scope("t", clear=True): put_text(time.time())
                    time.sleep(.05)
            except SessionException as e: log.append(type(e).__name__)
        def app():
            good = threading.Thread(target=beat); register_thread(good)
            put_markdown("## Clock"); good.start()
            threading.Thread(target=beat).start()
            put_text("running")
    """)
    page = visit(server)
    assert server.wait_log(1) == ["SessionNotFoundException"]
    expect(page.items()).to_have_count(3)
    assert page.texts()[0] == "Clock"
    assert "running" in page.texts()
    order = page.page.evaluate(
        "() => [...document.querySelectorAll('#pywebio-scope-ROOT > *')].map(e => e.id)"
    )
    first = page.scope("t").inner_text()
    expect(page.scope("t")).not_to_have_text(first)
    assert order == page.page.evaluate(
        "() => [...document.querySelectorAll('#pywebio-scope-ROOT > *')].map(e => e.id)"
    )
    page.page.close()
    assert server.wait_log(2) == ["SessionNotFoundException", "SessionClosedException"]


def test_sessions_share_nothing_but_globals(serve, visit) -> None:
    server = serve("""
        shared = []
        def app():
            local.n = (local.n or 0) + 1
            shared.append(1)
            put_text(local.n, "x" in local, len(shared))
            hold()
    """)
    visit(server).expect_texts("1 False 1")
    visit(server).expect_texts("1 False 2")


def test_a_session_that_computes_does_not_stop_its_output(serve, visit) -> None:
    """What was put before a long computation shows, although the task does not yield."""
    server = serve("""
        def app():
            put_text("first")
            put_text("second")
            end = time.perf_counter() + 3
            while time.perf_counter() < end: pass
            log.append("computed")
            hold()
    """)
    page = visit(server)
    page.expect_texts("first", "second")
    assert server.log == []
    server.wait_log(1)


def test_what_a_visit_tells_of_itself(serve, visit) -> None:
    server = serve("""
        def app():
            log.append((info.protocol, info.user_language, info.backend, info.user_ip, info.nonsense))
            hold()
    """)
    visit(server)
    assert server.wait_log(1) == [("websocket", "en-US", "greenio", "127.0.0.1", None)]
