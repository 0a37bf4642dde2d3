"""Changed properties of an item, merged."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from greenio.engine.mirror.properties import ItemProperties
from greenio.protocol import codec

names = st.sampled_from(["label", "help_text", "value", "options"])
updates = st.lists(st.dictionaries(names, st.integers(0, 9), min_size=1), min_size=1)


def merged(*updates: dict[str, Any]) -> dict[str, bytes]:
    properties = ItemProperties()
    for update in updates:
        properties.merge(update)
    return {name: bytes(value) for name, value in properties.as_dict().items()}


def applied(*updates: dict[str, Any]) -> dict[str, Any]:
    """Return the item as a page shows it after the updates: new options choose anew."""
    shown: dict[str, Any] = {}
    for update in updates:
        for name, value in update.items():
            if name == "options":
                shown.pop("value", None)
            shown[name] = value
    return shown


@given(updates)
def test_one_update_does_what_all_of_them_did(updates: list[dict[str, int]]) -> None:
    once = {name: int(value) for name, value in merged(*updates).items()}
    assert applied(once) == applied(*updates)


def test_attributes_are_merged_one_by_one() -> None:
    assert merged({"attributes": {"a": "1", "b": "1"}}, {"attributes": {"b": False}}) == {
        "attributes": b'{"a":"1","b":false}'
    }


def test_a_new_value_ends_what_the_field_was_held_at() -> None:
    assert merged({"value": "L", "held": 1}, {"value": "x"}) == {"value": b'"x"'}


def test_values_are_those_at_the_time_of_the_update() -> None:
    options = ["a"]
    properties = ItemProperties()
    properties.merge({"datalist": options})
    options.append("b")
    assert codec.encode(properties.as_dict()) == b'{"datalist":["a"]}'
    assert properties.size == len('datalist["a"]')
