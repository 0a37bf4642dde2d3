"""put_diff(): lines, words, gaps, refusals."""

from __future__ import annotations

import pytest

from greenio.output import put_diff
from tests.support.play import only, shown


def rows(made):
    """The kind, both numbers and the text of each row."""
    table = made["content"][-1]["content"][0]
    found = []
    for row in table["content"][0]["content"]:
        old, new, _sign, text = row["content"]
        words = "".join(part if isinstance(part, str) else part["content"][0] for part in text["content"])
        found.append((row.get("attributes", {}).get("class", ""), *old["content"], *new["content"], words))
    return found


def test_changed_lines_stand_among_equal_ones():
    made = only(lambda: put_diff("a\nb\nc", "a\nx\nc\nd", ("old", "new")))
    assert made["content"][0]["content"] == ["old \u2192 new"]
    assert rows(made) == [
        ("", "1", "1", "a"),
        ("g-del", "2", "", "b"),
        ("g-ins", "", "2", "x"),
        ("", "3", "3", "c"),
        ("g-ins", "", "4", "d"),
    ]


def test_equal_lines_far_from_changes_are_left_out():
    lines = [str(number) for number in range(30)]
    after = [*lines[:15], "new", *lines[15:]]
    kinds = [row[0] for row in rows(only(lambda: put_diff("\n".join(lines), "\n".join(after), context=1)))]
    assert kinds == ["g-gap", "", "g-ins", "", "g-gap"]


def test_changed_words_are_marked_and_long_lines_only_as_a_whole():
    made = only(lambda: put_diff("the old tea", "the new tea"))
    table = made["content"][-1]["content"][0]["content"][0]["content"]
    assert [part["name"] for part in table[0]["content"][3]["content"]] == ["span", "del", "span"]
    assert [part["name"] for part in table[1]["content"][3]["content"]] == ["span", "ins", "span"]
    long = only(lambda: put_diff("a " * 2000, "a " * 2000 + "b"))
    assert long["content"][-1]["content"][0]["content"][0]["content"][0]["content"][3]["content"] == [
        "a " * 2000
    ]


def test_equal_texts_say_so():
    assert rows(only(lambda: put_diff("a", "a"))) == [("g-gap", "", "", "")]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [((b"a", "b"), TypeError), (("a", 5), TypeError), (("a", "b", "names"), ValueError)],
)
def test_mistakes(arguments, error):
    def app():
        with pytest.raises(error, match="put_diff"):
            put_diff(*arguments)
        for context, kind in ((-1, ValueError), ("1", TypeError)):
            with pytest.raises(kind, match="context"):
                put_diff("a", "b", context=context)  # type: ignore[arg-type]

    assert shown(app) == []
