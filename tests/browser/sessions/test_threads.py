"""Threads and closing: the acceptance scenarios E21 and E22."""

from __future__ import annotations

from playwright.sync_api import expect


def test_a_registered_thread_outputs_and_another_one_may_not(serve, visit) -> None:
    server = serve("""
        def beat():
            try:
                while True:
                    with use_scope("t", clear=True): put_text(time.time())
                    time.sleep(.2)
            except SessionException as e: log.append(type(e).__name__)
        def app():
            good = threading.Thread(target=beat); register_thread(good)
            put_markdown("## Clock"); good.start()
            threading.Thread(target=beat).start()          # not registered
            put_text("running")
    """)
    page = visit(server)
    assert server.wait_log(1) == ["SessionNotFoundException"]
    expect(page.page.get_by_role("heading", name="Clock")).to_be_visible()
    expect(page.scope()).to_contain_text("running")
    first = page.scope("t").inner_text()
    expect(page.scope("t")).not_to_have_text(first)
    expect(page.scope("t").locator("> *")).to_have_count(1)
    page.page.close()
    assert server.wait_log(2)[1] == "SessionClosedException"


def test_two_tasks_ask_and_the_page_closes(serve, visit) -> None:
    """E22."""
    server = serve("""
        half = threading.Event()
        def side(): half.wait(); log.append(("side", input("Side")))
        def app():
            defer_call(lambda: log.append("d1")); defer_call(lambda: 1 / 0)
            @defer_call
            def last(): log.append(("d3", local.k))
            local.k = 5
            t = threading.Thread(target=side); register_thread(t); t.start()
            try: input("Main")
            except SessionClosedException: log.append("closed"); raise
    """)
    server.may_print_tracebacks = True
    page = visit(server)
    page.expect_card("Main")
    page.field().fill("half")
    server.evaluate("half.set()")
    page.expect_card("Side")
    expect(page.card()).to_have_count(1)
    expect(page.field()).to_be_focused()
    expect(page.field()).to_have_value("")
    page.page.keyboard.type("s")
    page.page.keyboard.press("Enter")
    assert server.wait_log(1) == [("side", "s")]
    page.expect_card("Main")
    expect(page.field()).to_have_value("half")
    expect(page.page.locator(".toast")).to_have_count(0)
    page.page.close()
    assert server.wait_log(4)[1:] == ["closed", "d1", ("d3", 5)]
    server.wait_for(lambda: server.stderr[-1:] == ["ZeroDivisionError: division by zero"], "traceback")
    assert sum("a deferred function failed" in line for line in server.stderr) == 1
    assert sum(line.startswith("Traceback") for line in server.stderr) == 1


def test_a_thread_registered_late_and_threads_of_a_pool(serve, visit) -> None:
    server = serve("""
        from concurrent.futures import ThreadPoolExecutor
        def late():
            while not go.is_set(): time.sleep(0.01)
            put_text("late")
        def pooled(n):
            try: put_text("pooled"); return "shown"
            except SessionNotFoundException: return "not found"
        def app():
            global go
            go = threading.Event()
            thread = threading.Thread(target=late); thread.start()
            register_thread(thread)
            go.set()
            with ThreadPoolExecutor(2) as pool: log.append(list(pool.map(pooled, range(2))))
            thread.join()
            put_text("end")
    """)
    page = visit(server)
    page.expect_texts("late", "end")
    assert server.wait_log(1) == [["not found", "not found"]]
    page.expect_closed()
