"""Several apps, looks, directories, restarts, and pages on other sites."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from greenio.server.pages.config import THEMES
from tests.support.servers.nginx import nginx
from tests.support.servers.script_process import running, write

SHOP = """
    from greenio import config

    @config(title="Deco", theme="dark")
    def shop():
        put_text("shop")

    def help_():
        '''Help page

        What to do.'''
        put_link("to shop", app="shop")
        put_button("jump", lambda: go_app("shop", new_window=False))

    apps = [shop, help_]
"""


def test_several_apps(serve, visit, tmp_path: Path) -> None:
    (tmp_path / "assets" / "a").mkdir(parents=True)
    (tmp_path / "assets" / "a" / "b.txt").write_text("file")
    server = serve(SHOP, static_dir=str(tmp_path / "assets"))
    page = visit(server, "?app=shop")
    expect(page.page).to_have_title("Deco")
    expect(page.page.locator("body")).to_have_class(re.compile(r"\bwebio-theme-dark\b"))
    page.expect_texts("shop")
    other = visit(server, "?app=help_&x=1")
    other.page.get_by_role("link", name="to shop").click()
    expect(other.page).to_have_url(re.compile(r"\?app=shop&x=1$"))
    other.expect_texts("shop")
    other.page.go_back()
    other.button("jump").click()
    expect(other.page).to_have_url(re.compile(r"\?app=shop&x=1$"))
    for path in ("", "?app=unknown"):
        page.page.goto(server.address + path)
        links = page.page.locator("li")
        expect(links).to_have_text(
            [re.compile(r"Deco\s*No description"), re.compile(r"Help page\s*What to do\.")]
        )
    assert page.page.goto(server.address + "static/a/b.txt").text() == "file"  # type: ignore[union-attr]
    assert page.page.goto(server.address + "static/%2e%2e/x").status in (403, 404)  # type: ignore[union-attr]
    page.expect_error("Failed to load resource")


LOOKS = """
    from greenio import config
    def show():
        put_markdown("# Title\\n\\nText with a [link](#x), `code` and **bold**.\\n\\n> quoted\\n\\n| a | b |\\n|-|-|\\n| 1 | 2 |")
        for put in (put_info, put_success, put_warning, put_error):
            put("A box")
        for color in ("primary", "secondary", "success", "danger", "warning", "info", "light", "dark"):
            put_button(color, print, color=color)
            put_button("outlined " + color, print, color=color, outline=True)
        put_collapse("More", ["inside"])
        put_tabs([{"title": "One", "content": "1"}, {"title": "Two", "content": "2"}])
        put_progressbar("bar", 0.4, label="40 %")
        toast("Hello", duration=0)
        input_group("All", [
            input("Text", name="a", placeholder="type here", help_text="help"),
            select("Choice", ["x", "y"], name="b"),
            checkbox("Check", ["x", "y"], name="c"),
            radio("Radio", ["x", "y"], name="d"),
            textarea("Long", name="e"),
        ])
    apps = {name: config(theme=name)(show) for name in THEMES}
"""


@pytest.mark.chromium_only(reason="Firefox's driver does not choose dark mode")
@pytest.mark.parametrize("theme", THEMES)
def test_every_look_is_readable(serve, visit, theme: str) -> None:
    server = serve(f"    THEMES = {THEMES!r}\n" + LOOKS)
    page = visit(server, f"?app={theme}", color_scheme="dark", reduced_motion="reduce")
    page.expect_card("All")
    expect(page.toast("Hello")).to_be_visible()
    assert not page.accessibility_faults()
    background = page.page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    brightness = sum(map(int, re.findall(r"\d+", background)[:3]))
    assert (brightness < 300) is (theme in ("dark", "auto"))
    # Parts that are loaded later, such as Markdown's, have sheets of their own.
    sheets = page.page.evaluate("() => [...document.styleSheets].map(sheet => sheet.href ?? '')")
    assert len([sheet for sheet in sheets if re.search("/(page|theme-[a-z]+)-", sheet)]) == 1


def test_auto_is_white_by_day(serve, visit) -> None:
    server = serve("    from greenio import config\n    config(theme='auto')\n    def app(): put_text('x')")
    page = visit(server, color_scheme="light")
    background = page.page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    assert background == "rgb(246, 248, 246)"


def test_open_pages_reload_after_a_change(tmp_path: Path, visit) -> None:
    source = """
        import sys
        from greenio import start_server
        from greenio.input import input
        from greenio.output import put_text
        import shown
        def app():
            put_text(shown.TEXT)
            input("wait")
        start_server(app, host="127.0.0.1", debug=True)
    """
    write(tmp_path, "TEXT = 'one'", "shown.py")
    with running("-m", "greenio", "run", write(tmp_path, source), folder=tmp_path) as server:
        page = visit(server.address)
        page.expect_error("")  # while there is no server, the console says so
        page.expect_texts("one")
        write(tmp_path, "TEXT = 'two'", "shown.py")
        page.expect_texts("two")
        page.close()


@pytest.mark.chromium_only(reason="Firefox's driver waits for a page to load that comes from the cache")
def test_a_directory_in_the_browser(tmp_path: Path, visit) -> None:
    (tmp_path / "apps" / "sub").mkdir(parents=True)
    app = "from greenio.output import put_text\nfrom greenio.input import input\n"
    app += "def main():\n    '''The {0} app'''\n    put_text('{0}', input('Name'))\n"
    write(tmp_path / "apps", app.format("first"), "first.py")
    write(tmp_path / "apps" / "sub", app.format("second"), "second.py")
    write(tmp_path / "apps" / "sub", app.format("start"), "index.py")
    with (
        running("-m", "greenio", "apps", "-p", "0", "-h", "127.0.0.1", folder=tmp_path) as server,
        nginx(tmp_path / "nginx", f"127.0.0.1:{server.port}", prefix="/all/") as address,
    ):
        for base in (server.address, address):
            page = visit(base + "first/")
            page.answer("Name", "x")
            page.expect_texts("first x")
            page.page.goto(base)
            expect(page.page.locator("h1")).to_have_text("Index of /")
            page.page.get_by_role("link", name="first").click()
            page.expect_card("Name")
            page.page.go_back()
            page.page.get_by_role("link", name="sub/").click()
            page.answer("Name", "y")
            page.expect_texts("start y")
            page.page.goto(base + "sub/second")
            page.answer("Name", "z")
            page.expect_texts("second z")
            page.close()


def test_a_page_uses_another_server_that_its_own_lists(serve, visit) -> None:
    backend = serve(
        "def app():\n    put_text('from the backend', input('Name'))", allowed_origins=["http://127.0.0.1:*"]
    )
    other = serve("def app():\n    put_text('own')", allowed_backends=[backend.address])
    page = visit(other, f"?pywebio_api={backend.address}")
    page.answer("Name", "far")
    page.expect_texts("from the backend far")


def test_a_link_cannot_choose_the_server(serve, visit) -> None:
    """Even a server that welcomes every site gets no connection."""
    backend = serve("def app():\n    run_js('document.title = \"evil\"')", allowed_origins=["*"])
    server = serve("def app():\n    put_text('own')")
    page = visit(server, f"?pywebio_api={backend.address}")
    page.expect_texts("own")
    assert page.page.title() != "evil"
