"""Scopes in the page: places, contents, what becomes of them. E15 to E19: test_scope_examples.py."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.support.browser.page_runner import PageRunner


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        (0, "XABC"),
        (1, "AXBC"),
        (3, "ABCX"),
        (99, "ABCX"),
        (-1, "ABCX"),
        (-2, "ABXC"),
        (-4, "XABC"),
        (-99, "XABC"),
    ],
)
def test_positions_count_items_of_all_kinds(runner: PageRunner, position: int, expected: str) -> None:
    page = runner.show(f"""
        put_text("A"); set_scope("sub"); put_button("C", ...); put_text("B", scope="sub")
        put_text("X", position={position})
    """)
    assert page.texts() == list(expected)


def test_the_scope_parameter(runner: PageRunner) -> None:
    page = runner.show("""
        with use_scope("one"), use_scope("two"):
            put_text("current"); put_text("outer", scope=-2); put_text("root", scope=0); put_text("by name", scope="one")
        set_scope("left-side"); put_text("blank", scope="left side")
    """)
    assert page.texts() == ["current\n\nouter\n\nby name", "root", "blank"]
    assert page.texts("two") == ["current"]


def test_a_missing_scope_is_named_on_the_console(runner: PageRunner) -> None:
    page = runner.show("""
        put_text("lost", scope="nowhere"); scroll_to("nobody"); clear("missing"); remove("missing")
        set_scope("x", container_scope="nothing")
    """)
    assert page.texts() == []
    assert [text.split('"')[1] for text in runner.new_errors()] == ["nowhere", "nobody", "nothing"]


def test_a_scope_is_used_where_it_is(runner: PageRunner) -> None:
    page = runner.show("""
        put_table([["Who", "Likes"], ["Eva", put_scope("likes", content=put_text("chess"))]])
        with popup("P", put_scope("inside")): put_text("body")
        for name in ("likes", "inside"):
            with use_scope(name): put_text("more")
    """)
    assert page.texts("likes") == ["chess", "more"]
    assert page.texts("inside") == ["more"]
    expect(page.popup().locator(".modal-body #pywebio-scope-inside")).to_have_count(1)


def test_a_second_scope_of_a_name_is_a_notice(runner: PageRunner) -> None:
    page = runner.show("""
        put_scope("s", "first"); put_scope("s", "second"); put_row([put_scope("s"), put_text("beside")])
        put_scope("ROOT"); put_text("goes on", scope="s")
    """)
    assert page.texts("s") == ["first", "goes on"]
    expect(page.scope().locator("p.webio-notice")).to_have_text(["A scope with this name exists already"] * 3)
    expect(page.scope("s")).to_have_count(1)


@pytest.mark.parametrize(
    ("if_exist", "expected"),
    [("None", ["old", "end"]), ("'clear'", ["", "end"]), ("'remove'", ["end", ""])],
)
def test_set_scope(runner: PageRunner, if_exist: str, expected: list[str]) -> None:
    page = runner.show(f"""
        with use_scope("s"): put_text("old")
        put_text("end"); set_scope("s", if_exist={if_exist})
    """)
    assert page.texts() == expected


def test_set_scope_keeps_the_items_around_it(runner: PageRunner) -> None:
    page = runner.show("""
        put_text("a"); put_text("b"); set_scope("m", position=1); set_scope("n", position=-2); put_text("n", scope="n")
        set_scope("inner", "m"); set_scope("m", "inner", if_exist="remove"); put_text("m", scope="m")
    """)
    assert page.texts() == ["a", "m", "n", "b"]


def test_clear_and_remove(runner: PageRunner) -> None:
    page = runner.show("""
        with use_scope("a"):
            put_text("x")
            with use_scope("in"): put_text("y")
        with use_scope("b"): put_text("z"); remove()
        clear("a"); put_text("new", scope="a")
    """)
    assert page.texts() == ["new"]
    assert runner.html() == '<div id="pywebio-scope-a"><p class="webio-text">new</p></div>'
    assert runner.show('put_text("x"); clear("ROOT"); put_text("y")').texts() == ["y"]


def test_wide_items_that_are_removed_leave_nothing(runner: PageRunner) -> None:
    page = runner.show("""
        wide = "<div style='width: 3000px'>wide</div>"
        put_text("before")
        put_scope("removed", put_html(wide)); put_scope("anew", put_html(wide))
        put_warning(put_html(wide), closable=True)
        put_text("after")
        put_button("go on", lambda: (remove("removed"), set_scope("anew", if_exist="remove"), put_text("second", position=1)))
    """)
    expect(page.scope().locator("> .webio-wide")).to_have_count(3)
    page.page.locator(".alert .btn-close").click()
    page.button("go on").click()
    expect(page.items()).to_have_text(["before", "second", "after", "go on", ""])
    expect(page.items().last).to_have_id("pywebio-scope-anew")


def test_refilling_does_not_move_the_page(runner: PageRunner) -> None:
    page = runner.show("""
        with use_scope("s"): put_text("tall").style("height: 300px; margin: 20px 0")
        put_text("below").style("border: 1px solid")
        heights = "[...document.querySelectorAll('#pywebio-scope-ROOT > *')].map(e => e.getBoundingClientRect().top)"
        log.append(eval_js(heights))
        with use_scope("s", clear=True):
            log.append(eval_js(heights)); put_text("small").style("margin: 0"); log.append(eval_js(heights))
        log.append(eval_js(heights))
    """)
    before, empty, filled, after = runner.log
    assert before[1] == empty[1] == filled[1]
    assert after[1] < before[1] - 200
    assert not page.scope("s").get_attribute("style")


def test_the_decorator_and_its_author_styles(runner: PageRunner) -> None:
    page = runner.show("""
        @use_scope("clock", clear=True)
        def tick(n): put_text("tick", n); return n
        assert [tick(1), tick(2)] == [1, 2]
        put_scope("styled").style("color: red"); put_text("x", scope="styled")
        with use_scope("styled", clear=True): put_text("y")
    """)
    assert page.texts() == ["tick 2", "y"]
    assert page.scope("styled").get_attribute("style") == "color: red;"


@pytest.mark.parametrize("at", ["front", "end"])
def test_bounded_scopes_drop_what_came_first(runner: PageRunner, at: str) -> None:
    position = 0 if at == "front" else -1
    page = runner.show(f"""
        put_scope("log", [put_text("a"), put_text("b")], max_items=3)
        for i in range(5): put_text(i, scope="log", position={position})
        put_markdown("x" * 300, scope="log", position={position})
        put_table([["w" * 400]], scope="log", position={position})
        put_text("last", scope="log", position={position})
    """)
    shown = [text[:4] for text in page.texts("log")]
    assert shown == (["last", "wwww", "xxxx"] if at == "front" else ["xxxx", "wwww", "last"])
    runner.show("""
        put_scope("log", max_items=2)
        put_text("a", scope="log"); clear("log")
        for i in range(3): put_text(i, scope="log")
    """)
    assert page.texts("log") == ["1", "2"]


@pytest.mark.parametrize("position", ["top", "middle", "bottom"])
def test_scroll_to(runner: PageRunner, position: str) -> None:
    page = runner.show(f"""
        put_text("above").style("height: 3000px")
        with use_scope("target"): put_text("target").style("height: 100px; margin: 0")
        put_text("below").style("height: 3000px")
        scroll_to("target", "{position}")
    """)
    top, height = runner.evaluate(
        "() => {const box = document.getElementById('pywebio-scope-target').getBoundingClientRect();"
        " return [box.top, innerHeight - box.height]}"
    )
    assert top == pytest.approx({"top": 0, "middle": height / 2, "bottom": height}[position], abs=2)
    page.page.evaluate("scrollTo(0, 0)")


def test_outputs_of_a_failing_call_leave_nothing(runner: PageRunner) -> None:
    page = runner.show("""
        for call in (lambda: put_row([put_text("stray"), 5]), lambda: put_table([[put_text("stray")]], header=7),
                     lambda: put_tabs([{"title": "t", "content": put_text("stray")}, {}]),
                     lambda: popup("t", [put_text("stray"), 5]), lambda: put_info(put_text("stray"), closable=1, scope=2.5)):
            try: call()
            except (TypeError, ValueError) as error: log.append(type(error).__name__)
        put_text("fine")
    """)
    assert page.texts() == ["fine"]
    assert "stray" not in page.page.content()
    assert len(runner.log) == 5
    expect(page.popup()).to_have_count(0)


def test_a_whole_list_of_outputs_comes_in_order(runner: PageRunner) -> None:
    page = runner.show("[put_text(i) for i in range(300)]; put_text('end')")
    assert page.texts() == [*map(str, range(300)), "end"]


def test_items_that_were_removed_in_another_way_are_not_kept(runner: PageRunner) -> None:
    page = runner.show("put_text('x')")
    devtools = page.context.new_cdp_session(page.page)

    def count_nodes() -> int:
        devtools.send("HeapProfiler.collectGarbage")
        return int(devtools.send("Memory.getDOMCounters")["nodes"])

    before = count_nodes()
    runner.show(
        "put_scope('limited', max_items=3000)\n"
        "for number in range(3000):\n"
        "    put_scope(f'n{number}', scope='limited')\n"
        "    remove(f'n{number}')"
    )
    assert count_nodes() < before + 1000
