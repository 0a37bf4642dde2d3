"""Each error that names a page of the guide has one, and each page has an error."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from greenio.error_pages import ErrorPage, see
from greenio.guide.contents import applications
from greenio.guide.errors import ERRORS
from greenio.testing import Visit

SOURCES = Path("greenio")


def test_every_page_is_named_by_a_message_and_every_name_has_a_page() -> None:
    used = {
        name
        for path in SOURCES.rglob("*.py")
        if path.name != "error_pages.py"
        for name in re.findall(r"""see\(\s*["'](\w+)["']\s*\)""", path.read_text("utf-8"))
    }
    assert used == set(get_args(ErrorPage)) == set(ERRORS)


def test_a_message_names_the_command() -> None:
    assert see("error_port") == " (explained by: greenio guide error_port)"


@pytest.mark.parametrize("name", ERRORS)
def test_each_page_shows_the_error_and_the_cure(name: str) -> None:
    title, text, wrong, right = ERRORS[name]
    assert wrong != right
    with Visit(applications()["index"], path=f"/{name}") as page:
        shown = "\n".join(page.texts())
    assert title in shown
    assert text in shown
