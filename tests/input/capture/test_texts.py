"""Texts of the fields for what the visitor makes."""

from __future__ import annotations

from greenio.input.capture.texts import LANGUAGES, capture_texts
from greenio.input.messages import LANGUAGES as OTHERS


def test_every_language_has_every_text() -> None:
    assert LANGUAGES.keys() == OTHERS.keys()
    for texts in LANGUAGES.values():
        assert texts.keys() == LANGUAGES["en"].keys()
        assert all(texts.values())
        assert all(text.count("{") == LANGUAGES["en"][id].count("{") for id, text in texts.items())


def test_an_unknown_language_is_english_and_a_region_does_not_matter() -> None:
    assert capture_texts("xx", ["undo"]) == {"undo": "Undo"}
    assert capture_texts("de-AT", ["clear"]) == {"clear": "Leeren"}
