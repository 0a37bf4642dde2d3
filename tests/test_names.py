"""The name rule, and misspelt names."""

from __future__ import annotations

import pytest

from greenio.names import check_name, closest_name, did_you_mean


@pytest.mark.parametrize("name", ["", "a", "Left-side_2", "-", "0"])
def test_allowed(name: str) -> None:
    assert check_name("use_scope", "name", name) == name


@pytest.mark.parametrize("name", ["a b", "ä", "a\n", "x.y", "٣", "#"])
def test_refused_with_function_and_parameter_named(name: str) -> None:
    with pytest.raises(ValueError, match=r"use_scope\(\): name="):
        check_name("use_scope", "name", name)


def test_other_types_are_refused() -> None:
    with pytest.raises(TypeError, match=r"use_scope\(\): name must be a str, not int"):
        check_name("use_scope", "name", 3)  # type: ignore[arg-type]


def test_a_misspelt_name_is_recognized() -> None:
    assert closest_name("prot", ["host", "port"]) == "port"
    assert closest_name("colour", ["host", "port"]) is None
    assert did_you_mean("keep_paeg", ["keep_page"]) == "; did you mean 'keep_page'?"
    assert did_you_mean("x", ["keep_page"]) == ""
