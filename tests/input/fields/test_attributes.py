"""HTML attributes, functions and names that authors pass for an item."""

from __future__ import annotations

import pytest

from greenio.input.fields.attributes import (
    SINGLE,
    changed_attributes,
    check_function,
    html_attributes,
    item_name,
)


def test_names_and_values_become_those_of_html() -> None:
    given = {"data_x": 3, "class_": "wide", "disabled": True, "hidden": False, "size": None}
    assert html_attributes("f", given) == {"data-x": "3", "class": "wide", "disabled": ""}


def test_an_update_may_remove_an_attribute() -> None:
    assert changed_attributes("f", {"disabled": False, "size": 5}) == {"disabled": False, "size": "5"}


def test_event_handlers_are_no_functions_of_python() -> None:
    assert html_attributes("f", {"onclick": "alert(1)"}) == {"onclick": "alert(1)"}
    with pytest.raises(TypeError, match=r"f\(\): onclick is an HTML attribute"):
        html_attributes("f", {"onclick": print})


def test_functions_are_plain_ones() -> None:
    async def coroutine() -> None: ...

    check_function("f", "validate", None)
    check_function("f", "validate", len)
    with pytest.raises(TypeError, match="validate is a coroutine function"):
        check_function("f", "validate", coroutine)
    with pytest.raises(TypeError, match="validate must be callable"):
        check_function("f", "validate", 5)


def test_an_item_without_a_name_is_alone_in_its_form() -> None:
    assert item_name("f", None) == SINGLE
    assert item_name("f", "a-b_1") == "a-b_1"
    with pytest.raises(ValueError, match="name"):
        item_name("f", "a b")
