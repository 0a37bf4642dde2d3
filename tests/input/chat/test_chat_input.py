"""chat_input(): what it shows, and what it returns."""

from __future__ import annotations

from greenio.input import chat_input
from greenio.output import put_message
from greenio.testing import Visit


def test_it_returns_text_that_can_be_shown_as_a_message():
    got = []

    def app():
        got.append(chat_input("Ask", suggestions=["Why?"]))
        put_message("user", got[0])

    with Visit(app) as page:
        item = page.form().items[0]
        assert (item["k"], item["placeholder"], item["suggestions"]) == ("chat", "Ask", ["Why?"])
        assert page.form().title == ""
        page.answer({"text": " a\r\nb\n", "files": []})
        page.wait(lambda: page.texts() == ["a\nb"])
    assert got[0].files == []


def test_empty_and_forged_messages_are_refused():
    got = []

    def app():
        got.append(chat_input())

    with Visit(app) as page:
        for raw in ("text", {"text": 5}, {"text": "  "}, {"text": "x", "files": ["forged"]}):
            page.answer(raw)
            page.settle()
            assert not got
        page.answer({"text": "fine"})
        page.wait(lambda: got)
    assert got == ["fine"]


def test_files_have_a_slot_of_their_own():
    def app():
        chat_input(files=True, accept=[".pdf", "image/*"], max_size="1M", value="so far")

    with Visit(app) as page:
        item = page.form().items[0]
        assert item["url"]
        assert (item["accept"], item["max_size"], item["value"]) == (".pdf,image/*", 1024 * 1024, "so far")
