"""Session objects, JavaScript and pins: the acceptance scenario E23, and what JavaScript values become."""

from __future__ import annotations

import textwrap
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import expect

APP = """
    def app():
        set_env(title="Lab", output_animation=False)
        put_text(local.n, "x" in local); local.n = (local.n or 0) + 1
        put_text(eval_js("a.map(v => v * k)", a=[1, 2], k=3), eval_js("Promise.reject(1)"), eval_js("undefined"),
                 info.protocol, info.user_language)
        put_input("q", value="v0"); put_select("o", ["a", "b"], multiple=True, value=["b"])
        pin_on_change("q", lambda v: log.append(v))
        put_text(pin.q, pin["o"], pin.nothing); pin.q = "v1"
        log.append(pin_wait_change("q", "o", timeout=30))
        try: pin["bad name"]
        except ValueError: log.append("ValueError")
        pin.use_strict()
        try: pin.nothing
        except AssertionError: log.append("AssertionError")
"""


def test_the_acceptance_scenario(serve, visit) -> None:
    server = serve("from greenio.pin import *\n" + textwrap.dedent(APP))
    page = visit(server)
    page.expect_error("1")
    expect(page.page).to_have_title("Lab")
    expect(page.scope()).to_contain_text("None False")
    expect(page.scope()).to_contain_text("[3, 6] None None websocket en-US")
    expect(page.scope()).to_contain_text("v0 ['b'] None")
    field = page.page.locator("input[name=q]")
    expect(field).to_have_value("v1")
    assert server.log == []
    field.press("End")
    field.type("!")
    log = server.wait_log(4)
    assert {"name": "q", "value": "v1!"} in log
    assert "v1!" in log
    assert log[-2:] == ["ValueError", "AssertionError"]
    again = visit(server)
    again.expect_error("1")
    expect(again.scope()).to_contain_text("None False")


@pytest.mark.parametrize("query", ["?x=1&resume=1&page=2&q=%C3%A4+b", "?app=index&x=", ""])
def test_the_app_knows_the_parameters_and_headers_of_the_page(serve, visit, query) -> None:
    server = serve("""
        def app():
            request = info.request
            log.append([request.query, "Mozilla" in request.headers["User-Agent"], request.path])
    """)
    visit(server, query)
    assert server.wait_log(1) == [[dict(parse_qsl(query[1:], keep_blank_values=True)), True, "/"]]


def test_a_value_of_five_megabytes_arrives_and_one_beyond_the_limit_is_refused(serve, visit) -> None:
    server = serve("""
        def app():
            log.append(len(eval_js("'a'.repeat(5e6)")))
            try: eval_js("'a'.repeat(4e7)")
            except ValueError as error: log.append(str(error))
            log.append(eval_js("[1]"))
    """)
    page = visit(server)
    page.expect_error("413 (Content Too Large)")  # the browser's own line about the refused request
    length, refusal, last = server.wait_log(3)
    assert length == 5_000_000
    assert "cannot be sent" in refusal
    assert last == [1]


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("1 + 1", 2),
        ("'text'", "text"),
        ("var x = 2; x * 2", 4),
        ("[1, [2], {a: null}]", [1, [2], {"a": None}]),
        ("new Promise(done => setTimeout(() => done('late'), 50))", "late"),
        ("undefined", None),
        ("NaN", None),
        ("(() => 1)", None),
        ("new Date(0)", "1970-01-01T00:00:00.000Z"),
        ("window === this", True),
        ("window", {}),
        ("const a = {}; a.a = a; a", {}),
    ],
)
def test_values_of_javascript(serve, visit, code, value) -> None:
    server = serve(f"def app():\n    log.append(eval_js({code!r}))")
    visit(server)
    assert server.wait_log(1) in ([value], [None if value == {} else value])


def test_errors_of_javascript_are_none(serve, visit) -> None:
    server = serve("""
        def app():
            for code in ("nonsense(", "throw new Error('mine')", "Promise.reject(new Error('no'))"):
                log.append(eval_js(code))
            run_js("throw new Error('also mine')")
            run_js("var local_only = 1; window.for_all = 2")
            log.append(eval_js("[typeof local_only, for_all]"))
    """)
    page = visit(server)
    for expected in ("mine", "SyntaxError", "no"):
        page.expect_error(expected)
    assert server.wait_log(4) == [None, None, None, ["undefined", 2]]


def test_a_download_and_another_app(serve, visit) -> None:
    server = serve("""
        def index():
            put_button("save", onclick=lambda: download("data.bin", b"\\x00\\x01" * 100_000))
            put_button("shop", onclick=lambda: go_app("shop", new_window=False))
        def shop():
            put_text("shop")
        apps = [index, shop]
    """)
    page = visit(server, "?x=1")
    with page.page.expect_download() as saved:
        page.button("save").click()
    assert saved.value.suggested_filename == "data.bin"
    with open(saved.value.path(), "rb") as file:
        assert file.read() == b"\x00\x01" * 100_000
    page.button("shop").click()
    page.expect_texts("shop")
    assert page.page.url.endswith("?x=1&app=shop")
