"""Locations: what can be read from an address that anybody can write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenio.engine.locations import Location, parse_location


def test_parts_are_decoded_and_written_again() -> None:
    location = parse_location("/orders/a%2Fb%20%C3%A4/?x=1&x=2&app=shop#f", {"y": ["a b", 3], "z": None})
    assert location.segments == ("orders", "a/b ä")
    assert location.path == "/orders/a/b ä"
    assert location.query == {"x": "2", "y": "3"}
    assert str(location) == "/orders/a%2Fb%20%C3%A4?x=1&x=2&y=a+b&y=3"
    assert parse_location(str(location)) == location
    assert str(parse_location("/")) == "/"


@pytest.mark.parametrize(
    "text", ["", "orders", "//host/x", "/a//b", "/../x", "/a/%2e%2E", "/.", "/" + "x" * 5000]
)
def test_what_leads_elsewhere_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"a path|an address"):
        parse_location(text)


@given(st.text(max_size=60))
def test_any_text_is_a_location_or_refused(text: str) -> None:
    try:
        location = parse_location(f"/{text}")
    except ValueError:
        return
    assert str(location).isascii()
    assert not str(location).startswith("//")
    assert parse_location(str(location)) == location
    assert isinstance(location, Location)
