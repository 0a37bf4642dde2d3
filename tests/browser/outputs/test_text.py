"""put_text, put_markdown, put_html and put_code in the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.support.browser.page_runner import PageRunner


def test_text_keeps_blanks_and_lines(runner: PageRunner) -> None:
    page = runner.show(r"""
        put_text("<b>plain</b>", 3, sep="|")
        put_text("a  b\n\tc")
        put_text()
        put_text("in", inline=True)
        put_text("x" * 500)
    """)
    assert runner.html() == (
        '<p class="webio-text">&lt;b&gt;plain&lt;/b&gt;|3</p><p class="webio-text">a  b\n\tc</p>'
        '<p class="webio-text"></p><span class="webio-text">in</span>'
        f'<p class="webio-text">{"x" * 500}</p>'
    )
    for item in page.items().all():
        assert item.evaluate("item => getComputedStyle(item).whiteSpace") == "pre-wrap"
    assert runner.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("plain", "<p>plain</p>"),
        ("a\nb", "<p>a<br>b</p>"),
        ("**b** ~~d~~ `c`", "<p><strong>b</strong> <del>d</del> <code>c</code></p>"),
        ("# One *two*!", '<h1 id="one-two">One <em>two</em>!</h1>'),
        (
            "# [One](#x) `two` & <i>three</i>",
            '<h1 id="one-two--three"><a href="#x">One</a> <code>two</code> &amp; <i>three</i></h1>',
        ),
        ("a\n\nb", "<div><p>a</p>\n<p>b</p>\n</div>"),
        ("https://a.example", '<p><a href="https://a.example">https://a.example</a></p>'),
        ("[l](b?c=1)", '<p><a href="b?c=1">l</a></p>'),
        ("m<sup>2</sup>", "<p>m<sup>2</sup></p>"),
        ("a<script>1</script>", "<p>a</p>"),
        ('<a href="javascript:1" onclick="1" target="_blank">x</a>', "<p><a>x</a></p>"),
        ("<iframe src='x'></iframe>\n\ny", "<p>y</p>"),
        ("![i](data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=)", None),
    ],
)
def test_markdown(runner: PageRunner, source: str, html: str | None) -> None:
    page = runner.show(f"put_markdown({source!r})")
    if html is None:
        expect(page.scope().locator("img")).to_have_attribute("alt", "i")
    else:
        assert runner.html().strip() == html


def test_markdown_blocks(runner: PageRunner) -> None:
    page = runner.show(r'''
        put_markdown("""
            | a | b |
            |---|:-:|
            | 1 | 2 |
        """)
        put_markdown("- [x] done\n- [ ] open")
        put_markdown("> quoted")
        put_markdown("1. one\n2. two")
    ''')
    expect(page.scope().locator("th")).to_have_text(["a", "b"])
    expect(page.scope().locator("td")).to_have_text(["1", "2"])
    boxes = page.scope().locator("li input[type=checkbox]")
    expect(boxes).to_have_count(2)
    expect(boxes.nth(0)).to_be_checked()
    expect(boxes.nth(1)).not_to_be_checked()
    expect(page.scope().locator("blockquote")).to_have_text("quoted")
    expect(page.scope().locator("ol > li")).to_have_text(["one", "two"])


@pytest.mark.parametrize(
    ("options", "source", "html"),
    [
        ({"breaks": False}, "a\nb", "<p>a\nb</p>"),
        ({"gfm": False}, "~~a~~", "<p>~~a~~</p>"),
        ({"headerIds": False}, "# T", "<h1>T</h1>"),
        ({"headerPrefix": "p-"}, "# T", '<h1 id="p-t">T</h1>'),
        ({"smartypants": True}, "\"a\" -- 'b'...", "<p>“a” – ‘b’…</p>"),
        ({"unknown": "x"}, "a", "<p>a</p>"),
    ],
)
def test_markdown_options(runner: PageRunner, options: object, source: str, html: str) -> None:
    runner.show(f"put_markdown({source!r}, options={options!r})")
    assert runner.html().strip() == html


def test_one_block_of_markdown_takes_the_style_itself(runner: PageRunner) -> None:
    page = runner.show(
        'put_markdown("one").style("color: red"); put_markdown("a\\n\\nb").style("color: blue")'
    )
    assert page.items().evaluate_all("items => items.map(i => [i.tagName, i.style.color])") == [
        ["P", "red"],
        ["DIV", "blue"],
    ]


def test_markdown_code_is_coloured(runner: PageRunner) -> None:
    page = runner.show(r'put_markdown("```python\nimport os  # c\n```"); put_markdown("```x-y\nif\n```")')
    expect(page.scope().locator("code.language-python .token.keyword")).to_have_text("import")
    expect(page.scope().locator("code.language-python .token.comment")).to_have_text("# c")
    expect(page.scope().locator("code.language-x-y")).to_have_text("if\n")
    expect(page.scope().locator("code.language-x-y .token")).to_have_count(0)
    page = runner.show(r'put_markdown("```js\nlet a\n```", options={"langPrefix": "lang-"})')
    expect(page.scope().locator("code.lang-js .token.keyword")).to_have_text("let")


def test_unsanitised_markdown_runs_scripts(runner: PageRunner) -> None:
    runner.show("put_markdown('a<script>window.ran = 5</script>', sanitize=False)")
    assert runner.evaluate("window.ran") == 5


@pytest.mark.parametrize(
    ("call", "html"),
    [
        ("put_html(' <b>x</b> ')", "<b>x</b>"),
        ("put_html('<b>x</b><i>y</i>')", "<div><b>x</b><i>y</i></div>"),
        ("put_html('text')", "<div>text</div>"),
        ("put_html('<b onclick=\"1\">x</b><script>1</script>', sanitize=True)", "<b>x</b>"),
        ("put_html('<style>b {color: red}</style><b>x</b>', sanitize=True)", "<b>x</b>"),
        ("put_html('<tr><td>lone cell</td></tr>')", "<tr><td>lone cell</td></tr>"),
    ],
)
def test_html(runner: PageRunner, call: str, html: str) -> None:
    runner.show(call)
    assert runner.html() == html


def test_scripts_run_in_their_order(runner: PageRunner, tmp_path) -> None:
    """Those with an address hold up what stands behind them, as in a page; data and late ones do not."""
    runner.evaluate("window.order = []; window.said = what => order.push(what); void 0")
    page = runner.show("""
        from urllib.parse import quote
        def url(code): return "data:text/javascript," + quote(code)
        put_html(f'''<p id="before">before</p>
            <script>said("inline " + document.querySelectorAll("#before, #after").length)</script>
            <script src="{url('said("first")')}"></script>
            <script type="text/plain">said("data")</script>
            <script>said("second, " + document.currentScript.parentElement.tagName)</script>
            <script type="module">said("module")</script>
            <script src="{url('said("third")')}" async></script>
            <p id="after">after</p>''')
        put_html('<script>said("next output")</script>')
        run_js('said("command")')
    """)
    page.page.wait_for_function("order.length === 7")
    order = runner.evaluate("order")
    for late in ("third", "module"):  # whenever they have come
        order.remove(late)
    assert order == ["inline 2", "first", "second, DIV", "next output", "command"]


def test_a_script_that_cannot_be_loaded_holds_nothing_up(runner: PageRunner) -> None:
    page = runner.show(
        """put_html('<script src="static/missing.js"></script><script>window.later = 1</script>')"""
    )
    assert runner.evaluate("window.later") == 1
    assert any("static/missing.js could not be loaded" in error for error in runner.new_errors())
    assert page.texts() == [""]


def test_styles_apply_at_once(runner: PageRunner) -> None:
    page = runner.show(
        "put_html('<style>#styled { color: rgb(1, 2, 3) }</style>'); put_html('<p id=styled>x</p>')"
    )
    expect(page.scope().locator("#styled")).to_have_css("color", "rgb(1, 2, 3)")


def test_objects_with_html(runner: PageRunner) -> None:
    page = runner.show("""
        class Frame:
            def _repr_html_(self): return "<table><tr><td>7</td></tr></table>"
        put_html(Frame())
    """)
    expect(page.scope().locator("td")).to_have_text("7")


def test_code_is_literal(runner: PageRunner) -> None:
    page = runner.show(r"""
        put_code("```\n`<b>` {{x}} &amp;\n```")
        put_code("  kept\n\n  too\n", "no such language")
        put_code(5)
    """)
    texts = page.scope().locator("pre > code").evaluate_all("all => all.map(code => code.textContent)")
    assert texts == ["```\n`<b>` {{x}} &amp;\n```", "  kept\n\n  too\n", "5"]
    expect(page.scope().locator(".token")).to_have_count(0)
    assert page.scope().locator("code").nth(1).get_attribute("class") == "language-no-such-language"


@pytest.mark.parametrize(("rows", "height"), [(3, 91), (1, 51)])
def test_rows_of_code(runner: PageRunner, rows: int, height: int) -> None:
    page = runner.show(f"put_code('line\\n' * 50, rows={rows}); put_code('one', rows={rows})")
    first, second = page.items().evaluate_all("all => all.map(pre => [pre.offsetHeight, pre.scrollHeight])")
    assert first[0] == height
    assert first[1] > height
    assert second[0] <= height


#: Code in each language that is promised, and a token that it must have.
LANGUAGES = {
    "markup": ("<p class='a'>x</p>", "tag", "p"),
    "html": ("<p class='a'>x</p>", "attr-name", "class"),
    "xml": ("<a b='c'/>", "tag", "a"),
    "svg": ("<svg width='1'/>", "attr-name", "width"),
    "css": ("a { color: red }", "property", "color"),
    "less": ("@a: 1px; /* c */", "comment", "/* c */"),
    "sass": ("$a: 1px // c", "comment", "// c"),
    "javascript": ("let a = 1", "keyword", "let"),
    "js": ("let a = 1", "number", "1"),
    "typescript": ("type A = string", "keyword", "type"),
    "ts": ("const a: number = 1", "keyword", "const"),
    "json": ('{"a": true}', "boolean", "true"),
    "bash": ("if true; then echo 1; fi # c", "keyword", "if"),
    "shell": ("echo 'a'", "string", "'a'"),
    "batch": ("REM c\nset A=1", "keyword", "set"),
    "powershell": ("if ($a) { Get-Item } # c", "keyword", "if"),
    "c-like": ("int main() { return 0; }", "keyword", "return"),
    "docker": ("FROM python:3", "keyword", "FROM"),
    "erlang": ("-module(a). % c", "comment", "% c"),
    "go": ("package main", "keyword", "package"),
    "http": ("GET / HTTP/1.1", "keyword", "GET"),
    "java": ("class A {}", "keyword", "class"),
    "latex": ("% c\n\\section{a}", "comment", "% c"),
    "lua": ("local a = 1 -- c", "keyword", "local"),
    "makefile": ("all: a\n\techo # c", "class-name", "all"),
    "markdown": ("# title", "title", "#"),
    "nginx": ("server { listen 80; } # c", "comment", "# c"),
    "pascal": ("begin end.", "keyword", "begin"),
    "perl": ("if ($a) { print 1 } # c", "keyword", "if"),
    "php": ("function f() { return 1; }", "keyword", "function"),
    "python": ("def f(): pass", "keyword", "def"),
    "py": ("x = 'a'", "string", "'a'"),
    "r": ("if (TRUE) 1 # c", "keyword", "if"),
    "ruby": ("def f; end", "keyword", "def"),
    "rust": ("fn main() {}", "keyword", "fn"),
    "sql": ("SELECT 1", "keyword", "SELECT"),
    "swift": ("let a = 1", "keyword", "let"),
    "yaml": ("a: 1 # c", "comment", "# c"),
}


def test_every_promised_language_has_colours(runner: PageRunner) -> None:
    calls = "\n".join(f"put_code({code!r}, {name!r})" for name, (code, _, _) in LANGUAGES.items())
    page = runner.show(calls)
    for number, (name, (code, kind, text)) in enumerate(LANGUAGES.items()):
        block = page.items().nth(number).locator("code")
        try:
            expect(block.locator(f".token.{kind.split()[0]}").first).to_have_text(text)
        except AssertionError as error:
            raise AssertionError(f"{name}: {block.inner_html()}") from error
        assert block.evaluate("code => code.textContent") == code
        assert block.get_attribute("class") == f"language-{name}"
