"""range_slider(): pairs within the limits, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import input_group, input_update, range_slider, select
from greenio.protocol import commands
from greenio.testing import Visit
from tests.support.forms import asked, expect_refusal


@pytest.mark.parametrize(
    ("question", "raw", "value"),
    [
        (lambda: range_slider("x"), [20, 60], (20, 60)),
        (lambda: range_slider("x"), [0, 100], (0, 100)),
        (lambda: range_slider("x"), [7, 7], (7, 7)),
        (lambda: range_slider("x"), [7.0, 8.0], (7, 8)),
        (lambda: range_slider("x", max_value=1.0), [0.25, 1], (0.25, 1.0)),
        (lambda: range_slider("x", value=(0.0, 1)), [2.5, 3], (2.5, 3.0)),
        (lambda: range_slider("x", step=0), [0.1, 0.2], (0.1, 0.2)),
        (lambda: range_slider("x", min_value=-7, step=5), [-2, 8], (-2, 8)),
        (
            lambda: range_slider("x", max_value=1.0, step=0.1),
            [0.1, 0.30000000000000004],
            (0.1, 0.30000000000000004),
        ),
    ],
)
def test_values(question: Any, raw: Any, value: Any) -> None:
    got, _ = asked(question, raw)
    assert got == [value]
    assert [type(end) for end in got[0]] == [type(end) for end in value]


@pytest.mark.parametrize(
    "raw",
    [
        None,
        5,
        [],
        [1],
        [1, 2, 3],
        ["1", "2"],
        [True, 5],
        [60, 20],
        [-1, 5],
        [5, 101],
        [0.5, 5],
        [5, 10**400],
        [None, 5],
    ],
)
def test_what_no_page_reports(raw: Any) -> None:
    expect_refusal(lambda: range_slider("x"), raw)


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        ({}, [0, 100]),
        ({"max_value": 7, "step": 2}, [0, 6]),
        ({"min_value": -1.5, "max_value": 1}, [-1.5, 1]),
        ({"value": [2, 4]}, [2, 4]),
    ],
)
def test_the_ends_at_first(arguments: dict[str, Any], shown: list[float]) -> None:
    assert range_slider("x", name="x", **arguments).item.value == shown


def test_the_limits_change_with_an_update() -> None:
    got: list[Any] = []

    def narrow(_: str) -> None:
        input_update("r", min_value=10, max_value=20, value=(12, 18))
        with pytest.raises(ValueError, match="lies outside of 10 to 20"):
            input_update("r", value=(0, 5))

    def app() -> None:
        got.append(
            input_group(
                "G", [select("s", ["a", "b"], name="s", onchange=narrow), range_slider("r", name="r")]
            )
        )

    with Visit(app) as page:
        page.edit("s", "b")
        page.wait(lambda: any(isinstance(one, commands.UpdateItem) for one in page.commands))
        page.answer(s="b", r=(0, 100))
        page.wait(lambda: page.errors)
        page.answer(s="b", r=(10, 20))
    assert got == [{"s": "b", "r": (10, 20)}]
