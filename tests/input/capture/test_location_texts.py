"""Texts of location(). That all languages have all of them: test_texts.py."""

from __future__ import annotations

from greenio.input.capture.location_texts import IDS, TRANSLATIONS


def test_the_accuracy_is_named_in_every_language_and_nothing_else_has_a_number() -> None:
    place = IDS.index("location_accuracy")
    for texts in TRANSLATIONS.values():
        assert [number for number, text in enumerate(texts) if "{0}" in text] == [place]
        assert len(set(texts)) == len(texts)
