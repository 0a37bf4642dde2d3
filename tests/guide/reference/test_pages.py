"""The pages of the reference: what they show, and which pages of the guide use a name."""

from __future__ import annotations

import pytest

from greenio.guide.contents import PAGES, applications
from greenio.guide.reference.names import entries
from greenio.guide.reference.pages import documentation, pages_with
from greenio.testing import Visit


@pytest.fixture(scope="module")
def page():
    with Visit(applications()["index"]) as page:
        yield page


def shown(page: Visit, path: str) -> str:
    page.go(path)
    return "\n".join(page.texts())


def test_a_name_has_a_page_with_all_parts(page: Visit) -> None:
    text = shown(page, "/reference/put_table")
    for part in ("put_table", "Parameters", "tdata", "Returns", "Raises", "Example", "Used on"):
        assert part in text


def test_a_class_is_shown_with_its_methods_and_properties(page: Visit) -> None:
    text = shown(page, "/reference/Room")
    for part in ("publish(", "history(", "members("):
        assert part in text


def test_an_unknown_name_has_a_page_that_says_so(page: Visit) -> None:
    text = shown(page, "/reference/put_tabel")
    assert "There is no such name" in text
    assert "Did you mean [put_table](./reference/put_table)" in text
    assert "Did you mean" not in shown(page, "/reference/zzzz")


def test_constants_come_after_what_readers_look_for(page: Visit) -> None:
    text = shown(page, "/reference")
    assert text.index("[actions]") < text.index("[COLOR]")


def test_parameters_as_for_another_function_have_its_text() -> None:
    assert documentation(entries()["put_table"]).parameters["scope"].startswith("name of the scope")


def test_the_pages_that_use_a_name_are_known() -> None:
    names = [module.__name__ for module in pages_with("put_datatable", PAGES)]
    assert "greenio.guide.datatable" in names
    assert "greenio.guide.hello" not in names
