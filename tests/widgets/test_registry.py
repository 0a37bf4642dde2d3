"""Kinds of outputs and form items, found by their wire names."""

from __future__ import annotations

import pytest

from greenio.widgets.base import Widget
from greenio.widgets.registry import ITEMS, WIDGETS, _by_tag
from greenio.widgets.text import Text


def test_kinds_are_found_by_their_wire_names() -> None:
    assert WIDGETS["text"] is Text
    assert "input" in ITEMS
    assert not WIDGETS.keys() & {"widget", "item"}


def test_every_kind_is_small_on_the_wire() -> None:
    for kind in WIDGETS.values():
        assert kind.__struct_config__.omit_defaults, kind


def test_two_kinds_of_one_name_are_a_mistake() -> None:
    class Base(Widget, frozen=True):
        pass

    def kind() -> type[Widget]:
        class Twin(Base, frozen=True, tag="twin"):
            __module__ = Text.__module__

        return Twin

    kinds = [kind(), kind()]
    with pytest.raises(ValueError, match="two kinds are named 'twin'"):
        _by_tag(Base)
    assert len(kinds) == 2
