"""Names of colours."""

from __future__ import annotations

import pytest

from greenio.output.controls.color import COLORS, check_color


def test_a_colour_is_one_of_the_names() -> None:
    assert [check_color("put_button", color) for color in COLORS] == list(COLORS)
    with pytest.raises(ValueError, match=r"put_button\(\): color must be one of primary"):
        check_color("put_button", "pink")
