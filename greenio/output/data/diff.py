"""Differences of two texts."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence

from msgspec import structs

from greenio.limits import DIFF_WORDS
from greenio.output.display.element import ElementOutput, element
from greenio.output.output import Output
from greenio.widgets.container import Element

_WORDS = re.compile(r"\w+|\s+|.")


def put_diff(
    before: str,
    after: str,
    names: Sequence[object] = ("", ""),
    context: int = 3,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show two texts as one, with the lines that were removed and added, and in changed lines the words.

    :param before: the one text.
    :param after: the other text.
    :param names: names of both, such as those of files, above. Default: none.
    :param context: number of equal lines that are shown around each change. Default: 3.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it. Equal texts have a single line "=".
    :raises TypeError: a text is no str, or ``context`` no int.
    :raises ValueError: ``context`` is negative, or ``names`` is no pair.
    :raises SessionClosedException: the session is closed.

    Example: ``put_diff("tea\\ncake", "tea\\ncakes", names=("monday.txt", "tuesday.txt"))``
    """
    for parameter, text in (("before", before), ("after", after)):
        if not isinstance(text, str):
            raise TypeError(f"put_diff(): {parameter} must be a str, not {type(text).__name__}")
    if type(context) is not int:
        raise TypeError(f"put_diff(): context must be an int, not {type(context).__name__}")
    if context < 0:
        raise ValueError(f"put_diff(): context must not be negative, not {context}")
    if not isinstance(names, (list, tuple)) or len(names) != 2:
        raise ValueError(f"put_diff(): names must be a pair, not {names!r}")
    rows = list(_rows(before.splitlines(), after.splitlines(), context)) or [_row("g-gap", "", "", "=", [""])]
    old, new = map(str, names)
    title = f"{old} \u2192 {new}" if old and new and old != new else old or new
    head = [element("div", "g-diff-head", title)] if title else []
    table = element("table", "", element("tbody", "", *rows))
    named = {"aria_label": title or "\u00b1"}
    scrolled = element("div", "g-diff-rows", table, tabindex="0", role="region", **named)
    made = structs.replace(element("div", "g-diff", *head, scrolled), part="static")
    return ElementOutput("put_diff", made, scope, position)


def _rows(old: list[str], new: list[str], context: int) -> Iterable[Element]:
    end = 0
    # Junk detection would miss changes of frequent lines.
    groups = difflib.SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(context)
    for group in groups:
        if group[0][1] > end:
            yield _row("g-gap", "", "", "\u22ef", [""])
        for kind, a, b, c, d in group:
            if kind == "equal":
                for n, m in zip(range(a, b), range(c, d), strict=True):
                    yield _row("", n + 1, m + 1, "", [old[n]])
                continue
            pairs = _changed_words(old[a:b], new[c:d])
            for n in range(a, b):
                yield _row("g-del", n + 1, "", "\u2212", pairs[0][n - a])
            for m in range(c, d):
                yield _row("g-ins", "", m + 1, "+", pairs[1][m - c])
        end = group[-1][2]
    if end and end < len(old):
        yield _row("g-gap", "", "", "\u22ef", [""])


def _row(
    css_class: str, old: int | str, new: int | str, sign: str, content: list[Element] | list[str]
) -> Element:
    numbers = [element("td", "g-n", str(old)), element("td", "g-n", str(new))]
    text = element("td", "g-diff-text", *content)
    return element("tr", css_class, *numbers, element("td", "g-sign", sign), text)


def _changed_words(
    old: list[str], new: list[str]
) -> tuple[list[list[Element] | list[str]], list[list[Element] | list[str]]]:
    """Return the parts of the removed and of the added lines; in pairs of similar lines the changed words are marked."""
    before: list[list[Element] | list[str]] = [[line] for line in old]
    after: list[list[Element] | list[str]] = [[line] for line in new]
    if len(old) != len(new):
        return before, after
    for number, (one, other) in enumerate(zip(old, new, strict=True)):
        first, second = _WORDS.findall(one), _WORDS.findall(other)
        if len(first) + len(second) > DIFF_WORDS:
            continue
        matcher = difflib.SequenceMatcher(None, first, second, autojunk=False)
        if matcher.ratio() < 0.4:
            continue
        before[number] = _marked("del", first, [(k, a, b) for k, a, b, _, _ in matcher.get_opcodes()])
        after[number] = _marked("ins", second, [(k, c, d) for k, _, _, c, d in matcher.get_opcodes()])
    return before, after


def _marked(name: str, words: list[str], parts: list[tuple[str, int, int]]) -> list[Element]:
    return [
        element("span" if kind == "equal" else name, "", "".join(words[start:stop]))
        for kind, start, stop in parts
        if stop > start
    ]
