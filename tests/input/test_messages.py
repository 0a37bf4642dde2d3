"""Messages about values, in the visitor's language."""

from __future__ import annotations

from greenio.input import (
    NUMBER,
    input,
)
from greenio.input.messages import LANGUAGES, message_text
from greenio.testing import Visit


def test_messages_speak_the_visitors_language() -> None:
    with Visit(lambda: input("x", NUMBER), headers={"Accept-Language": "zh-CN,zh;q=0.9"}) as page:
        page.answer("x")
        assert page.errors == {"data": "请输入整数"}


def test_every_language_has_every_message() -> None:
    assert {frozenset(texts) for texts in LANGUAGES.values()} == {frozenset(LANGUAGES["en"])}
    for message, english in LANGUAGES["en"].items():
        for texts in LANGUAGES.values():
            assert texts[message].count("{") == english.count("{"), (message, texts[message])


def test_an_unknown_language_is_english_and_a_region_does_not_matter() -> None:
    assert message_text("xx", "choose_again") == LANGUAGES["en"]["choose_again"]
    assert message_text("de-AT", "choose_again") == LANGUAGES["de"]["choose_again"]
