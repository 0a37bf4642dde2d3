"""Elements: what they are made of, and which of them hold others."""

from __future__ import annotations

import pytest

from greenio.output.display.element import check_choice, element
from greenio.widgets.container import Element


def test_attributes_have_hyphens():
    made = element("div", "a b", "text", aria_label="name", for_="id")
    assert made == Element("div", {"class": "a b", "aria-label": "name", "for": "id"}, ["text"])


def test_an_element_without_classes_has_no_such_attribute():
    assert element("h2", "").attributes == {}


def test_a_choice_names_the_others():
    with pytest.raises(ValueError, match=r"f\(\): x must be one of 'a', 'b', not 'c'"):
        check_choice("f", "x", "c", ("a", "b"))
