"""Attributes of the control, names of items, and functions that an item may call."""

from __future__ import annotations

import pytest

from greenio.input.fields.attributes import (
    SINGLE,
    changed_attributes,
    check_function,
    html_attributes,
    item_name,
)


def test_true_is_an_empty_attribute_and_false_is_none() -> None:
    given = {
        "maxlength": 3,
        "spellcheck": True,
        "autofocus": False,
        "list": None,
        "data_x": "y",
        "class_": "c",
    }
    written = {"maxlength": "3", "spellcheck": "", "data-x": "y", "class": "c"}
    assert html_attributes("input", given) == written
    assert changed_attributes("input_update", given) == {**written, "autofocus": False}


@pytest.mark.parametrize(
    ("slip", "meant"),
    [("tpye", "type"), ("requierd", "required"), ("maxsize", "max_size"), ("onchanged", "onchange")],
)
def test_a_misspelt_parameter_is_refused_with_the_right_one(slip: str, meant: str) -> None:
    with pytest.raises(
        TypeError, match=rf"input\(\): there is no parameter '{slip}'; did you mean '{meant}'\?"
    ):
        html_attributes("input", {slip: "x"})


@pytest.mark.parametrize(
    "name", ["step", "size", "tabindex", "min", "list", "autofocus", "data-type", "x_ref", "oninput"]
)
def test_attributes_of_html_and_of_others_are_no_slips(name: str) -> None:
    assert html_attributes("input", {name: "x"}) == {name.replace("_", "-"): "x"}


def test_an_event_handler_is_javascript() -> None:
    assert html_attributes("input", {"oninput": "go()"}) == {"oninput": "go()"}
    with pytest.raises(TypeError, match="onchange="):
        html_attributes("input", {"oninput": print})


def test_the_name_of_a_single_item() -> None:
    assert item_name("input", None) == SINGLE
    assert item_name("input", "age") == "age"
    with pytest.raises(ValueError, match="name"):
        item_name("input", "an age")


def test_a_function_has_to_be_plain() -> None:
    async def check(value: object) -> None: ...

    check_function("input", "validate", None)
    check_function("input", "validate", print)
    with pytest.raises(TypeError, match="coroutine function"):
        check_function("input", "validate", check)
    with pytest.raises(TypeError, match="callable"):
        check_function("input", "validate", 5)
