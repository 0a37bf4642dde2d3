"""Scopes that outputs go to: the acceptance scenarios E15 to E19."""

from __future__ import annotations

from playwright.sync_api import expect


def test_a_scope_stays_where_it_was_made(serve, visit) -> None:
    """E15."""
    server = serve("""
        def app():
            with use_scope("s1"): put_text("one")
            put_text("outside")
            with use_scope("s1"): put_text("two")
    """)
    page = visit(server)
    page.expect_texts("one two", "outside")
    page.expect_texts("one", "two", scope="s1")
    expect(page.scope("s1")).to_have_count(1)


def test_clearing_and_the_decorator(serve, visit) -> None:
    """E16."""
    server = serve("""
        @use_scope("clock", clear=True)
        def tick(n): put_text("tick %s" % n); return n
        def app():
            with use_scope("s2"): put_text("first")
            put_text("outside")
            with use_scope("s2", clear=True): put_text("second")
            log.append([tick(1), tick(2)])
    """)
    page = visit(server)
    assert server.wait_log(1) == [[1, 2]]
    page.expect_texts("second", "outside", "tick 2")
    assert not page.scope("s2").get_attribute("style")


def test_nesting_current_scope_and_other_targets(serve, visit) -> None:
    """E17."""
    server = serve("""
        def app():
            with use_scope("A"):
                put_text("a")
                with use_scope("B"):
                    put_text("b"); log.append([get_scope(), get_scope(-2), get_scope(0), get_scope(9)])
            with use_scope("C"):
                put_text("c"); put_text("root", scope="ROOT"); put_text("a2", scope="A")
            put_button("cb", lambda: put_text(get_scope()))
    """)
    page = visit(server)
    assert server.wait_log(1) == [["B", "A", "ROOT", None]]
    page.expect_texts("a", "b", "a2", scope="A")
    page.expect_texts("c", scope="C")
    expect(page.items()).to_have_count(4)
    assert page.texts()[2:] == ["root", "cb"]
    page.button("cb").click()
    expect(page.items()).to_have_count(5)
    assert page.texts()[4] == "ROOT"


def test_a_scope_in_a_cell_and_positions(serve, visit) -> None:
    """E18."""
    server = serve("""
        def app():
            put_table([["Who", "Likes"], ["Eva", put_scope("likes", content=put_text("chess"))]])
            with use_scope("likes", clear=True): put_text("film")
            with use_scope("likes"): put_text("jazz"); put_text("tea")
            put_markdown("**chess**", scope="likes", position=0)
            put_text("x", scope="likes", position=-2)
            put_scope("likes")
            put_text("lost", scope="nowhere")
            try: remove("ROOT")
            except ValueError: log.append("refused")
            put_button("clear", lambda: clear("likes"))
            put_button("remove", lambda: remove("likes"))
    """)
    page = visit(server)
    page.expect_error("nowhere")
    page.expect_texts("chess", "film", "jazz", "x", "tea", scope="likes")
    expect(page.scope("likes").locator("strong")).to_have_text("chess")
    expect(page.page.locator("td #pywebio-scope-likes")).to_have_count(1)
    expect(page.items().nth(1)).to_contain_text("exists already")
    assert server.wait_log(1) == ["refused"]
    page.button("clear").click()
    page.expect_texts(scope="likes")
    page.button("remove").click()
    expect(page.scope("likes")).to_have_count(0)
    assert "lost" not in page.page.locator("body").inner_text()
    assert any("nowhere" in text for text in page.console)


def test_positions(serve, visit) -> None:
    """E19."""
    server = serve("""
        def app():
            with use_scope("p"):
                put_text("A"); put_text("B", position=0); put_text("C", position=-2); put_text("D", position=1)
            put_text("E", scope="p", position=99)
            put_text("F", scope="p", position=-99)
    """)
    visit(server).expect_texts("F", "B", "D", "C", "A", "E", scope="p")
