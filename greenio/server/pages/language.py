"""Languages of pages: tags such as ``de`` or ``pt-BR`` (BCP 47), and the direction in which they are written."""

from __future__ import annotations

import re

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
#: Languages that are written from right to left, and scripts that are (of CLDR's "characterOrder").
_RIGHT_TO_LEFT = frozenset(
    [
        "ar",
        "arc",
        "ckb",
        "dv",
        "fa",
        "glk",
        "he",
        "iw",
        "ks",
        "lrc",
        "mzn",
        "nqo",
        "pnb",
        "prs",
        "ps",
        "sd",
        "syr",
        "ug",
        "ur",
        "yi",
    ]
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset(
    ["adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"]
)


def check_language(tag: str) -> None:
    """Accept tags of languages.

    :raises ValueError: it is none.
    """
    if not _TAG.fullmatch(tag):
        raise ValueError(f"{tag!r} is no tag of a language, such as 'de' or 'pt-BR'")


def direction(tag: str) -> str:
    """Return ``rtl`` for a language that is written from right to left, else ``ltr``.

    Example: ``direction("fa") == "rtl"``, ``direction("az-Arab") == "rtl"``
    """
    language, *subtags = tag.lower().split("-")
    script = next((each for each in subtags if len(each) == 4 and each.isalpha()), None)
    right_to_left = language in _RIGHT_TO_LEFT if script is None else script in _RIGHT_TO_LEFT_SCRIPTS
    return "rtl" if right_to_left else "ltr"
