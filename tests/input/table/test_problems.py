"""Marks of rows that are not valid."""

from __future__ import annotations

from greenio.input.table.problems import Problems


def test_only_what_changes_is_reported() -> None:
    problems = Problems()
    assert problems.replace(1, (0, "no")) == [[1, 0, "no"]]
    assert problems.replace(1, (0, "no")) == []
    assert problems.replace(1, (2, "no")) == [[1, 0, ""], [1, 2, "no"]]
    assert problems.marks() == [[1, 2, "no"]]
    assert problems.replace(1, None) == [[1, 2, ""]]
    assert len(problems) == 0


def test_rows_that_are_gone_have_none() -> None:
    problems = Problems()
    problems.replace(1, (0, "no"))
    problems.replace(2, (0, "no"))
    problems.keep_only({2})
    assert problems.clear() == [[2, 0, ""]]
