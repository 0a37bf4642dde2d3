"""Kinds of widgets and items by their wire names."""

from __future__ import annotations

import pytest
from msgspec import to_builtins

from greenio.widgets.base import Item, Widget
from greenio.widgets.items import FileUpload, Input
from greenio.widgets.media import FileLink
from greenio.widgets.registry import ITEMS, WIDGETS, is_encoded, is_kind
from greenio.widgets.text import Text


def test_every_kind_is_found_by_its_wire_name() -> None:
    assert WIDGETS["text"] is Text
    assert ITEMS["input"] is Input
    assert {"scope", "table", "pin", "template"} <= WIDGETS.keys()


@pytest.mark.parametrize(
    ("value", "kind"),
    [(Text(text="x"), Text), (Input(name="a"), Input)],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
def test_a_decoded_widget_has_the_kind_that_it_was_made_of(value: object, kind: type[Widget | Item]) -> None:
    decoded = to_builtins(value)
    assert is_encoded(decoded)
    assert is_kind(decoded, kind)
    assert not is_kind(decoded, FileLink)


def test_other_objects_are_of_no_kind() -> None:
    assert not is_encoded({"name": "a"})
    assert not is_kind({"name": "a"}, FileUpload)
