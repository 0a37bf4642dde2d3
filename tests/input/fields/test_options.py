"""Options: their forms, and a choice that crosses an update."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import (
    input,
    input_group,
    input_update,
    select,
)
from greenio.testing import Visit


def test_a_choice_that_crossed_an_update_is_never_taken_for_another() -> None:
    got = []

    def app() -> None:
        got.append(
            input_group(
                "g",
                [
                    input(
                        "go", name="go", onchange=lambda v: input_update("t", options=["Madrid", "Seville"])
                    ),
                    select("t", ["Rome", "Milan"], name="t"),
                ],
            )
        )

    with Visit(app) as page:
        page.edit("go", "1")
        page.answer(go="1", t=[1])
        assert page.errors == {"t": "The choices have changed, please choose again"}
        page.answer(go="1", t=[2])
    assert got == [{"go": "1", "t": "Madrid"}]


@pytest.mark.parametrize(
    "option",
    [("A", 1, True), ["A", 1, True, False], {"label": "A", "value": 1, "selected": True}],
)
def test_an_option_may_be_a_tuple_a_list_or_a_dict(option: Any) -> None:
    with Visit(lambda: select("x", [option, ("B", 2)])) as page:
        [first, second] = page.form().items[0]["options"]
    assert (first["label"], first["selected"]) == ("A", True)
    assert second["label"] == "B"


def test_values_that_cannot_be_compared_are_told_apart_by_identity() -> None:
    class Array:
        def __eq__(self, other: object) -> Any:
            raise ValueError("the truth value of an array is ambiguous")

        __hash__ = object.__hash__

    one, other = Array(), Array()
    got: list[Any] = []
    with Visit(lambda: got.append(select("x", [("One", one), ("Other", other)], value=other))) as page:
        page.answer([1])
    assert got == [other]
