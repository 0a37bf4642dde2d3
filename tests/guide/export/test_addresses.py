"""Addresses of files are relative, and links to what is no page become text."""

from __future__ import annotations

import pytest

from greenio.guide.export.addresses import between, file_of, target_of, with_relative_links


@pytest.mark.parametrize(
    ("language", "path", "file"),
    [
        ("", "/", "index.html"),
        ("", "/bmi", "bmi.html"),
        ("", "/reference/put_table", "reference/put_table.html"),
        ("", "/reference/Output", "reference/Output_.html"),
        ("zh", "/", "zh/index.html"),
        ("zh", "/first_script", "zh/first_script.html"),
    ],
)
def test_a_page_is_a_file(language: str, path: str, file: str) -> None:
    assert file_of(language, path) == file


@pytest.mark.parametrize(
    ("address", "language", "target"),
    [
        ("./bmi", "", ("bmi.html", "")),
        ("./inputs#pywebio-scope-line", "", ("inputs.html", "pywebio-scope-line")),
        ("./first_script?app=zh", "", ("zh/first_script.html", "")),
        ("./?app=zh", "", ("zh/index.html", "")),
        ("./show_results?app=index", "zh", ("show_results.html", "")),
        ("./first_script", "zh", ("zh/first_script.html", "")),
        ("https://example.com/", "", None),
        ("_greenio/file/abc", "", None),
    ],
)
def test_a_link_of_the_guide_leads_to_a_file(address: str, language: str, target) -> None:
    assert target_of(address, language) == target


def test_links_hold_under_any_path() -> None:
    assert between("reference/put_table.html", "bmi.html") == "../bmi.html"
    assert between("index.html", "reference/put_table.html") == "reference/put_table.html"
    html = '<a class="x" href="./bmi">BMI</a> <a href="./?app=shop">shop</a> <a href="#a">a</a> <a href="https://a.b/">b</a>'
    assert with_relative_links(html, "reference/input.html", "", {"bmi.html"}) == (
        '<a class="x" href="../bmi.html">BMI</a> <span>shop</span> <a href="#a">a</a> <a href="https://a.b/">b</a>'
    )
