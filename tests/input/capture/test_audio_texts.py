"""Texts of record_audio(). That all languages have all of them: test_texts.py."""

from __future__ import annotations

from greenio.input.capture.audio_texts import TRANSLATIONS


def test_no_two_texts_of_a_language_are_the_same() -> None:
    for texts in TRANSLATIONS.values():
        assert len(set(texts)) == len(texts)
