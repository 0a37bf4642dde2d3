"""Sizes in bytes as app authors write them: ``'40K'``, ``'1.5G'``, ``500``."""

from __future__ import annotations

import math
import re

_PATTERN = re.compile(r"\s*(\d+(?:\.\d*)?|\.\d+)\s*([KMGTP]?)B?\s*", re.IGNORECASE | re.ASCII)
_FACTORS = {unit: 1024**power for power, unit in enumerate(("", "K", "M", "G", "T", "P"))}


def parse_size(size: int | float | str) -> int:
    """Return a size in bytes.

    :param size: a number of bytes, or text such as ``'30'``, ``'40K'``, ``'3MB'``, ``'1.5G'`` (factor 1024; K, M, G,
        T or P; case does not matter).
    :raises ValueError: the text has another form, or the number is negative or not finite.
    :raises TypeError: ``size`` is neither number nor text.

    Example: ``parse_size('1.5K') == 1536``
    """
    if isinstance(size, bool) or not isinstance(size, (int, float, str)):
        raise TypeError(f"a size must be a number or a str such as '40K', not {type(size).__name__}")
    if isinstance(size, str):
        match = _PATTERN.fullmatch(size)
        if match is None:
            raise ValueError(
                f"{size[:40]!r} is no size. Write bytes as 500 or '500', or '40K', '3M', '1.5G'."
            )
        return int(float(match[1]) * _FACTORS[match[2].upper()])
    if not math.isfinite(size) or size < 0:
        raise ValueError(f"a size cannot be {size}")
    return int(size)


def size_text(size: int) -> str:
    """Return ``size`` bytes as text with a unit, rounded to two places.

    Example: ``size_text(5 * 1024 * 1024) == '5 MB'``
    """
    amount = float(size)
    for unit in ("B", "KB", "MB", "GB", "TB"):
        if amount < 1024 or unit == "TB":
            break
        amount /= 1024
    return f"{amount:.2f}".rstrip("0").rstrip(".") + f" {unit}"
