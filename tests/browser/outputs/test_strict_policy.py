"""The page under ``csp="strict"``: every output, every field and the author's scripts work without a violation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.support.browser.every_output import EVERYTHING
from tests.support.browser.page_runner import PageRunner
from tests.support.browser.visit import Visit
from tests.support.servers.app_process import Server

LISTENER = """
    window.violations = [];
    addEventListener("securitypolicyviolation", event =>
        violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}`));
"""

#: What the list of all outputs leaves to other tests.
MORE_OUTPUTS = {
    "datatable": "put_datatable([{'a': 1, 'b': {'c': 'x'}}, {'a': 2, 'b': {'c': 'y'}}], actions=[('A', print)],"
    " column_args={'a': {'cellStyle': {'color': 'red'}}}, cell_content_bar=True,"
    " grid_args={'rowClassRules': {'odd': JSFunction('row', 'return row.data.a % 2')}})",
    "code": "put_code('def f(x):\\n    return x + 1', 'python', rows=5)",
    "file": "put_file('a.txt', b'abc')",
    "put": "put([1, 2], {'a': 1}, {'rows': [{'x': 1}]}, ValueError('no'), b'bytes')",
    "style": "put_text('teal').style('color: teal'); put_html('<p style=\"color: teal\">t</p>', sanitize=True)",
    "style in HTML": 'put_html(\'<style>.own { color: teal }</style><p class="own" style="margin: 3px">t</p>\')',
    "markdown": "put_markdown('<p style=\"color: teal\">t</p>\\n\\n```python\\nx = 1\\n```', sanitize=False)",
    "max_items": "put_scrollable([put_text(n) for n in range(9)], height=50, max_items=4, keep_bottom=True)",
    "wide": "put_table([['wide' * 20] * 9])",
    "scopes": "put_scope('held', [put_text('x')])\nwith use_scope('held', clear=True): put_text('y')",
    "environment": "set_env(output_max_width='900px', title='Strict')",
    "loading": "\nwith put_loading(): pass",
}

FIELDS = """
    textarea("Code", code={"mode": "python", "theme": "darcula"}, name="code", value="x = 1"),
    *[input(kind, type=kind, name=kind) for kind in (TEXT, NUMBER, FLOAT, PASSWORD, URL, DATE, TIME, COLOR, DATETIME)],
    input("Suggestions", datalist=["a", "b"], name="datalist", action=("now", print)),
    select("One", ["a", "b"], name="one"), select("Many", ["a", "b"], multiple=True, name="many"),
    select("Searched", ["a", "b"], native=False, name="searched"),
    select("Several", ["a", "b"], value="a", native=False, multiple=True, name="several"),
    range_slider("Range", name="range"), date_range("Days", name="days"), rating("Stars", name="stars"),
    input("Town", name="town", suggest=lambda text: [text]),
    checkbox("Some", ["a", "b"], name="some"), radio("Either", ["a", "b"], name="either"),
    data_editor([{"a": 1, "b": True, "c": "x"}], "Table", columns={"c": ["x", "y"]}, name="table"),
    camera("Photo", name="photo"), signature("Sign", name="sign"), location("Place", name="place"), record_audio("Memo", name="memo"),
    slider("Slide", name="slide"), textarea("Long", name="long"),
    file_upload("Files", accept="image/*", multiple=True, name="files"),
    actions(buttons=["go", {"label": "reset", "type": "reset"}], name="go"),
"""
PINS = """
from greenio.pin import *
put_input("a", label="Text", value="x"); put_input("b", type="number"); put_textarea("c", code={"mode": "javascript"})
put_select("d", ["x", "y"]); put_select("e", ["x", "y"], native=False); put_checkbox("f", ["x"]); put_radio("g", ["x"])
put_slider("h"); put_range_slider("k"); put_date_range("l"); put_rating("m"); put_actions("i", buttons=["x"]); put_file_upload("j") if "put_file_upload" in globals() else None
pin_update("a", value="y", attributes={"style": "color: teal"})
"""


@pytest.fixture(scope="module")
def page_runner(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PageRunner]:
    runner = PageRunner(
        tmp_path_factory.mktemp("strict"), browser, settings={"csp": "strict"}, early_script=LISTENER
    )
    yield runner
    runner.close()


@pytest.fixture
def strict(runner: PageRunner) -> Iterator[PageRunner]:
    """``runner`` on the strict page, where nothing may be violated."""
    yield runner
    found = runner.evaluate("violations.splice(0)")
    assert not found, "\n".join(found)


def test_every_output(strict: PageRunner) -> None:
    lines = {**EVERYTHING, **{f"more {name}": text for name, text in MORE_OUTPUTS.items()}}
    page = strict.show("from greenio.output import *\n" + "\n".join(lines.values()))
    expect(page.items().locator(".ag-row").first).to_be_visible()
    expect(page.items().locator("code .keyword").first).to_be_visible()
    teal = "rgb(0, 128, 128)"
    for styled in [*page.scope().get_by_text("t", exact=True).all(), page.scope().get_by_text("teal")]:
        expect(styled).to_have_css("color", teal)


def test_every_field(strict: PageRunner) -> None:
    page = strict.show(PINS)
    expect(page.items().locator(".cm-content")).to_be_visible()
    page.scope().locator(".ts-control").click()
    page = strict.show(
        "from greenio.input import *\n"
        f"def ask(): log.append(input_group('All', [{FIELDS}])['code'])\n"
        "task = threading.Thread(target=ask); register_thread(task); task.start()"
    )
    page.expect_card("All")
    page.card().locator(".ts-control").last.click()
    page.card().get_by_role("option", name="b").last.click()
    page.card().locator(".cm-content").click()
    page.page.keyboard.type("y = 2 # ")
    page.field("number").fill("3")
    page.press("go")
    assert "y = 2" in strict.wait_log(1)[0]


SCRIPTS = {
    "1 + 1": 2,
    "a + b;": 3,
    "{ a: 1 }": 1,
    "({ a: [1, null] })": {"a": [1, None]},
    "let x = a; x += 5; x": 6,
    "var text = 'a;b'; function f(n) { n * 2; return n + 1 } if (f(1) === 2) { text } else { 'no' }": "a;b",
    "[1, 2].map(n => { n; return n * a })": [1, 2],
    "new Promise(done => setTimeout(() => done(b), 10))": 2,
    "await_me = async () => 7; await_me()": 7,
    "// nothing": None,
    "this === window": True,
}


def test_the_author_s_scripts(strict: PageRunner) -> None:
    strict.show(
        "run_js('const own = given * 2; window.told = own', given=21)\n"
        f"for code in {list(SCRIPTS)!r}: log.append(eval_js(code, a=1, b=2))"
    )
    assert strict.log == list(SCRIPTS.values())
    assert strict.evaluate("[told, typeof own]") == [42, "undefined"]


def test_a_script_with_a_mistake_is_reported(strict: PageRunner) -> None:
    strict.show("log.append(eval_js('1 +')); run_js('no(')")
    assert strict.log == [None]
    errors = strict.new_errors()
    assert len(errors) == 2
    assert all("SyntaxError" in error for error in errors), errors
    strict.server.stderr.clear()
    strict.server.may_print_tracebacks = True


def test_libraries_may_set_styles(strict: PageRunner) -> None:
    page = strict.show("""run_js('''
        const style = document.createElement("style"), made = document.createElement("p");
        style.textContent = "#made { color: teal }";
        made.id = "made";
        made.setAttribute("style", "margin-left: 3px");
        document.head.append(style);
        document.getElementById("pywebio-scope-ROOT").append(made);
    ''')""")
    expect(page.page.locator("#made")).to_have_css("color", "rgb(0, 128, 128)")
    expect(page.page.locator("#made")).to_have_css("margin-left", "3px")


HOSTILE = """
<img id='image' src='data:,' onerror='hacked(1)'><b id='bold' onclick='hacked(2)' onmouseover='hacked(3)'>bold</b>
<script>hacked(4)</script><script src='data:text/javascript,hacked(5)'></script>
<iframe srcdoc='<script>parent.hacked(6)</script>'></iframe><a id='link' href='javascript:hacked(7)'>link</a>
"""


def test_what_was_smuggled_into_html_does_not_run(runner: PageRunner) -> None:
    runner.evaluate("window.hacks = []; window.hacked = way => { hacks.push(way) }; 0")
    page = runner.show(f"put_html({HOSTILE!r})")
    page.page.locator("#bold").hover()
    page.page.locator("#bold").click()
    page.page.locator("#link").click()
    page.page.wait_for_function("() => document.getElementById('image').complete")
    runner.show("eval_js('0')")
    assert runner.evaluate("hacks") == []
    assert runner.evaluate("violations.splice(0).length") > 0
    runner.new_errors()


def test_libraries_may_use_markup_but_nothing_that_runs(runner: PageRunner) -> None:
    runner.evaluate("() => { document.getElementById('end-space').innerHTML = '<b>bold</b>' }")
    expect(runner.page.page.locator("#end-space b")).to_be_visible()
    for text in ("<img onerror=x>", "<script>x</script>", "<a href=' javascript:x'>"):
        with pytest.raises(Exception, match="Refused under csp"):
            runner.evaluate(f"() => {{ document.getElementById('end-space').innerHTML = {text!r} }}")
    runner.evaluate("() => { document.getElementById('end-space').replaceChildren(); violations = [] }")
    runner.new_errors()


def test_a_chart_in_html_says_how_it_is_shown(strict: PageRunner) -> None:
    chart = "<div><div id='chart' style='height: 9px'></div><script>drawn()</script><script>drawn()</script></div>"
    page = strict.show(f"put_html({chart!r}); put_markdown({chart!r}, sanitize=False); put_html('<b>x</b>')")
    notices = page.items().locator(".webio-notice")
    expect(notices).to_have_text([re.compile(r'csp="strict"\. .*put\(.*run_js\(\).*config\(js_file=\)')] * 2)


def test_scripts_and_styles_of_config(serve: Callable[..., Server], visit: Callable[..., Visit]) -> None:
    server = serve(
        """
        from pathlib import Path
        Path("static").mkdir(); Path("static/own.js").write_text("window.ran = ['file']")
        @greenio.config(js_file="static/own.js", js_code="ran.push('code')", css_style="#now { color: teal }")
        def app():
            put_html("<p id='now'>x</p>")
        """,
        csp="strict",
        static_dir="static",
    )
    page = visit(server)
    expect(page.page.locator("#now")).to_have_css("color", "rgb(0, 128, 128)")
    assert page.page.evaluate("ran") == ["file", "code"]
