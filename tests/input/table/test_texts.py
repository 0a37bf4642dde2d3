"""Texts of editable tables."""

from __future__ import annotations

import pytest

from greenio.input.messages import LANGUAGES
from greenio.input.table.texts import table_texts


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_every_language_has_all_of_them_with_their_values(language: str) -> None:
    texts, english = table_texts(f"{language}-XX"), table_texts("en")
    assert texts.keys() == english.keys()
    for id, text in english.items():
        assert ("{0}" in text) == ("{0}" in texts[id]), id


def test_another_language_is_english() -> None:
    assert table_texts("tlh")["undo"] == "Undo"
