"""select(), checkbox() and radio(): the values of options, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.exceptions import GreenioWarning
from greenio.input import (
    checkbox,
    radio,
    select,
)
from tests.support.forms import asked, expect_refusal

THING = object()


@pytest.mark.parametrize(
    ("question", "raw", "value"),
    [
        (lambda: select("x", [("A", THING), "b"]), [0], THING),
        (lambda: select("x", ["a", "b"], multiple=True), [1, 0], ["a", "b"]),
        (lambda: checkbox("x", [("A", THING)]), [0], [THING]),
        (lambda: radio("x", ["a", "b"]), [], None),
    ],
)
def test_values(question: Any, raw: Any, value: Any) -> None:
    got, _ = asked(question, raw)
    assert got == [value]
    assert type(got[0]) is type(value)


@pytest.mark.parametrize(
    ("question", "raw"),
    [
        (lambda: select("x", ["a"]), [1]),
        (lambda: select("x", ["a"]), [-1]),
        (lambda: select("x", ["a"]), []),
        (lambda: select("x", ["a", "b"]), [0, 1]),
        (lambda: select("x", ["a"]), "a"),
        (lambda: select("x", ["a"]), [True]),
        (lambda: select("x", [("A", 1, False, True), "b"]), [0]),
        (lambda: checkbox("x", ["a"], required=True), []),
        (lambda: radio("x", ["a", "b"]), [0, 1]),
    ],
)
def test_what_the_declaration_does_not_allow_is_refused(question: Any, raw: Any) -> None:
    expect_refusal(question, raw)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: select("x", ["small", "large"], value="smal", name="n"), "did you mean 'small'?"),
        (lambda: radio("x", [("A", 1)], value="A", name="n"), "radio(): value='A' is none of the options"),
        (lambda: checkbox("x", ["a"], value=["a", "b"], name="n"), "value='b' is none of the options"),
    ],
)
def test_a_value_that_is_no_option_gives_a_warning_with_the_line(make: Any, words: str) -> None:
    with pytest.warns(GreenioWarning) as warned:
        make().mark_used()
    assert words in str(warned[0].message)
    assert (warned[0].filename, warned[0].lineno) == (__file__, make.__code__.co_firstlineno)


def test_values_that_are_options_give_none() -> None:
    for item in (
        select("x", ["a"], value="a", name="n"),
        checkbox("x", ["a", "b"], value=[], name="n"),
        radio("x", [1], name="n"),
    ):
        item.mark_used()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("options", "native"),
    [
        ({}, None),
        ({"native": True}, True),
        ({"native": False}, False),
        ({"size": 5}, True),
        ({"size": 5, "native": False}, False),
    ],
)
def test_the_page_chooses_the_control_unless_the_author_does(
    options: dict[str, Any], native: bool | None
) -> None:
    item = select("x", ["a"], name="x", multiple=True, **options).item
    assert item.native is native
