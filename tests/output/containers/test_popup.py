"""Popups and toasts."""

from __future__ import annotations

import pytest

from greenio.input import input
from greenio.output import PopupSize, close_popup, get_scope, popup, put_button, put_text
from greenio.protocol import commands
from greenio.testing import Visit
from tests.support.play import play


def sent(app, kind):
    """The first command of a kind that ``app`` sends."""
    return next(command for command in play(app).commands if isinstance(command, kind))


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        (None, []),
        ("s", ["s"]),
        (lambda: put_text("o"), ["o"]),
        (lambda: ["a", put_text("b")], ["a", "b"]),
        ((), []),
    ],
)
def test_content_forms(content, texts):
    page = play(lambda: popup("T", content() if callable(content) else content))
    assert page.texts(page.popup.scope) == texts
    assert page.popup.title == "T"
    assert page.texts() == []


@pytest.mark.parametrize(
    ("arguments", "wire"),
    [
        ({}, ("normal", True, True)),
        ({"size": PopupSize.SMALL}, ("small", True, True)),
        ({"size": "large", "implicit_close": False}, ("large", False, True)),
        ({"closable": False}, ("normal", False, False)),
        ({"closable": False, "implicit_close": True}, ("normal", False, False)),
    ],
)
def test_switches(arguments, wire):
    command = sent(lambda: popup(5, **arguments), commands.Popup)
    assert command.title == "5"
    assert (command.size, command.implicit_close, command.closable) == wire


def test_as_context_manager():
    def app():
        with popup("T", "given") as scope:
            assert get_scope() == scope
            put_text("in")
        assert get_scope() == "ROOT"
        put_text("later", scope=scope)

    page = play(app)
    assert page.popup is not None
    assert page.texts(page.popup.scope) == ["given", "in", "later"]


def test_as_decorator_it_opens_once_and_every_call_writes_into_it():
    def app():
        @popup("T")
        def show(text):
            """Doc."""
            put_text(text)
            return text

        @popup("T2")
        async def show_async(text):
            put_text(text)

        assert (show("a"), show("b")) == ("a", "b")
        assert show.__doc__ == "Doc."
        with pytest.raises(StopIteration):
            show_async("c").send(None)

    page = play(app)
    popups = [command for command in page.commands if isinstance(command, commands.Popup)]
    assert [command.title for command in popups] == ["T", "T2"]
    outputs = [(c.scope, c.node["text"]) for c in page.commands if isinstance(c, commands.Output)]
    assert outputs == [(popups[0].scope, "a"), (popups[0].scope, "b"), (popups[1].scope, "c")]


def test_a_popup_does_not_block_and_can_be_closed():
    def app():
        popup("T", [put_button("close", onclick=close_popup)])
        input("below")

    with Visit(app) as page:
        page.form()
        page.click("close")
        assert page.popup is None
    play(close_popup)


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: popup("T", 5), TypeError),
        (lambda: popup("T", ["a", 5]), TypeError),
        (lambda: popup("T", size="huge"), ValueError),
    ],
)
def test_bad_arguments(call, error):
    def app():
        with pytest.raises(error, match=r"popup\(\)"):
            call()

    assert [type(command) for command in play(app).commands] == [commands.End]
