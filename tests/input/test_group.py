"""input_group(): several fields in one form, and mistakes at the call."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import (
    input,
    input_group,
    input_update,
    select,
)
from greenio.protocol import events
from greenio.testing import Visit

THING = object()


def test_a_list_of_items_may_serve_many_forms() -> None:
    items = [
        select("c", [1, 2], name="c", onchange=lambda c: input_update("c", options=[c * 10])),
        input("n", name="n", action=("Go", lambda set_value: set_value(THING, "label"))),
    ]
    got = []

    def app() -> None:
        got.append(input_group("g", items))

    with Visit(app) as one, Visit(app) as other:
        one.edit("c", [1])
        form = one.form()
        one.send(events.Click(form.items[1]["action_callback"]))
        one.answer(c=[2], n={"held": 1})
        other.answer(c=[1], n="text")
    assert got == [{"c": 20, "n": THING}, {"c": 2, "n": "text"}]


@pytest.mark.parametrize(
    ("call", "error", "names"),
    [
        (lambda: input_group("g"), TypeError, "inputs"),
        (lambda: input_group("g", [input("a", name="n"), input("b", name="n")]), ValueError, "n"),
        (lambda: input_group("g", [input("a", name="")]), TypeError, "name"),
        (lambda: input_group("g", ["a"]), TypeError, "description"),
        (lambda: input_group("g", [], validate=5), TypeError, "validate"),
    ],
)
def test_mistakes_at_the_call(call: Any, error: type[Exception], names: str) -> None:
    with pytest.raises(error, match=names):
        call()
