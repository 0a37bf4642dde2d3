"""wizard(): steps forward and back, steps that depend on answers, and mistakes at the call."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import NUMBER, checkbox, file_upload, input, radio, slider, wizard
from greenio.testing import Visit

BACK, NEXT = 0, 1


def buttons(page: Visit) -> list[str]:
    return [button["label"] for button in page.form().items[-1]["buttons"]]


def shown(page: Visit, name: str) -> Any:
    """Return the value that the page shows for an item of the form."""
    (item,) = [item for item in page.form().items if item["name"] == name]
    if "options" in item:
        return [option["label"] for option in item["options"] if option.get("selected")]
    return item.get("value", "")


def press(page: Visit, number: int, **values: Any) -> None:
    page.answer(**values, _wizard=number)


def test_answers_of_all_steps_are_one_dict() -> None:
    got: list[Any] = []
    steps = [("You", [input("Name", name="name")]), [input("Age", NUMBER, name="age")]]

    with Visit(lambda: got.append(wizard(steps, "Question"))) as page:
        assert (page.form().title, buttons(page)) == ("You", ["Next"])
        press(page, 0, name="Ada")
        assert (page.form().title, buttons(page)) == ("Question", ["Back", "Finish"])
        press(page, NEXT, age="36")
    assert got == [{"name": "Ada", "age": 36}]


def test_going_back_keeps_the_answers() -> None:
    got: list[Any] = []
    steps = [
        [
            input("a", name="a", value="default"),
            radio("r", [1, 2], name="r"),
            checkbox("c", [3, 4], name="c"),
        ],
        [
            input("n", NUMBER, name="n"),
            slider("s", name="s", value=3),
            input("must", name="must", required=True),
        ],
    ]

    with Visit(lambda: got.append(wizard(steps))) as page:
        press(page, 0, a="", r=[1], c=[0, 1])
        # What is incomplete or wrong hinders nobody from going back.
        press(page, BACK, n="no number", s=7, must="")
        assert [shown(page, name) for name in "arc"] == ["", ["2"], ["3", "4"]]
        press(page, 0, a="A", r=[0], c=[1])
        assert [shown(page, name) for name in ("n", "s", "must")] == ["", 7, ""]
        press(page, NEXT, n="1", s=7, must="")
        assert page.errors == {"must": "Please fill in this field"}
        press(page, NEXT, n="1", s=7, must="x")
    assert got == [{"a": "A", "r": 1, "c": [4], "n": 1, "s": 7, "must": "x"}]


def test_a_step_may_depend_on_the_answers_and_be_left_out() -> None:
    got: list[Any] = []
    asked: list[Any] = []

    def address(answers: dict[str, Any]) -> Any:
        asked.append(dict(answers))
        answers.clear()  # a copy
        return ("Where", [input("Street", name="street")]) if asked[-1]["deliver"] else None

    steps = [[checkbox("", ["yes"], name="deliver")], address, [input("Note", name="note")]]
    with Visit(lambda: got.append(wizard(steps))) as page:
        press(page, 0, deliver=[0])
        press(page, NEXT, street="Main Street")
        press(page, BACK, note="kept")
        assert (page.form().title, shown(page, "street")) == ("Where", "Main Street")
        press(page, BACK, street="Side Street")
        press(page, 0, deliver=[])
        assert shown(page, "note") == "kept"
        press(page, NEXT, note="kept")
    assert got == [{"deliver": [], "note": "kept"}]
    assert asked == [{"deliver": ["yes"]}, {"deliver": ["yes"]}, {"deliver": []}]


def test_chosen_files_stay_chosen() -> None:
    got: list[Any] = []
    steps = [[file_upload("Picture", name="picture", required=True)], [input("x", name="x")]]
    with Visit(lambda: got.append(wizard(steps))) as page:
        press(page, 0, picture=("cat.png", b"meow"))
        press(page, BACK, x="")
        assert page.form().items[0]["placeholder"] == "cat.png"
        press(page, 0, picture=[])
        press(page, NEXT, x="")
    assert got[0]["picture"]["content"] == b"meow"


def test_a_coroutine_awaits_it() -> None:
    got: list[Any] = []

    async def app() -> None:
        got.append(await wizard([[input("x", name="x")]]))

    with Visit(app) as page:
        press(page, 0, x="y")
    assert got == [{"x": "y"}]


def test_a_wizard_can_be_cancelled() -> None:
    got: list[Any] = []
    with Visit(
        lambda: got.append(wizard([[input("x", name="x")]], cancelable=True)),
        headers={"Accept-Language": "de"},
    ) as page:
        assert buttons(page) == ["Fertig", "Abbrechen"]
        page.cancel()
    assert got == [None]


def test_one_timeout_is_for_all_steps() -> None:
    got: list[Any] = []

    def app() -> None:
        try:
            wizard([[input("a", name="a")], [input("b", name="b")]], timeout=0.2)
        except TimeoutError as error:
            got.append(str(error))

    with Visit(app) as page:
        press(page, 0, a="")
        page.wait(lambda: got)
    assert got == ["wizard(): not all steps were answered within 0.2 s"]


@pytest.mark.parametrize(
    ("steps", "message"),
    [
        (5, "steps must be a list, not int"),
        ([5], "step 1 must be a list of items"),
        (["text"], "step 1 must be"),
        ([[], [5]], "step 2 has 5 instead of an item"),
        ([lambda _: 5], "step 1 must be .* not int"),
    ],
)
def test_mistakes_at_the_call(steps: Any, message: str) -> None:
    def app() -> None:
        with pytest.raises(TypeError, match=message):
            wizard(steps)
        done.append(True)

    done: list[bool] = []
    with Visit(app):
        assert done


def test_names_differ_in_all_steps() -> None:
    def app() -> None:
        with pytest.raises(ValueError, match="two items are named 'x'"):
            wizard([[input("x", name="x")], [input("x", name="x")]])
        done.append(True)

    done: list[bool] = []
    with Visit(app) as page:
        press(page, 0, x="")
        assert done
