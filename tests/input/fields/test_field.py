"""Rules of every field: mistakes at the call, forged reports, descriptions that nobody used."""

from __future__ import annotations

import gc
import logging
from typing import Any

import pytest

from greenio.input import (
    input,
    select,
)
from greenio.testing import Visit


def test_a_lie_is_logged_and_an_honest_mistake_is_not(caplog: pytest.LogCaptureFixture) -> None:
    with Visit(lambda: select("x", ["a"], validate=lambda v: "no")) as page:
        with caplog.at_level(logging.WARNING, "greenio.input"):
            page.answer([0])
            assert not caplog.records
            page.answer([7])
            assert "reported what its item does not allow" in caplog.text


@pytest.mark.parametrize(
    ("call", "error", "names"),
    [
        (lambda: input("a", name="x y"), ValueError, "name"),
        (lambda: input("a", validate=5), TypeError, "validate"),
        (lambda: input("a", onclick=print), TypeError, "onclick"),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception], names: str) -> None:
    with pytest.raises(error, match=names):
        call()


def test_coroutine_functions_are_no_validators() -> None:
    async def check(value: Any) -> None:
        return None

    for parameter in ("validate", "onchange"):
        with pytest.raises(TypeError, match=f"{parameter} is a coroutine function"):
            input("a", name="a", **{parameter: check})


def test_a_description_that_nobody_used_is_a_warning_with_its_line(caplog: pytest.LogCaptureFixture) -> None:
    def careless() -> None:
        for _ in range(3):
            input("x", name="x")

    with caplog.at_level(logging.WARNING, "greenio.input"):
        careless()
        gc.collect()
    assert len(caplog.records) == 1
    line = careless.__code__.co_firstlineno + 2
    assert f"test_field.py:{line}: input(name='x') does not ask anything" in caplog.text
    assert "asks nothing by itself" in repr(input("x", name="y"))
