"""Size strings."""

from __future__ import annotations

import pytest

from greenio.sizes import parse_size


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (500, 500),
        (0, 0),
        (1.9, 1),
        ("30", 30),
        ("40K", 40 * 1024),
        ("40k", 40 * 1024),
        ("3M", 3 * 1024**2),
        ("3MB", 3 * 1024**2),
        ("3 mb ", 3 * 1024**2),
        ("1.5G", 3 * 1024**3 // 2),
        (".5K", 512),
        ("2T", 2 * 1024**4),
        ("1P", 1024**5),
        ("7b", 7),
    ],
)
def test_a_size_is_bytes(size: int | float | str, expected: int) -> None:
    assert parse_size(size) == expected


@pytest.mark.parametrize(
    "size", ["k40", "", "K", "-1K", "1e3", "4 0K", "40KK", "١K", "1.5.2M", -1, float("nan"), float("inf")]
)
def test_nonsense_is_refused(size: float | str) -> None:
    with pytest.raises(ValueError, match="size"):
        parse_size(size)


@pytest.mark.parametrize("size", [None, True, b"40K", [1]])
def test_other_types_are_refused(size: object) -> None:
    with pytest.raises(TypeError):
        parse_size(size)  # type: ignore[arg-type]
