"""Languages of pages."""

from __future__ import annotations

import pytest

from greenio.server.pages.language import check_language, direction


@pytest.mark.parametrize("tag", ["en", "de-AT", "zh-Hant-TW", "az-Arab"])
def test_tags_of_languages_are_accepted(tag: str) -> None:
    check_language(tag)


@pytest.mark.parametrize("tag", ["", "e", "de_AT", 'en"><script>', "german language", "-", "en-"])
def test_other_texts_are_refused(tag: str) -> None:
    with pytest.raises(ValueError, match="no tag of a language"):
        check_language(tag)


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        *(("en", "ltr"), ("fa", "rtl"), ("fa-IR", "rtl"), ("AR-eg", "rtl"), ("he", "rtl")),
        *(("az-Arab", "rtl"), ("az-Latn", "ltr"), ("ur-Latn-PK", "ltr"), ("zh-Hant", "ltr")),
    ],
)
def test_the_direction(tag: str, expected: str) -> None:
    assert direction(tag) == expected
