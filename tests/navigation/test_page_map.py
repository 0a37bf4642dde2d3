"""The pages of an app: their order, titles and functions."""

from __future__ import annotations

import pytest

from greenio.engine.locations import parse_location
from greenio.navigation.page_map import PageMap, page_title


def order(id: str) -> str:
    return id


def new_order() -> str:
    return "new"


def nothing() -> str:
    return "nothing"


def test_the_narrowest_page_is_found_with_its_title() -> None:
    pages = PageMap({"/orders/{id}": order, "/orders/new": new_order, "/": nothing}, "Shop", nothing)
    assert pages.find(parse_location("/orders/new")).function() == "new"
    found = pages.find(parse_location("/orders/7"))
    assert (found.function(), found.title) == ("7", "Order · Shop")
    assert pages.find(parse_location("/")).title == "Shop"
    assert pages.find(parse_location("/x")).title == "Page not found · Shop"
    assert pages.has(parse_location("/orders/7"))
    assert not pages.has(parse_location("/x"))


def test_pages_that_can_be_chosen_have_no_parameters() -> None:
    pages = PageMap({"/orders/{id}": order, "/orders/new": new_order, "/": nothing}, "Shop", nothing)
    assert pages.listed() == [["/", "Shop"], ["/orders/new", "New order"]]


def test_titles_come_from_names() -> None:
    assert page_title(new_order, "/orders/new") == "New order"
    assert page_title(lambda: None, "/x") == "Lambda"


def test_what_cannot_be_called_is_refused() -> None:
    with pytest.raises(TypeError, match="cannot be called"):
        PageMap({"/": "home"}, "", nothing)  # type: ignore[dict-item]
