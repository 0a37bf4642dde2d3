"""All pages, examples and names can be found in the guide."""

from __future__ import annotations

from greenio.guide.contents import GALLERY, PAGES, SECTIONS
from greenio.guide.reference.names import entries
from greenio.guide.site.search import search_items
from greenio.guide.site.source import name_of


def test_pages_examples_and_names_are_there() -> None:
    items = {item["page"]: item for item in search_items(SECTIONS)}
    assert {f"/{name_of(module)}" for module in PAGES} <= items.keys()
    assert {f"/reference/{address}" for address in entries()} <= items.keys()
    assert items["/inputs#pywebio-scope-choices"]["group"] == "Inputs"
    assert "select" in items["/inputs#pywebio-scope-choices"]["keywords"].split()


def test_whole_apps_are_found_by_the_names_that_they_use() -> None:
    items = {item["page"]: item for item in search_items(SECTIONS | GALLERY)}
    assert items["/gallery"]["title"] == "Gallery"
    assert items["/sales_dashboard"]["group"] == "Gallery"
    assert "put_pie_chart" in items["/sales_dashboard"]["keywords"].split()


def test_text_has_no_marks_of_markdown() -> None:
    items = search_items(SECTIONS)
    assert not [item["text"] for item in items if "`" in item["text"] or "](" in item["text"]]
