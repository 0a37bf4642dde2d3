"""Texts and sources of the guide's pages are shown as they are meant."""

from __future__ import annotations

import pytest

from greenio.guide import bmi, charts, operations, proxy, text
from greenio.guide.contents import PAGES
from greenio.guide.site import source


def test_the_lines_of_a_paragraph_are_one_line_and_lists_keep_theirs() -> None:
    assert source.prose("One\n    line.\n\nTwo\nlines.") == "One line.\n\nTwo lines."
    assert source.prose("- one\n- two") == "- one\n- two"
    assert source.prose("| a | b |\n|---|---|") == "| a | b |\n|---|---|"


def test_the_second_paragraph_of_a_docstring_is_no_code() -> None:
    assert not [module for module in PAGES if "\n    " in source.summary_of(module)]
    assert source.summary_of(proxy).count("\n\n") == 3


def test_a_page_has_a_title_a_text_and_its_source() -> None:
    assert source.name_of(bmi) == "bmi"
    assert source.title_of(bmi) == "Body mass index"
    assert source.source_of(bmi).startswith("from greenio.input import")
    assert source.heading_of(charts.with_pandas)[0] == "pandas"
    assert source.body_of(charts.with_polars).startswith("import polars\n")


@pytest.mark.parametrize(
    ("example", "is_only"), [(operations.memory, True), (operations.threads, False), (text.markdown, False)]
)
def test_an_example_that_only_shows_code_is_known(example, is_only: bool) -> None:
    assert source.is_only_code(source.body_of(example)) is is_only


def test_no_example_shows_code_and_the_call_that_shows_it() -> None:
    shown_twice = [
        example.__name__
        for module in PAGES
        for example in getattr(module, "EXAMPLES", ())
        if example not in getattr(module, "TEXTS", ())
        and not source.is_only_code(body := source.body_of(example))
        and body.startswith("put_code(")
    ]
    assert not shown_twice


def test_a_source_with_few_wide_lines_fits_beside_its_demo() -> None:
    assert source.fits_beside("short\n" + "a longer one\n" * 2, 8)
    assert not source.fits_beside("short\n" + "a longer one\n" * 3, 8)
    assert source.fits_beside("short\n" * 27 + "a longer one\n" * 3, 8)


def test_the_longest_line_is_measured() -> None:
    assert source.width_of("a\nabc\n") == 3
    assert source.width_of("") == 0
