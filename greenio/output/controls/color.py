"""The colours of buttons and the like, by Bootstrap's names."""

from __future__ import annotations

from typing import Literal, get_args

Color = Literal["primary", "secondary", "success", "danger", "warning", "info", "light", "dark"]
COLORS = get_args(Color)


def check_color(function: str, color: str) -> str:
    """Return ``color`` if it is one of ``COLORS``.

    :param function: name of the public function, for the message.
    :raises ValueError: it is not.
    """
    if color not in COLORS:
        raise ValueError(f"{function}(): color must be one of {', '.join(COLORS)}, not {color!r}")
    return color
