"""Colours by Bootstrap's names."""

from __future__ import annotations

import pytest

from greenio.output.controls.color import COLORS, check_color


def test_every_colour_is_accepted() -> None:
    assert [check_color("f", color) for color in COLORS] == list(COLORS)


def test_another_colour_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"f\(\): color must be one of primary.*'pink'"):
        check_color("f", "pink")
