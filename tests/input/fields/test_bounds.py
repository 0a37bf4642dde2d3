"""Bounds that authors set as HTML attributes are checked on the server as browsers check them."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input.fields.bounds import check_bounds, check_length, check_url, utf16_length
from greenio.input.fields.invalid_value import InvalidValue


def test_lengths_are_counted_as_browsers_count_them() -> None:
    assert utf16_length("ab") == 2
    assert utf16_length("a\U0001f600") == 3
    check_length("ab", 2, 2)
    with pytest.raises(InvalidValue):
        check_length("a\U0001f600", None, 2)


@pytest.mark.parametrize("address", ["", "mailto:a b", "https://example.org"])
def test_an_address_has_a_scheme(address: str) -> None:
    check_url(address)


def test_a_text_without_a_scheme_is_no_address() -> None:
    with pytest.raises(InvalidValue):
        check_url("example.org")


@pytest.mark.parametrize(
    ("kind", "attributes", "text", "value"),
    [
        ("number", {"min": "1", "max": "5"}, "5", 5),
        ("number", {"max": "nonsense"}, "5", 5),
        ("time", {"min": "10:30:00"}, "10:30", "10:30"),
        ("time", {"min": "22:00", "max": "06:00"}, "23:00", "23:00"),
        ("date", {"min": "soon"}, "2030-01-01", "2030-01-01"),
    ],
)
def test_values_within_their_bounds(kind: str, attributes: dict[str, str], text: str, value: Any) -> None:
    check_bounds(kind, attributes, text, value)


@pytest.mark.parametrize(
    ("kind", "attributes", "text", "value"),
    [
        ("number", {"min": "6"}, "5", 5),
        ("time", {"max": "10:30"}, "10:30:01", "10:30:01"),
        ("date", {"min": "2030-01-02"}, "2030-01-01", "2030-01-01"),
        ("text", {"minlength": "3"}, "ab", "ab"),
    ],
)
def test_values_beyond_their_bounds(kind: str, attributes: dict[str, str], text: str, value: Any) -> None:
    with pytest.raises(InvalidValue):
        check_bounds(kind, attributes, text, value)
