"""A script without a server: the acceptance scenario E25."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

ASK = """
    n = input("Your number?")
    put_text("got", n)
"""


@pytest.mark.parametrize("patched_by", ["import", "run"])
def test_a_script_asks_shows_and_ends(script, visit, patched_by: str) -> None:
    process = script(ASK, patched_by=patched_by)
    page = visit(process)
    page.answer("Your number?", "8")
    page.expect_texts("got 8")
    page.expect_closed()
    assert process.wait_end() == 0


def test_a_closed_page_raises_in_the_script(script, visit) -> None:
    process = script(ASK)
    process.may_print_tracebacks = True
    page = visit(process)
    page.expect_card("Your number?")
    page.page.close()
    assert process.wait_end() != 0
    assert any("SessionClosedException" in line for line in process.stderr)


def test_a_caught_end_raises_again(script, visit) -> None:
    process = script("""
        try: input("Stay?")
        except SessionClosedException: log.append("first")
        try: put_text("x")
        except SessionException: log.append("again")
    """)
    page = visit(process)
    page.expect_card("Stay?")
    page.page.close()
    assert process.wait_end() == 0
    assert process.log == ["first", "again"]


def test_a_button_keeps_the_process(script, visit) -> None:
    process = script("""
        put_button("b", lambda: log.append("clicked"))
    """)
    page = visit(process)
    page.button("b").click()
    assert process.wait_log(1) == ["clicked"]
    assert process.process.poll() is None
    page.page.close()
    assert process.wait_end() == 0


def test_other_threads_finish_first(script, visit) -> None:
    process = script("""
        def late():
            for n in range(5):
                put_text("late", n)
                time.sleep(0.02)
        put_text("main")
        threading.Thread(target=late).start()
    """)
    page = visit(process)
    page.expect_texts("main", *[f"late {n}" for n in range(5)])
    assert process.wait_end() == 0


def test_the_page_lives_while_the_script_computes(script, visit) -> None:
    process = script("""
        put_button("b", print)
        put_text("before")
        end = time.perf_counter() + 4
        while time.perf_counter() < end: pass
        log.append("computed")
        hold()
    """)
    page = visit(process)
    page.expect_texts("b", "before")
    answer = page.context.request.get(page.address.split("?")[0] + "healthz", timeout=3000)
    assert answer.ok
    assert process.log == []
    process.wait_log(1)


def test_a_reloaded_page_finds_its_script(script, visit) -> None:
    process = script("""
        put_text("before")
        n = input("Your number?")
        put_text("got", n)
        put_text("then", input("More?"))
    """)
    page = visit(process)
    page.expect_texts("before")
    page.field().fill("half")
    page.page.reload()
    page.expect_texts("before")
    expect(page.field()).to_have_value("half")
    page.answer("Your number?", "8")
    page.expect_card("More?")
    page.page.reload()
    page.answer("More?", "x")
    page.expect_texts("before", "got 8", "then x")
    assert process.wait_end() == 0


def test_a_second_page_is_told_why_it_gets_nothing(script, visit) -> None:
    process = script(ASK)
    first = visit(process)
    first.expect_card("Your number?")
    second = visit(process)
    expect(second.page.locator("#greenio-status")).to_contain_text("already has a page")
    first.answer("Your number?", "8")
    first.expect_texts("got 8")
    assert process.wait_end() == 0


def test_several_threads_ask_and_the_script_holds(script, visit) -> None:
    process = script("""
        def side(): log.append(("side", input("Side")))
        thread = threading.Thread(target=side)
        thread.start()
        with use_scope("main"): put_text("main")
        thread.join()
        log.append(("main", input("Main")))
        defer_call(lambda: log.append("deferred"))
        hold()
        log.append("held")
    """)
    page = visit(process)
    page.answer("Side", "s")
    page.answer("Main", "m")
    process.wait_log(2)
    page.page.close()
    assert process.wait_end() == 0
    assert process.log[:2] == [("side", "s"), ("main", "m")]
    assert sorted(process.log[2:]) == ["deferred", "held"]


def test_an_exception_of_the_script_is_its_exit_code(script, visit) -> None:
    process = script("put_text('x')\nimport sys\nsys.exit(7)")
    page = visit(process)
    page.expect_texts("x")
    assert process.wait_end() == 7


def test_at_a_prompt_an_output_is_shown_by_show_or_when_the_prompt_lets_go_of_it(script, visit) -> None:
    process = script("""
        import code
        shell = code.InteractiveConsole(globals())
        for line in ('put_text("kept by the shell")', 'put_text("hi").show()', 'input("Go on?")'):
            shell.push(line)
    """)
    page = visit(process)
    page.expect_card("Go on?")
    page.expect_texts("hi", "kept by the shell")  # the prompt keeps the newest value
    page.press("Submit")
    assert process.wait_end() == 0


def test_a_daemon_thread_does_not_keep_the_script(script, visit) -> None:
    process = script("""
        def tick():
            while True:
                put_text("tick", scope="t")
                time.sleep(0.05)
        put_scope("t")
        threading.Thread(target=tick, daemon=True).start()
        input("Stop?")
    """)
    process.may_print_tracebacks = True  # the thread's next output finds the session over
    page = visit(process)
    page.answer("Stop?")
    assert process.wait_end() == 0


def test_coroutine_functions_belong_to_servers(script, visit) -> None:
    process = script("""
        async def nothing(): pass
        try: run_async(nothing())
        except RuntimeError as error: log.append(str(error))
    """)
    visit(process)
    assert "run_async" in process.wait_log(1)[0]
    assert process.wait_end() == 0
