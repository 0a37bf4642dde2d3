"""Pages of plain HTML: their words, their colours, and that they load nothing."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from greenio.server.pages.plain import ERROR_POLICY, SHEET, error_page

TOKENS = Path(__file__).parents[3] / "client/src/styles/_tokens.scss"


def test_an_error_says_what_happened_and_where_to_go_on() -> None:
    html = error_page("Page <not> found", "<nothing>", "404 Not Found", './"tool"/')
    assert "<h1>Page &lt;not&gt; found</h1>" in html
    assert "<p>&lt;nothing&gt;</p>" in html
    assert '<a href="./&quot;tool&quot;/">Go to the start page</a>' in html
    assert "<small>404 Not Found</small>" in html


def test_an_error_without_a_way_on_has_no_link() -> None:
    html = error_page("Stopping", "Wait.")
    assert "<a" not in html
    assert "<small" not in html


def test_the_policy_of_errors_allows_their_style_and_nothing_else() -> None:
    html = error_page("Page not found", "Nothing.", "404 Not Found", "../")
    [style] = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    assert f"style-src 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" in ERROR_POLICY
    assert ERROR_POLICY.startswith("default-src 'none'; ")
    assert not re.findall(r"<script|\bon\w+=|\bstyle=|url\(|@import|src=", html)
    assert re.findall(r'<link[^>]*href="([^"]*)"', html) == ["data:,"]


def test_the_colours_are_those_of_the_client() -> None:
    light, dark = (
        dict(re.findall(r'"([\w-]+)": (#\w+)', block))
        for block in TOKENS.read_text(encoding="utf-8").split("$dark-tokens")[:2]
    )
    blocks = re.findall(r":root\{([^}]*)\}", SHEET)
    for tokens, block in zip((light, dark), blocks, strict=True):
        own = dict(re.findall(r"--([\w-]+):(#\w+)", block))
        assert own.keys() >= {"canvas", "surface", "line", "text", "accent"}
        assert {name: _long(value) for name, value in own.items()} == {
            name: _long(tokens[name]) for name in own
        }


def _long(colour: str) -> str:
    return colour if len(colour) == 7 else "#" + "".join(2 * digit for digit in colour[1:])
