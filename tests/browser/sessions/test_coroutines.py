"""Coroutine sessions in a patched server, beside ordinary ones."""

from __future__ import annotations

from playwright.sync_api import expect

APPS = """
    import asyncio
    async def index():
        put_text("hello")
        name = await input("Name", validate=lambda v: "short" if len(v) < 2 else None)
        put_text("hi", name, await eval_js("Promise.resolve(6 * 7)"))
        async def tick():
            n = 0
            while True:
                with use_scope("clock", clear=True): put_text(n)
                n += 1
                await asyncio.sleep(0.05)
        async def clicked():
            put_text("clicked", await input("In a callback"))
        put_button("go", onclick=clicked)
        handler = run_async(tick())
        both = await asyncio.gather(asyncio.sleep(0.01, 1), asyncio.to_thread(lambda: 2))
        put_text(both)
        try:
            await asyncio.wait_for(input("Too slow"), 0.3)
        except asyncio.TimeoutError:
            put_text("timed out")
        try: await hold()
        finally: log.append("held")
    may_wake = threading.Event()
    async def sleepy():
        put_text("sleeps")
        may_wake.wait(30)
        log.append("slept")
        put_text("awake")
    def plain():
        put_text(asyncio.run(asyncio.sleep(0.01, "own loop")), input("Plain"))
    def generator():
        a = yield input("A")
        yield asyncio.sleep(0.01)
        put_text("generated", a)
    apps = {"index": index, "sleepy": sleepy, "plain": plain, "generator": generator}
"""


def test_an_async_app_with_all_its_tools(serve, visit) -> None:
    server = serve(APPS)
    page = visit(server)
    page.answer("Name", "x")
    expect(page.card()).to_contain_text("short")
    page.answer("Name", "Ada")
    expect(page.scope()).to_contain_text("hi Ada 42")
    expect(page.scope()).to_contain_text("[1, 2]")
    expect(page.scope()).to_contain_text("timed out")
    page.expect_no_card()
    shown = page.scope("clock").inner_text()
    expect(page.scope("clock")).not_to_have_text(shown)
    page.button("go").click()
    page.answer("In a callback", "yes")
    expect(page.scope()).to_contain_text("clicked yes")
    page.page.close()
    assert server.wait_log(1) == ["held"]
    server.wait_until(
        "len(__import__('greenio.runtime.coroutines.task').runtime.coroutines.task._loop.get()._ready) < 50"
    )


def test_blocking_code_holds_up_only_its_own_session(serve, visit) -> None:
    server = serve(APPS)
    other = visit(server)
    other.expect_card("Name")
    sleepy = visit(server, "?app=sleepy")
    sleepy.expect_texts("sleeps")
    other.answer("Name", "Eva")
    expect(other.scope()).to_contain_text("timed out")
    assert server.log == [], "the other one was held up"
    server.evaluate("may_wake.set()")
    assert server.wait_log(1) == ["slept"]
    sleepy.expect_texts("sleeps", "awake")


def test_both_kinds_live_in_one_server(serve, visit) -> None:
    server = serve(APPS)
    plain, generator, coroutine = visit(server, "?app=plain"), visit(server, "?app=generator"), visit(server)
    coroutine.expect_card("Name")
    plain.answer("Plain", "p")
    plain.expect_texts("own loop p")
    generator.answer("A", "a")
    generator.expect_texts("generated a")
