"""put_stepper(): states of steps, changes in place, refusals."""

from __future__ import annotations

import pytest

from greenio.output import put_stepper
from tests.support.play import only, play, shown


def states(stepper):
    return [step["attributes"]["class"] for step in stepper["content"][0]["content"]]


def test_steps_are_done_current_or_next():
    made = only(lambda: put_stepper(["a", ("b", "help"), "c"], 1))
    assert states(made) == ["g-done", "g-now", "g-next"]
    assert made["content"][0]["content"][1]["attributes"]["aria-current"] == "step"
    assert [part["content"] for part in made["content"][0]["content"][1]["content"][1]["content"]] == [
        ["b"],
        ["help"],
    ]


def test_it_goes_on_in_place():
    def app():
        stepper = put_stepper(["a", "b"]).show()
        stepper.update(["a", "b"], 2)

    [made] = play(app).scopes["ROOT"]
    assert states(made) == ["g-done", "g-done"]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("abc",), TypeError),
        ((["a"], "0"), TypeError),
        ((["a"], True), TypeError),
        ((["a"], 2), ValueError),
        ((["a"], -1), ValueError),
        (([],), ValueError),
        (([("a", "b", "c")],), ValueError),
    ],
)
def test_mistakes(arguments, error):
    def app():
        with pytest.raises(error, match="put_stepper"):
            put_stepper(*arguments)

    assert shown(app) == []
