"""Data that was appended to one output."""

from __future__ import annotations

from greenio.engine.mirror.appended import Appended


def test_text_is_joined() -> None:
    appended = Appended(None)
    for number in range(1000):
        appended.append(str(number))
    assert appended.data == ["".join(map(str, range(1000)))]
    assert appended.size == len(appended.data[0])
    appended.append({"end": "done"})
    assert appended.data[1] == {"end": "done"}


def test_the_last_points_are_kept() -> None:
    appended = Appended(3)
    appended.append([[1, 1.5]])
    size = appended.size
    for number in range(2, 10):
        appended.append([[number, 1.5]])
    assert appended.data == [[[7, 1.5], [8, 1.5], [9, 1.5]]]
    assert appended.size == 3 * size
