"""The look that is derived from one colour."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from greenio.server.pages.brand import (
    DARK,
    LIGHT,
    SHAPE_CONTRAST,
    TEXT_CONTRAST,
    Mode,
    accent_values,
    brand_style,
    check_brand,
    check_font,
    contrast,
)

TOKENS = Path(__file__).parents[3] / "client/src/styles/_tokens.scss"
COLORS = [
    f"#{red}{green}{blue}"
    for red in ("00", "7f", "ff")
    for green in ("00", "7f", "ff")
    for blue in ("00", "7f", "ff")
]


@pytest.mark.parametrize("mode", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("brand", COLORS)
def test_every_pair_of_a_derived_accent_is_readable(brand: str, mode: Mode) -> None:
    values = accent_values(brand, mode)
    assert set(values) == {f"accent{end}" for end in ("", "-hover", "-contrast", "-text", "-subtle", "-line")}
    for text, ground in (
        (values["accent-contrast"], values["accent"]),
        (values["accent-contrast"], values["accent-hover"]),
        (values["accent-text"], mode.worst_surface),
        (values["accent-text"], mode.sheet),
        (values["accent-text"], values["accent-subtle"]),
        *((text, values["accent-subtle"]) for text in mode.texts),
    ):
        assert contrast(text, ground) >= TEXT_CONTRAST, (text, ground, values)
    for ground in (mode.worst_surface, mode.sheet, values["accent-subtle"]):
        assert contrast(values["accent"], ground) >= SHAPE_CONTRAST, (ground, values)


def test_a_readable_colour_is_used_as_it_is() -> None:
    assert accent_values("#7a1fa2", LIGHT)["accent"] == "#7a1fa2"
    assert accent_values("#ffcc00", DARK)["accent"] == "#ffcc00"


def test_the_surfaces_are_those_of_the_style_sheet() -> None:
    light, dark = TOKENS.read_text().split("$dark-tokens")
    for text, mode in ((light, LIGHT), (dark, DARK)):
        found = dict(re.findall(r'"([\w-]+)": (#[0-9a-f]{6})', text))
        assert (found["surface"], found["hover"]) == (mode.sheet, mode.worst_surface)
        assert (found["text"], found["text-2"]) == mode.texts


def test_the_style_has_rules_for_both_modes() -> None:
    style = brand_style("#7a1fa2", None, None)
    assert style.count("--g-accent:") == 3
    assert "@media screen and (prefers-color-scheme:dark){[data-bs-theme=auto]{" in style
    assert brand_style(None, None, None) == ""
    assert "data-bs-theme=dark" not in brand_style(None, None, 0)


def test_colours_and_fonts_are_checked() -> None:
    assert check_brand("#FC0") == "#ffcc00"
    assert check_font(" Inter, sans-serif ") == "Inter, sans-serif"
    for bad in ("", "a}b", "x</style>", "url(//evil)"):
        with pytest.raises(ValueError, match="font"):
            check_font(bad)
