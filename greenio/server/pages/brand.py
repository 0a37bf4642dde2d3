"""The look that an app derives from one colour: ``config(brand=, font=, radius=)`` as a style sheet.

A brand gives six values for each mode, computed so that every pair that the page puts together is readable: text at
least 4.5:1, shapes such as the edge of a checked box at least 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
"""

from __future__ import annotations

import re
from typing import NamedTuple

#: Contrast of text, and of shapes that carry a meaning.
TEXT_CONTRAST, SHAPE_CONTRAST = 4.5, 3.0

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
#: Characters that could end a declaration or the style element.
_UNSAFE = re.compile(r"[;{}<>\\@]|/\*|url\(", re.IGNORECASE)
#: Radii of marks, sheets and what floats, relative to that of controls.
_RADII = {"--g-r1": 0.67, "--g-r2": 1.0, "--g-r3": 1.55, "--g-r4": 2.2}
_BOOTSTRAP_RADII = {"--bs-border-radius": 1.0, "--bs-border-radius-sm": 0.78, "--bs-border-radius-lg": 1.55}
_SYSTEM_FONTS = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif"


class Mode(NamedTuple):
    """Colours that the accent meets in one mode, as in ``client/src/styles/_tokens.scss``."""

    sheet: str
    #: The surface on which text has the least contrast.
    worst_surface: str
    texts: tuple[str, str]
    #: Towards which an unreadable colour moves.
    readable: str
    subtle_share: float
    line_share: float


LIGHT = Mode("#ffffff", "#e9eeea", ("#17211c", "#4d5a53"), "#000000", 0.12, 0.32)
DARK = Mode("#171d1a", "#242d28", ("#e7ece9", "#aeb9b3"), "#ffffff", 0.16, 0.42)


def check_brand(color: str) -> str:
    """Return a colour as ``#rrggbb``.

    :raises ValueError: it is not ``#rgb`` or ``#rrggbb``.
    """
    if not _HEX.fullmatch(color):
        raise ValueError(f"config(): brand must be a colour such as '#0c6b52', not {color!r}")
    return "#" + "".join(each * 2 for each in color[1:]).lower() if len(color) == 4 else color.lower()


def check_font(font: str) -> str:
    """Return names of fonts for a style sheet; ``"system"`` stands for the fonts of the visitor's system.

    :raises ValueError: it holds characters that no list of fonts has.
    """
    if not font.strip() or _UNSAFE.search(font):
        raise ValueError(f"config(): font must be a list of font names as in CSS, not {font!r}")
    return _SYSTEM_FONTS if font.strip() == "system" else font.strip()


def check_radius(radius: int) -> int:
    """Return a radius in pixels.

    :raises ValueError: it is not between 0 and 24.
    """
    if not 0 <= radius <= 24:
        raise ValueError(f"config(): radius must be between 0 and 24 pixels, not {radius}")
    return radius


def luminance(color: str) -> float:
    """Return the relative luminance of ``#rrggbb`` (WCAG 2.2)."""
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def accent_values(brand: str, mode: Mode) -> dict[str, str]:
    """Return the six values of the accent in one mode, by the names of their tokens.

    The brand's colour itself is used where it is readable; else it is darkened, or on a dark page lightened, as little as
    the contrast needs.
    """
    contrast_color = "#ffffff" if mode is LIGHT else _mix(brand, "#000000", 0.14)
    accent = _readable(
        brand, mode, [(mode.worst_surface, SHAPE_CONTRAST), (contrast_color, TEXT_CONTRAST + 0.1)]
    )
    subtle = _subtle(accent, mode)
    text = _readable(accent, mode, [(each, TEXT_CONTRAST + 0.1) for each in (mode.worst_surface, subtle)])
    return {
        "accent": accent,
        "accent-hover": _mix(accent, mode.readable, 0.85),
        "accent-contrast": contrast_color,
        "accent-text": text,
        "accent-subtle": subtle,
        "accent-line": _mix(accent, mode.sheet, mode.line_share),
    }


def brand_style(brand: str | None, font: str | None, radius: int | None) -> str:
    """Return the style sheet for checked values; the empty text if there are none."""
    common: dict[str, str] = {}
    if font is not None:
        common |= {"--g-sans": font, "--bs-font-sans-serif": font}
    if radius is not None:
        radii = {**_RADII, **_BOOTSTRAP_RADII}
        common |= {name: f"{radius * factor:g}px" for name, factor in radii.items()}
    light = _rules({**common, **(_tokens(brand, LIGHT) if brand else {})})
    style = f"[data-bs-theme]{{{light}}}" if light else ""
    if brand:
        dark = _rules(_tokens(brand, DARK))
        style += (
            f"@media screen{{[data-bs-theme=dark]{{{dark}}}}}"
            f"@media screen and (prefers-color-scheme:dark){{[data-bs-theme=auto]{{{dark}}}}}"
        )
    return style


def _tokens(brand: str, mode: Mode) -> dict[str, str]:
    return {f"--g-{name}": value for name, value in accent_values(brand, mode).items()}


def _rules(properties: dict[str, str]) -> str:
    return ";".join(f"{name}:{value}" for name, value in properties.items())


def _mix(one: str, other: str, share: float) -> str:
    """Return ``share`` of one colour with the rest of the other."""
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def _readable(color: str, mode: Mode, needs: list[tuple[str, float]]) -> str:
    """Return the colour, moved towards black or white until it has the contrasts that it needs."""
    for step in range(51):
        candidate = _mix(color, mode.readable, 1 - step / 50)
        if all(contrast(candidate, against) >= needed for against, needed in needs):
            return candidate
    return mode.readable


def _subtle(accent: str, mode: Mode) -> str:
    """Return a ground in the accent's hue on which the page's texts are readable."""
    for step in range(10):
        ground = _mix(accent, mode.sheet, mode.subtle_share * (1 - step / 10))
        if all(contrast(text, ground) >= TEXT_CONTRAST + 0.1 for text in mode.texts):
            return ground
    return mode.sheet
