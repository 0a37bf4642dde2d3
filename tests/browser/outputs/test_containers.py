"""Boxes, tabs, progress and templates in the page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.support.browser.page_runner import PageRunner


@pytest.mark.parametrize(
    ("function", "color"),
    [("info", "info"), ("success", "success"), ("warning", "warning"), ("error", "danger")],
)
def test_notes(runner: PageRunner, function: str, color: str) -> None:
    runner.show(f'put_{function}("a <b>", 5, put_html("<i>o</i>"))')
    assert runner.html() == (
        f'<div class="alert alert-{color}"><p class="webio-text">a &lt;b&gt;</p><p class="webio-text">5</p><i>o</i></div>'
    )
    assert runner.evaluate("document.querySelector('.alert').getAttribute('role')") == "alert"
    page = runner.show(
        f'put_text("x"); put_{function}("first", position=0); put_{function}("in", scope="ROOT")'
    )
    assert page.texts() == ["first", "x", "in"]


def test_a_closable_note(runner: PageRunner) -> None:
    page = runner.show('put_info("note", closable=True); put_text("stays")')
    expect(page.scope().locator(".alert-dismissible button.btn-close")).to_have_accessible_name("Close")
    page.button("Close").click()
    expect(page.items()).to_have_count(1)
    assert page.texts() == ["stays"]


@pytest.mark.parametrize(
    ("call", "shown"),
    [
        ('put_collapse("T <i>", "c <i>")', False),
        ('put_collapse("T <i>", ["c <i>"], open=True)', True),
        ('put_collapse("T <i>", put_text("c <i>", inline=True), open=True)', True),
    ],
)
def test_collapse(runner: PageRunner, call: str, shown: bool) -> None:
    page = runner.show(call)
    expect(page.scope().locator("details > summary")).to_have_text("T <i>")
    content = page.scope().get_by_text("c <i>")
    expect(content).to_be_visible(visible=shown)
    page.scope().locator("summary").click()
    expect(content).to_be_visible(visible=not shown)
    page.page.keyboard.press("Enter")
    expect(content).to_be_visible(visible=shown)


@pytest.mark.parametrize(
    ("height", "minimum", "maximum"),
    [("150", "150px", "150px"), ("(50, 90)", "50px", "90px"), ("None", "", ""), ("(None, 80)", "", "80px")],
)
def test_heights_of_a_scrollable(runner: PageRunner, height: str, minimum: str, maximum: str) -> None:
    runner.show(f'put_scrollable("line\\n" * 50, height={height})')
    box = "document.querySelector('div > div.webio-scrollable.scrollable-border')"
    assert runner.evaluate(f"[{box}.style.minHeight, {box}.style.maxHeight]") == [minimum, maximum]
    assert runner.evaluate(f"{box}.scrollHeight > {box}.clientHeight") == bool(maximum)
    if maximum:
        assert runner.box(".webio-scrollable")["height"] == float(maximum[:-2])
    assert runner.evaluate(f"{box}.scrollTop") == 0


def test_a_scrollable_without_border(runner: PageRunner) -> None:
    page = runner.show('put_scrollable(["a", 5, put_markdown("**b**")], height=100, border=False)')
    expect(page.scope().locator(".scrollable-border")).to_have_count(0)
    expect(page.scope().locator(".webio-scrollable > *")).to_have_text(["a", "5", "b"])


AT_END = "() => {const b = document.querySelector('.webio-scrollable'); return b.scrollTop + b.clientHeight >= b.scrollHeight - 2}"


def test_keep_bottom_follows_unless_somebody_reads(runner: PageRunner) -> None:
    page = runner.show("""
        with put_scrollable(height=120, keep_bottom=True) as box:
            for i in range(40): put_text("line", i)
            set_scope("inner")
        put_button("more", lambda: [put_text("new", scope="inner") for _ in range(5)])
        put_button("one", lambda: put_text("newer", scope=box))
    """)
    page.page.mouse.move(5, 5)
    page.page.wait_for_function(AT_END)
    page.button("more").click()  # in a scope inside of it
    expect(page.scope("inner").locator("p")).to_have_count(5)
    page.page.wait_for_function(AT_END)
    place = page.page.locator(".webio-scrollable").evaluate("box => {box.scrollTop = 0; box.focus()}")
    page.page.keyboard.press("Tab")
    page.page.keyboard.press("Shift+Tab")
    before = page.scope().locator("p").count()
    page.button("one").evaluate("button => button.click()")  # the focus stays in the box
    expect(page.scope().locator("p")).to_have_count(before + 1)
    top = (
        "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>"
        " done(document.querySelector('.webio-scrollable').scrollTop))))"
    )
    assert place is None
    assert runner.evaluate(top) == 0
    page.page.locator(".webio-scrollable").hover()
    runner.evaluate("document.activeElement.blur()")
    page.button("one").evaluate("button => button.click()")  # the pointer stays in the box
    expect(page.scope().locator("p")).to_have_count(before + 2)
    assert runner.evaluate(top) == 0
    page.page.mouse.move(5, 5)
    page.button("one").evaluate("button => button.click()")
    page.page.wait_for_function(AT_END)


def test_a_bounded_scrollable(runner: PageRunner) -> None:
    page = runner.show("""
        with put_scrollable("given", height=100, max_items=3) as box:
            for i in range(4): put_text(i)
        put_text("last", scope=box)
    """)
    expect(page.scope().locator(".webio-scrollable > *")).to_have_text(["2", "3", "last"])


def test_tabs(runner: PageRunner) -> None:
    page = runner.show("""
        put_tabs([{"title": "One <i>", "content": "first <i>"}, {"title": "Two", "content": put_table([["t"]])},
                  {"title": "Three", "content": ["a", put_button("b", lambda: log.append("b")), put_scope("in")]}])
        put_tabs([{"title": "Other", "content": "kept"}, {"title": "Two", "content": "x"}])
        put_text("late", scope="in")
    """)
    tabs = page.scope().locator(".webio-tabs").first
    content = tabs.locator("> .webio-tabs-content")
    assert tabs.evaluate("t => [...t.children].map(e => e.localName)") == ["input", "label", "div"] * 3
    assert [content.nth(i).is_visible() for i in range(3)] == [True, False, False]
    tabs.get_by_text("Three", exact=True).click()
    expect(content.nth(2)).to_be_visible()
    expect(content.nth(0)).to_be_hidden()
    assert page.texts("in") == ["late"]
    page.button("b").click()
    assert runner.wait_log(1) == ["b"]
    tabs.get_by_text("Three", exact=True).click()
    page.page.keyboard.press("ArrowLeft")
    expect(content.nth(1)).to_be_visible()
    page.page.keyboard.press("ArrowRight")
    page.page.keyboard.press("ArrowRight")  # round to the first one
    expect(content.nth(0)).to_be_visible()
    expect(page.scope().get_by_text("kept")).to_be_visible()
    expect(page.scope().get_by_text("One <i>")).to_be_visible()


ENTERED = {
    "info": ("put_info('given')", ".alert-info"),
    "closable": ("put_error('given', closable=True)", ".alert-danger > div"),
    "collapse": ("put_collapse('t', 'given', open=True)", "details > div"),
    "scrollable": ("put_scrollable('given')", ".webio-scrollable"),
    "row": ("put_row([put_text('given')])", ".webio-grid"),
    "column": ("put_column([put_text('given')])", ".webio-grid"),
    "popup": ("popup('t', 'given')", ".modal-body"),
}


@pytest.mark.parametrize("name", ENTERED)
def test_outputs_in_a_with_block(runner: PageRunner, name: str) -> None:
    call, area = ENTERED[name]
    page = runner.show(f"""
        with {call} as name:
            put_text("in"); put_text("front", position=0)
        put_text("after")
        put_text("later", scope=name)
    """)
    expect(page.page.locator(f"{area} > *")).to_have_text(["front", "given", "in", "later"])
    assert re.fullmatch(r"pywebio-scope-\w{11}", page.page.locator(area).get_attribute("id") or "")
    assert page.texts()[-1] == "after"


def test_loading(runner: PageRunner) -> None:
    page = runner.show("""
        put_loading(); put_loading("grow", "danger")
        put_loading(color="primary").style("width: 4rem; height: 4rem")
        with put_loading("grow") as name:
            put_text("busy"); log.append(eval_js("document.querySelectorAll('#pywebio-scope-ROOT > *').length"))
        put_text("after"); put_text("dropped?", scope="ROOT")
    """)
    assert runner.log == [4]
    assert page.texts()[3:] == ["after", "dropped?"]
    signs = page.scope().locator("> div > div[role=status]")
    assert [sign.get_attribute("class") for sign in signs.all()] == [
        "spinner-border text-dark",
        "spinner-grow text-danger",
        "spinner-border text-primary",
    ]
    box = runner.box(".text-primary")
    assert (box["width"], box["height"]) == (64, 64)


def test_with_and_what_cannot_be_entered(serve, visit) -> None:
    """E12."""
    server = serve("""
        def app():
            with put_collapse("More") as name:
                for i in range(3): put_text(i)
                put_table([["x"], ["y"]])
            put_text("later", scope=name)
            with put_loading():
                put_text("busy"); log.append("busy"); input("go on?")
            with put_text("no"): pass
    """)
    server.may_print_tracebacks = True
    page = visit(server)
    expect(page.scope().get_by_text("busy")).to_be_visible()
    expect(page.scope().locator(".spinner-border")).to_be_visible()
    page.answer("go on?")
    expect(page.page.get_by_role("alert")).to_contain_text("The program ended with an error")
    expect(page.scope().locator("> *")).to_have_count(2)
    expect(page.scope().locator("details > div > *")).to_have_text(["0", "1", "2", "xy", "later"])
    expect(page.scope().get_by_text("2", exact=True)).to_be_hidden()
    page.scope().locator("summary").click()
    expect(page.scope().get_by_text("2", exact=True)).to_be_visible()
    assert page.texts()[1] == "no"


PROGRESS = [
    ('put_progressbar("p")', "0", "0.0%"),
    ('put_progressbar("p", 0.3)', "30", "30.0%"),
    ('put_progressbar("p", 0.3, "third <i>")', "30", "third <i>"),
    ('put_progressbar("p", 0.3, "third"); set_progressbar("p", 2 / 3)', "67", "66.7%"),
    ('put_progressbar("p"); set_progressbar("p", 1, label="done")', "100", "done"),
    ('put_processbar("p"); set_processbar("p", 0.5)', "50", "50.0%"),
    ('put_progressbar("p"); set_progressbar("p", 3)', "100", "100.0%"),
    ('put_progressbar("p", auto_close=True); set_progressbar("p", 0.999)', "100", "99.9%"),
]


@pytest.mark.parametrize(("snippet", "now", "label"), PROGRESS)
def test_progress(runner: PageRunner, snippet: str, now: str, label: str) -> None:
    page = runner.show(snippet)
    bar = page.page.locator("div.progress > div.progress-bar#webio-progressbar-p")
    expect(bar).to_have_attribute("aria-valuenow", now)
    expect(bar).to_have_text(label)
    share = runner.evaluate("parseFloat(document.querySelector('.progress-bar').style.width)")
    assert share == pytest.approx(float(now), abs=0.5)


def test_a_bar_that_closes_and_one_that_is_not_there(runner: PageRunner) -> None:
    page = runner.show("""
        put_progressbar("p", auto_close=True); put_progressbar("q"); set_progressbar("p", 1); set_progressbar("q", 1)
        set_progressbar("nobody", 0.5)
    """)
    expect(page.items()).to_have_count(1)
    assert "nobody" in runner.new_errors()[0]


TEMPLATES = [
    ("<p>{{x}}|{{&x}}|{{{x}}}</p>", '{"x": "<b>b</b>"}', "<p>&lt;b&gt;b&lt;/b&gt;|<b>b</b>|<b>b</b></p>"),
    ("<p>{{#l}}{{.}},{{/l}}{{^l}}none{{/l}}</p>", '{"l": [1, "<"]}', "<p>1,&lt;,</p>"),
    ("<p>{{#l}}{{.}},{{/l}}{{^l}}none{{/l}}</p>", '{"l": []}', "<p>none</p>"),
    ("<p>{{#o}}{{a.b}}{{/o}}{{! gone }}</p>", '{"o": {"a": {"b": 7}}}', "<p>7</p>"),
    ("{{#c}}{{& pywebio_output_parse}}{{/c}}", '{"c": put_text("one")}', '<p class="webio-text">one</p>'),
    (
        "{{#c}}{{& pywebio_output_parse}}{{/c}}",
        '{"c": ["<i>", 5, put_html("<u>o</u>")]}',
        '<div><span class="webio-text">&lt;i&gt;</span><span class="webio-text">5</span><u>o</u></div>',
    ),
    (
        "<ul>{{#rows}}<li>{{name}}: {{#out}}{{& pywebio_output_parse}}{{/out}}</li>{{/rows}}</ul>",
        '{"rows": [{"name": "a", "out": put_html("<u>1</u>")}, {"name": "b", "out": [put_html("<u>2</u>")]}]}',
        "<ul><li>a: <u>1</u></li><li>b: <u>2</u></li></ul>",
    ),
    (
        "<table><tbody>{{#r}}<tr><td>{{& pywebio_output_parse}}</td></tr>{{/r}}</tbody></table>",
        '{"r": [put_html("<u>c</u>")]}',
        "<table><tbody><tr><td><u>c</u></td></tr></tbody></table>",
    ),
    (
        "<p>{{#a}}{{& pywebio_output_parse}}{{/a}}{{#a}}{{& pywebio_output_parse}}{{/a}}</p>",
        '{"a": put_html("<u>twice</u>")}',
        "<p><u>twice</u><u>twice</u></p>",
    ),
    ("<p>{{#l}}{{index}}{{/l}}</p>", '{"l": "abc"}', "<p>0</p>"),
    ("<p>{{#l}}{{index}}{{.}} {{/l}}</p>", '{"l": ["a", "a", "b"]}', "<p>0a 1a 2b </p>"),
    ("<p>{{type}}{{k}}{{text}}</p>", '{"type": "text", "k": "text", "text": "data"}', "<p>texttextdata</p>"),
    ("<p>{{#d}}{{& pywebio_output_parse}}{{/d}}</p>", '{"d": {"k": "text", "text": "x"}}', None),
    (
        "<p>{{#l}}[{{& pywebio_output_parse}}|{{.}}|{{^.}}no{{/.}}|{{x}}]{{/l}}</p>",
        '{"l": [None, 0, "a"], "x": "x"}',
        '<p>[<span class="webio-text"></span>||no|x][<span class="webio-text">0</span>|0|no|x]'
        '[<span class="webio-text">a</span>|a||x]</p>',
    ),
    ("<p>{{t}}{{n}}</p>", '{"t": True, "n": None}', "<p>true</p>"),
    ("<p>a</p><p>b</p>", "{}", "<div><p>a</p><p>b</p></div>"),
    ("<!DOCTYPE html><html><head><title>t</title></head><body><p>{{x}}</p></body></html>", '{"x": 1}', None),
    (
        "<p>{{#c}}{{& pywebio_output_parse}}{{/c}}</p>",
        '{"c": [put_html("<u>a</u>"), put_scope("s"), put_scope("s"), put_html("<u>b</u>")]}',
        '<p><u>a</u><div id="pywebio-scope-s"></div><p class="webio-notice">A scope with this name exists already</p>'
        "<u>b</u></p>",
    ),
]


@pytest.mark.parametrize(("template", "data", "expected"), TEMPLATES)
def test_templates(runner: PageRunner, template: str, data: str, expected: str | None) -> None:
    runner.show(f"put_widget({template!r}, {data})")
    if expected is not None:
        assert runner.html() == expected


def test_ids_in_templates(runner: PageRunner) -> None:
    runner.show("""
        for _ in range(2):
            put_widget("<p>{{uniqueid}} {{uniqueid}} {{#uniqueid}}k{{/uniqueid}} {{#uniqueid}}k{{/uniqueid}}"
                       " {{#uniqueid}}j{{/uniqueid}}</p>", {})
    """)
    first, second = (text.split() for text in runner.page.texts())
    assert first[2] == first[3]
    assert len({*first, *second}) == 8


def test_outputs_in_templates_work(runner: PageRunner) -> None:
    page = runner.show("""
        put_widget("<div>{{#c}}{{& pywebio_output_parse}}{{/c}}</div>",
                   {"c": [put_button("go", lambda: log.append("go")), put_text("t").style("color: red")]}
                   ).style("background: yellow").onclick(lambda: log.append("outer"))
    """)
    page.button("go").click()
    assert sorted(runner.wait_log(2)) == ["go", "outer"]
    expect(page.items()).to_have_css("background-color", "rgb(255, 255, 0)")


def test_scripts_in_templates_run(runner: PageRunner) -> None:
    runner.show('put_widget("<div>{{x}}<script>window.ran = {{x}}</script></div>", {"x": 5})')
    assert runner.evaluate("window.ran") == 5
    runner.evaluate("delete window.ran")
