"""The HTML of the page."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from greenio.server.pages.config import PageConfig
from greenio.server.pages.html import Pages, root_of, web_manifest
from greenio.server.pages.static import Library

MANIFEST = {
    "src/main.ts": {"file": "main-abcd.js", "css": ["assets/main-ef.css"], "imports": ["_a.js"]},
    "_a.js": {"file": "chunks/a-12.js", "imports": ["_b.js"]},
    "_b.js": {"file": "chunks/b-34.js", "imports": ["_a.js"]},
    "src/styles/themes/minty.scss": {"file": "assets/theme-minty-56.css"},
}


@pytest.fixture
def pages(tmp_path: Path) -> Pages:
    (tmp_path / "manifest.json").write_text(json.dumps(MANIFEST))
    return Pages(Library(tmp_path))


class Elements(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attributes)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for each, attributes in self.found if each == tag]


def test_the_skeleton_has_the_ids_that_are_api(pages: Pages) -> None:
    html = pages.app_page(PageConfig(), root="", app_name="index")
    ids = [attributes["id"] for _, attributes in Elements(html).found if "id" in attributes]
    assert ids == [
        *("favicon32", "favicon16", "output-container", "markdown-body", "pywebio-loading"),
        *("pywebio-scope-ROOT", "end-space", "input-container", "input-cards"),
    ]
    assert '<body class="webio-theme-auto"' in html
    assert '<main class="pywebio">' in html
    assert '<footer class="footer" data-mode-switch>' in html


def test_only_a_theme_that_leaves_the_mode_open_has_a_switch(pages: Pages) -> None:
    html = pages.app_page(PageConfig(theme="dark"), root="", app_name="index")
    assert "greenio-mode" not in html
    assert '<footer class="footer">' in html


def test_the_page_says_when_it_has_no_palette(pages: Pages) -> None:
    assert "data-no-palette" not in pages.app_page(PageConfig(), root="", app_name="index")
    assert " data-no-palette>" in pages.app_page(PageConfig(palette=False), root="", app_name="index")


def test_a_brand_a_font_and_a_radius_are_one_style_before_the_apps_own(pages: Pages) -> None:
    config = PageConfig(brand="#7a1fa2", font="Georgia, serif", radius=4, css_style="p{}")
    html = pages.app_page(config, root="", app_name="index")
    [style] = re.findall("<style>(.*?)</style>", html)
    assert style.startswith("[data-bs-theme]{--g-sans:Georgia, serif;")
    assert "--g-accent:#7a1fa2" in style
    assert "--g-r2:4px" in style
    assert style.endswith("p{}")


def test_a_logo_is_at_the_top_of_the_outputs(pages: Pages) -> None:
    html = pages.app_page(PageConfig(logo='x".svg'), root="", app_name="index")
    assert '<img class="webio-logo" src="x&quot;.svg" alt="">\n<div class="markdown-body"' in html


def test_the_page_names_the_backends_that_it_may_use(tmp_path: Path) -> None:
    backends = ['https://api.example.com/a"b/', "http://127.0.0.1:8081/"]
    (tmp_path / "manifest.json").write_text(json.dumps(MANIFEST))
    html = Pages(Library(tmp_path), backends=backends).app_page(PageConfig(), root="", app_name="index")
    [body] = Elements(html).all("body")
    assert json.loads(body["data-backends"] or "") == backends


def test_a_page_without_backends_names_none(pages: Pages) -> None:
    [body] = Elements(pages.app_page(PageConfig(), root="", app_name="index")).all("body")
    assert "data-backends" not in body


def test_all_urls_are_relative_to_the_root(pages: Pages) -> None:
    for root in ("", "./tool/"):
        elements = Elements(pages.app_page(PageConfig(), root=root, app_name="index")).found
        urls = [each[key] for _, each in elements for key in ("href", "src") if each.get(key)]
        assert all(url.startswith((f"{root}_greenio/", f"{root}manifest", "data:")) for url in urls), urls


def test_scripts_come_in_order(pages: Pages) -> None:
    config = PageConfig(js_file=("a.js", "https://b.org/?x=1&y=2"), js_code="alert('</script>')")
    scripts = Elements(pages.app_page(config, root="", app_name="index")).all("script")
    scripts = [script for script in scripts if "src" in script]
    assert [script["src"] for script in scripts[:3]] == [
        "_greenio/main-abcd.js",
        "a.js",
        "https://b.org/?x=1&y=2",
    ]
    assert unquote(str(scripts[3]["src"]).partition(",")[2]) == "alert('</script>')"
    # Modules are deferred, so all of them are: then the document's order counts.
    assert scripts[0]["type"] == "module"
    assert all("defer" in script for script in scripts[1:])


def test_imports_of_the_client_are_loaded_ahead(pages: Pages) -> None:
    links = Elements(pages.app_page(PageConfig(), root="", app_name="index")).all("link")
    assert [link["href"] for link in links if link["rel"] == "modulepreload"] == [
        "_greenio/chunks/a-12.js",
        "_greenio/chunks/b-34.js",
    ]


def test_styles_come_in_order_and_cannot_end_early(pages: Pages) -> None:
    config = PageConfig(css_file=("x.css",), css_style="a::after{content:'</style><b>'}")
    html = pages.app_page(config, root="", app_name="index")
    sheets = [link["href"] for link in Elements(html).all("link") if link["rel"] == "stylesheet"]
    assert sheets == ["_greenio/assets/main-ef.css", "x.css"]
    assert html.count("</style>") == 1
    assert html.index("x.css") < html.index("<style>")
    assert r"content:'<\/style><b>'" in html


@pytest.mark.parametrize(
    ("theme", "sheet", "mode"),
    [
        ("default", "main-ef.css", "light"),
        ("auto", "main-ef.css", "auto"),
        ("dark", "main-ef.css", "dark"),
        ("minty", "theme-minty-56.css", "light"),
    ],
)
def test_a_theme_is_one_style_sheet(pages: Pages, theme: str, sheet: str, mode: str) -> None:
    html = pages.app_page(PageConfig(theme=theme), root="", app_name="index")
    assert re.findall(r'stylesheet" href="_greenio/assets/([^"]+)"', html) == [sheet]
    assert f'data-bs-theme="{mode}"' in html
    assert f'class="webio-theme-{theme}"' in html


def test_texts_are_escaped(pages: Pages) -> None:
    config = PageConfig(title="<b>&\"'", description='"><script>', css_file=('"><i>',), js_file=('"><u>',))
    html = pages.app_page(config, root="", app_name='"><s>')
    assert "<title>&lt;b&gt;&amp;&quot;&#x27;</title>" in html
    for tag in ("<b>", "<i>", "<u>", "<s>", '"><script>'):
        assert tag not in html


def test_files_may_come_from_a_base_url() -> None:
    pages = Pages(Library(Path("/nowhere")), "https://cdn.example.com/g")
    html = pages.app_page(PageConfig(), root="", app_name="index")
    assert "https://cdn.example.com/g/licenses.md" in html


def test_the_index_lists_apps(pages: Pages) -> None:
    def one() -> None:
        """First <app>

        About it."""

    def two() -> None: ...

    html = pages.index_page([("one", one), ("a&b c", two)], PageConfig(), root="./tool/")
    links = Elements(html).all("a")
    assert [link["href"] for link in links] == ["./tool/?app=one", "./tool/?app=a%26b%20c"]
    assert all(link["target"] == "_blank" for link in links)
    assert "First &lt;app&gt;</a><br>About it." in html
    assert "a&amp;b c</a><br><em>No description</em>" in html
    assert "<script type" not in html


@pytest.mark.parametrize(
    ("path", "root"),
    [("/", ""), ("/tool/", ""), ("/tool", "./tool/"), ("/a/b c", "./b%20c/"), ("/a:b", "./a:b/"), ("", "")],
)
def test_the_way_from_the_page_to_the_application(path: str, root: str) -> None:
    assert root_of(path) == root.replace("a:b", "a%3Ab")


def test_web_manifest() -> None:
    found = json.loads(web_manifest(PageConfig(title="T", description="D", manifest={"lang": "de"})))
    assert (found["name"], found["description"], found["start_url"]) == ("T", "D", ".")
    assert (found["display"], found["lang"]) == ("standalone", "de")
    assert json.loads(web_manifest(PageConfig(manifest={"icon": "i.png"})))["icons"] == [{"src": "i.png"}]


@pytest.mark.parametrize(("lang", "direction"), [("en", "ltr"), ("fa-IR", "rtl")])
def test_the_document_has_the_language_of_the_app(pages: Pages, lang: str, direction: str) -> None:
    for html in (
        pages.app_page(PageConfig(lang=lang), root="", app_name="index"),
        pages.index_page([], PageConfig(lang=lang), root=""),
    ):
        [root] = Elements(html).all("html")
        assert (root["lang"], root["dir"]) == (lang, direction)


def test_the_page_makes_room_for_the_keyboard_of_a_phone(pages: Pages) -> None:
    html = pages.app_page(PageConfig(), root="", app_name="index")
    [viewport] = [meta for meta in Elements(html).all("meta") if meta.get("name") == "viewport"]
    assert "interactive-widget=resizes-content" in str(viewport["content"])
    assert "viewport-fit=cover" in str(viewport["content"])
