"""Formulas, diagrams, footnotes, alerts and emoji of Markdown: what is drawn, what is loaded, hostile texts, streams."""

from __future__ import annotations

from playwright.sync_api import Request, expect

from tests.support.browser.page_runner import PageRunner

TEXT = r"""
# Text

Euler said $e^{i\pi} + 1 = 0$[^1], for $5 :tada:

$$\int_0^\infty e^{-x^2}\,dx = \frac{\sqrt{\pi}}{2}$$

> [!WARNING]
> Careful.

```mermaid
flowchart LR
  A[Order] --> B{Paid?}
```

[^1]: In 1748.
"""
HOSTILE = r"""
$\href{javascript:hacked=1}{x}$ $\htmlStyle{color: red}{y}$ $\rule{9999em}{9999em}$ $<img src=x onerror=hacked=1>$

> [!NOTE]
> <img src=x onerror=hacked=1>

```mermaid
%%{init: {"securityLevel": "loose", "themeCSS": "* { display: none }"}}%%
flowchart LR
  A["<img src=x onerror='hacked=1'>"] --> B
  click A "javascript:hacked=1"
  click B call hacked()
```

[^<img src=x onerror=hacked=1>]: note
[^<img src=x onerror=hacked=1>] :<b>:
"""


def requests_of(runner: PageRunner) -> list[str]:
    names: list[str] = []

    def note(request: Request) -> None:
        names.append(request.url.rsplit("/", 1)[-1])

    runner.page.page.on("request", note)
    return names


def test_what_a_text_has_is_loaded_and_nothing_else(runner: PageRunner) -> None:
    names = requests_of(runner)
    page = runner.show("put_markdown('*none* for $5 and $6 at 10:30:45, in `$x$` and `:tada:`')")
    expect(page.scope().locator("em")).to_be_visible()
    assert not [name for name in names if name.startswith(("math", "emoji", "mermaid", "KaTeX"))]
    page = runner.show("put_markdown('$x$')")
    expect(page.scope().locator(".katex-html")).to_be_visible()
    assert [name for name in names if name.startswith("math")]
    assert not [name for name in names if name.startswith(("emoji", "mermaid"))]


def test_everything_in_light_and_dark(runner: PageRunner) -> None:
    page = runner.show(f"put_markdown({TEXT!r}, lstrip=False)")
    scope = page.scope()
    expect(scope.locator(".katex")).to_have_count(2)
    expect(scope.locator(".katex math annotation").first).to_have_text(r"e^{i\pi} + 1 = 0")
    expect(scope.locator("p").first).to_contain_text(", for $5 \N{PARTY POPPER}")
    expect(scope.get_by_role("note")).to_have_text("Warning\nCareful.\n")
    note = scope.locator("sup a")
    expect(note).to_have_text("1")
    target = note.get_attribute("href")
    expect(scope.locator(f"[id='{target[1:]}']")).to_contain_text("In 1748.")  # type: ignore[index]
    drawing = scope.locator(".webio-diagram svg")
    expect(drawing).to_have_attribute("aria-label", "Diagram")
    expect(drawing).to_contain_text("Paid?")
    fill = "svg => getComputedStyle(svg.querySelector('.node polygon')).fill"
    assert not page.accessibility_faults()
    light = drawing.evaluate(fill)
    runner.evaluate("document.documentElement.dataset.bsTheme = 'dark'")
    expect(scope.locator(".webio-diagram")).to_have_attribute("data-mode", "dark")
    assert drawing.evaluate(fill) != light
    assert not page.accessibility_faults()
    expect(drawing).to_have_count(1)
    runner.evaluate("delete document.documentElement.dataset.bsTheme")


def test_a_narrow_and_a_reversed_page_do_not_scroll_sideways(runner: PageRunner) -> None:
    wide = "$$" + " + ".join(f"x_{{{n}}}" for n in range(60)) + "$$"
    page = runner.show(f"put_markdown({TEXT + wide!r}, lstrip=False)")
    expect(page.scope().locator(".webio-diagram svg")).to_be_visible()
    page.page.set_viewport_size({"width": 390, "height": 800})
    for direction in ("ltr", "rtl"):
        runner.evaluate(f"document.documentElement.dir = '{direction}'")
        assert runner.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert not page.accessibility_faults()
    runner.evaluate("document.documentElement.removeAttribute('dir')")
    page.page.set_viewport_size({"width": 1280, "height": 800})


def test_mistakes_are_shown_as_they_were_written(runner: PageRunner) -> None:
    page = runner.show("put_markdown('$\\\\frac{1$ :nosuch:\\n\\n```mermaid\\nnonsense\\n```')")
    expect(page.scope().locator("p code")).to_have_text("\\frac{1")
    expect(page.scope().locator("p").first).to_contain_text(":nosuch:")
    expect(page.scope().locator(".webio-diagram pre")).to_have_text("nonsense\n")
    expect(page.scope().locator(".webio-notice")).to_have_text("This diagram cannot be drawn")
    expect(page.page.locator("body > [id^=ddiagram]")).to_have_count(0)


def test_hostile_texts_run_nothing(runner: PageRunner) -> None:
    runner.evaluate("window.hacked = 0")
    page = runner.show(f"put_markdown({HOSTILE!r}, lstrip=False)")
    drawing = page.scope().locator(".webio-diagram svg")
    expect(drawing).to_be_visible()
    expect(drawing).to_contain_text("B")
    assert page.scope().locator("[href^='javascript'], [onerror], [onclick]").count() == 0
    for node in drawing.locator(".node").all():
        node.click(force=True)
    assert page.scope().evaluate("one => one.scrollWidth") < 2000
    assert runner.evaluate("hacked") == 0
    runner.new_errors()


def test_a_stream_draws_each_part_once_and_keeps_it(runner: PageRunner) -> None:
    page = runner.show(
        """
        go = threading.Event()
        put_button("Go on", go.set)
        def answer():
            with put_message("assistant") as message:
                message.write("""
        + repr(TEXT)
        + """ + "\\n\\nnot yet\\n\\n```mermaid\\ngraph")
                go.wait()
                message.write(" LR\\n  x --> y\\n```\\n\\nthe end")
        task = threading.Thread(target=answer); register_thread(task); task.start()
        """
    )
    text = page.page.locator(".webio-message-text")
    expect(text.locator(".webio-diagram svg")).to_have_count(1)
    expect(text.locator(".katex")).to_have_count(2)
    expect(text.locator("pre")).to_have_text("graph\n")
    runner.evaluate(
        "for (const one of document.querySelectorAll('.webio-message-text :is(.webio-diagram svg, .katex-display, .alert)'))"
        " one.dataset.kept = 'yes'"
    )
    page.page.get_by_role("button", name="Go on").click()
    expect(text).to_contain_text("the end")
    expect(text.locator(".webio-diagram svg")).to_have_count(2)
    expect(text.locator("[data-kept]")).to_have_count(3)
    expect(text.locator(".footnotes")).to_contain_text("In 1748.")
    expect(text.locator("sup a")).to_have_text("1")
