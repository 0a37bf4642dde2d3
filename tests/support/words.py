"""Names that were given up for better ones, found among the identifiers of Python files."""

from __future__ import annotations

import tokenize
from collections.abc import Collection, Iterable
from pathlib import Path

#: Words of the first edition, which no identifier has any more. English words that are names elsewhere, such as
#: ``Session``, are not among them.
OLD_WORDS = frozenset(
    [
        "SessionRunner",
        "Delivery",
        "Strand",
        "DroppedGroup",
        "NoPlace",
        "ResumeDoor",
        "Door",
        "Latch",
        "Siblings",
        "FormAtWork",
        "Suspect",
        "Overtaken",
        "LONE",
        "LAST_WORDS",
        "DEAD",
        "_Errand",
        "_Engine",
        "_Dawdled",
        "_Spent",
        "_Again",
        "_Nobody",
        "Stage",
        "author_place",
        "carrier",
        "carrier_name",
        "carrying",
        "give_back",
        "let_in",
        "text_of",
        "value_of",
        "stands_for",
        "principal",
        "has_no_line",
        "line_ended",
        "_dying",
        "_leaving",
        "_restless",
        "has_restless_task",
        "_guests",
        "hurry",
        "stir",
        "rested",
        "look_once",
        "_wishes",
        "_patience",
        "is_over",
        "is_gone",
        "for_form",
        "handling",
        "must_await",
        "siblings",
        "latch",
        "door",
        "theatre",
        "stage",
    ]
)


def old_words(root: Path, folders: Iterable[str], words: Collection[str] = OLD_WORDS) -> list[str]:
    """Return the identifiers in the Python files of these folders that are among ``words``."""
    found = []
    for folder in folders:
        for path in sorted((root / folder).rglob("*.py")):
            with tokenize.open(path) as file:
                for token in tokenize.generate_tokens(file.readline):
                    if token.type == tokenize.NAME and token.string in words:
                        found.append(f"{path.relative_to(root)}:{token.start[0]}: {token.string}")
    return found
