"""Values as JSON, and what is refused."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenio.json_values import check_text, from_json, to_json

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text('aä"\\\u2028\U0001f600', max_size=5),
    lambda inner: st.lists(inner) | st.dictionaries(st.text('aä"\\\u2028\U0001f600', max_size=5), inner),
    max_leaves=10,
)


@settings(max_examples=30)
@given(VALUES)
def test_what_json_knows_comes_back_as_it_was(value: Any) -> None:
    assert from_json(to_json("x", value, 1_000_000)) == value


def test_a_tuple_becomes_a_list() -> None:
    assert from_json(to_json("x", {"a": (1, (2,))}, 100)) == {"a": [1, [2]]}


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (datetime.datetime(2026, 1, 2), r"here: JSON has no datetime; store its text: value\.isoformat\(\)"),
        ({"a": [1, {2}]}, r"here: JSON has no set \(at \['a'\]\[1\]\); store a list: sorted\(value\)"),
        (b"x", "b64encode"),
        (Decimal(1), r"str\(value\)"),
        (object(), "use None, bool, int, float, str"),
        ({1: 2}, r"the key 1 of a dict is no str; use str\(key\)"),
    ],
)
def test_other_types_are_refused_with_place_and_cure(value: object, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        to_json("here", value, 100)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ([float("nan")], r"JSON has no nan \(at \[0\]\); use None"),
        ("\ud800", "half of a character"),
        ("x" * 99, "101 bytes as JSON, at most 100"),
    ],
)
def test_values_that_json_cannot_hold_are_refused(value: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        to_json("here", value, 100)


def test_a_list_that_contains_itself_is_refused() -> None:
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(ValueError, match="contains itself"):
        to_json("here", endless, 100)


def test_a_name_or_key_is_a_text_of_some_length() -> None:
    assert check_text("x", "ä", 1) == "ä"
    with pytest.raises(TypeError, match=r"x must be a str, not int; use str\(\.\.\.\)"):
        check_text("x", 1, 1)
    for text in ("", "ab"):
        with pytest.raises(ValueError, match="x must have 1 to 1 characters, not"):
            check_text("x", text, 1)
    with pytest.raises(ValueError, match="lone surrogate"):
        check_text("x", "\ud800", 1)
