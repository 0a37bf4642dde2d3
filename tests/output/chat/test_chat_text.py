"""The text that a visitor has sent."""

from __future__ import annotations

from greenio.output.chat.chat_text import ChatText


def test_it_is_a_str_with_files():
    text = ChatText("hi", ({"filename": "a"},))
    assert text == "hi"
    assert text.upper() == "HI"
    assert text.files == [{"filename": "a"}]
    assert ChatText("x").files == []
