"""Many outputs at once: they keep their order, the tab stays alive, what follows the end follows it."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.support.browser.page_runner import PageRunner


def test_ten_thousand_outputs_keep_their_order(runner: PageRunner) -> None:
    page = runner.show("""
        run_js("window.gap = 0; let last = performance.now(); window.watch = setInterval(() => {"
               "const now = performance.now(); window.gap = Math.max(window.gap, now - last); last = now}, 5)")
        for i in range(10_000): put_text(i)
    """)
    texts = page.page.evaluate(
        "[...document.querySelectorAll('#pywebio-scope-ROOT > p')].map(p => p.textContent)"
    )
    assert texts == [str(i) for i in range(10_000)]
    assert runner.evaluate("clearInterval(window.watch) ?? window.gap") < 3000


def test_mixed_outputs_keep_their_order_across_lazy_parts(runner: PageRunner) -> None:
    page = runner.show("""
        for i in range(100):
            put_text(f"t{i}"); put_markdown(f"m{i}"); put_widget("<p>{{x}}</p>", {"x": f"w{i}"})
            put_html(f"<p>h{i}</p>", sanitize=True)
            with use_scope("s"): put_text(f"s{i}", position=0)
    """)
    plain = [text for text in page.texts() if text[0] != "s"]
    assert plain == [f"{kind}{i}" for i in range(100) for kind in "tmwh"]
    assert page.texts("s") == [f"s{i}" for i in reversed(range(100))]


def test_auto_scroll_follows_the_end_until_somebody_scrolls_up(runner: PageRunner) -> None:
    page = runner.show("""
        set_env(auto_scroll_bottom=True)
        for i in range(300): put_text(i)
        put_button("more", lambda: [put_text("more") for _ in range(30)])
    """)
    at_end = "() => scrollY + innerHeight >= document.documentElement.scrollHeight - 5"
    page.page.wait_for_function(at_end)
    page.button("more").click()
    expect(page.items()).to_have_count(331)
    page.page.wait_for_function(at_end)
    page.page.evaluate("scrollTo(0, 0)")
    page.page.wait_for_function("() => scrollY === 0")
    page.button("more").evaluate("button => button.click()")
    expect(page.items()).to_have_count(361)
    assert runner.evaluate("scrollY") == 0
    runner.show("set_env(auto_scroll_bottom=False)")


def test_a_log_that_runs_for_days_stays_small(runner: PageRunner) -> None:
    page = runner.show("""
        with put_scrollable(height=200, keep_bottom=True, max_items=50):
            for i in range(5000): put_text(i)
    """)
    assert page.page.locator(".webio-scrollable > *").all_inner_texts() == [str(i) for i in range(4950, 5000)]
    page.page.mouse.move(5, 5)
    page.page.wait_for_function(
        "() => {const b = document.querySelector('.webio-scrollable');"
        " return b.scrollTop + b.clientHeight >= b.scrollHeight - 2}"
    )
