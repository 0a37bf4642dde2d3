"""Functions with PyWebIO's order of parameters."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from greenio.compat.parameters import ordered


def own(a: int, b: int = 2, c: str = "c", *, d: bool = False, **more: Any) -> list[Any]:
    return [a, b, c, d, more]


def test_parameters_come_in_another_order_with_types_and_defaults() -> None:
    call = ordered(own, "a c", "e", c="other")
    assert str(inspect.signature(call)) == (
        "(a: 'int', c: 'str' = 'other', e=None, *, b: 'int' = 2, d: 'bool' = False, **more: 'Any') -> None"
    ).replace(" -> None", "")
    assert call(1) == [1, 2, "other", False, {}]
    assert call(1, "x", "ignored", b=3, d=True, f=4) == [1, 3, "x", True, {"f": 4}]
    assert call(1, e="ignored") == [1, 2, "other", False, {}]


def test_without_an_order_it_is_that_of_the_function() -> None:
    assert ordered(own)(1, 3, "x") == [1, 3, "x", False, {}]


def test_wrong_calls_are_refused() -> None:
    call = ordered(own, "a c")
    with pytest.raises(TypeError, match=r"own\(\) takes at most 2 positional arguments, not 3"):
        call(1, "x", 3)
    with pytest.raises(TypeError, match=r"own\(\) got several values for a"):
        call(1, a=2)
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'a'"):
        call()
