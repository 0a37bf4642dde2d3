"""A pin on its way to the page."""

from __future__ import annotations

from typing import Any

from greenio.output import popup, put_scope, put_table, put_text
from greenio.pin import (
    get_pin_values,
    pin,
    pin_on_change,
    put_checkbox,
    put_input,
    put_select,
    put_slider,
)
from greenio.protocol import commands
from greenio.testing import Visit


def asks(page: Visit) -> int:
    """Return how often the server has asked the page."""
    return sum(isinstance(command, commands.SyncPins) for command in page.commands)


def test_what_was_just_sent_is_asked_for_once() -> None:
    def app() -> None:
        put_input("a", value="1")
        put_input("b", value="2")
        put_text(pin.a, pin.b, pin.none, get_pin_values(["b", "none"]))

    with Visit(app) as page:
        page.wait(lambda: page.texts()[-1:] == ["1 2 None {'b': '2'}"])
        assert asks(page) == 1


def test_the_later_of_one_name_wins() -> None:
    got: list[Any] = []

    def app() -> None:
        pin_on_change("a", got.append)
        put_input("a", value="old")
        put_select("a", [("N", 5), ("M", 6)])
        got.append(pin.a)

    with Visit(app) as page:
        page.wait(lambda: got == [5])
        page.edit_pin("a", [1])
        page.wait(lambda: got == [5, 6])


def test_pins_anywhere_among_outputs() -> None:
    got: list[Any] = []

    def app() -> None:
        put_table([["x", put_input("cell", value="c")]])
        put_scope("s", content=[put_slider("scope", value=3)])
        popup("P", [put_checkbox("popup", ["a"], value="a")])
        kept = put_input("kept", value="k")
        lost = put_input("lost", value="l", scope="nowhere")
        del lost
        got.append(get_pin_values(["cell", "scope", "popup", "kept", "lost"]))
        kept.show()
        got.append(pin.kept)

    with Visit(app) as page:
        page.wait(lambda: len(got) == 2)
    assert got == [{"cell": "c", "scope": 3, "popup": ["a"]}, "k"]
