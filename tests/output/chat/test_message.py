"""put_message(): roles, content, writing, stopping."""

from __future__ import annotations

import pytest

from greenio.exceptions import MessageStopped
from greenio.output import get_output, put_image, put_message, put_table, put_text
from greenio.output.chat.chat_text import ChatText
from greenio.protocol import commands, events
from greenio.testing import Visit
from tests.support.play import only, play, shown

DOT = b"GIF89a\x01\x00\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x00;"


def test_a_message_of_text():
    item = only(lambda: put_message("user", "**hi**", name="Eva"))
    assert item == {"k": "message", "role": "user", "text": "**hi**", "name": "Eva"}


def test_text_outputs_and_files_are_its_content():
    def app():
        put_message("assistant", ["See:", put_table([["a"]]), "below"])
        put_message("assistant", put_image(DOT))
        text = ChatText(
            "look", [{"filename": "a.gif", "content": DOT}, {"filename": "b.txt", "content": b"x"}]
        )
        put_message("user", text)

    page = play(app)
    kinds = [[each["k"] for each in item["content"]] for item in page.scopes["ROOT"]]
    assert kinds == [["table", "text"], ["image"], ["image", "file"]]
    assert page.scopes["ROOT"][2]["text"] == "look"


def test_it_is_written_piece_by_piece():
    seen = []

    def app():
        with put_message("assistant") as answer:
            answer.write("one ")
            answer.write(2, None, "!")
            put_text("inside")
            seen.append((answer.text, answer.stopped))
        put_text("below")

    page = play(app)
    assert seen == [("one 2!", False)]
    assert page.texts() == ["one 2!", "inside", "below"]
    [message, _] = page.scopes["ROOT"]
    assert message["streaming"] is False


def test_a_generator_is_written_until_it_ends():
    def app():
        put_message("assistant", (f"{number} " for number in range(3)))
        answer = put_message("assistant", iter("ab"))
        put_text(answer.text)

    assert shown(app) == ["0 1 2 ", "ab", "ab"]


def test_stop_raises_in_the_script_which_goes_on_after_the_block():
    seen = []

    def app():
        pieces = iter(lambda: "x", None)  # endless
        with put_message("assistant") as answer:
            answer.write("begun")
            seen.append("waiting")
            while True:
                try:
                    answer.write(next(pieces))
                except MessageStopped:
                    seen.append("raised")
                    raise
                pause()
        seen.append(answer.stopped)
        put_text("goes on")

    def pause():
        import gevent

        gevent.sleep(0.001)

    with Visit(app) as page:
        page.wait(lambda: seen)
        stop = next(each for each in page.scopes["ROOT"])["stop"]
        page.send(events.Click(stop))
        page.wait(lambda: "goes on" in page.texts())
        assert seen == ["waiting", "raised", True]
        ends = [
            each.data
            for each in page.commands
            if isinstance(each, commands.AppendOutput) and isinstance(each.data, dict)
        ]
        assert ends == [{"end": "stopped"}]


def test_other_exceptions_leave_the_block():
    def app():
        with pytest.raises(ZeroDivisionError), put_message("assistant") as answer:
            answer.write(1 / 0)
        with pytest.raises(MessageStopped), put_message("assistant"):
            raise MessageStopped(None)

    play(app)


def test_retry_and_thumbs():
    got = []

    def app():
        put_message("assistant", "x", onretry=lambda: got.append("again"), onrate=got.append)

    with Visit(app) as page:
        page.wait(lambda: page.texts())
        [item] = page.scopes["ROOT"]
        page.send(events.Click(item["retry"]))
        page.send(events.Click(item["rate"], True), events.Click(item["rate"], "forged"))
        page.wait(lambda: len(got) == 3)
    assert got == ["again", True, False]


def test_messages_are_updated_and_written_to_later():
    def app():
        message = put_message("assistant", "a").show()
        message.write("b")
        put_message("user", "c").named("mine")
        get_output("mine").update("user", "d")
        unsent = put_message("system", "e")
        unsent.write("f")

    assert shown(app) == ["ab", "d", "ef"]


def test_mistakes():
    async def tokens():
        yield "x"

    def app():
        with pytest.raises(ValueError, match="'robot'"):
            put_message("robot", "x")
        for content in (5, None, b"bytes", {"a": 1}):
            with pytest.raises(TypeError, match="must be text"):
                put_message("user", content)
        with pytest.raises(TypeError, match="asynchronous iterator"):
            put_message("user", tokens())
        with pytest.raises(TypeError, match="onrate must be callable"):
            put_message("user", "x", onrate="x")
        with pytest.raises(TypeError, match="must hold outputs"):
            put_message("user", ["x", put_text("stray"), 5])

    assert shown(app) == []
