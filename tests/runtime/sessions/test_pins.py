"""Pins of a session: reading waits for the page only when its values may have changed."""

from __future__ import annotations

from typing import Any

from greenio.output import put_button
from greenio.pin import pin, put_input
from greenio.protocol import commands
from greenio.testing import Visit


def test_a_change_by_the_app_is_read_back_from_the_page() -> None:
    got: list[Any] = []

    def change() -> None:
        pin.a = "new"
        got.append(pin.a)

    def app() -> None:
        put_input("a", value="old")
        put_button("read", lambda: got.append(pin.a))
        put_button("change", change)

    with Visit(app) as page:
        page.settle()
        page.click("read")
        page.wait(lambda: got == ["old"])
        assert not [each for each in page.commands if isinstance(each, commands.SyncPins)]
        page.click("change")
        page.wait(lambda: len(got) == 2)
        assert [each for each in page.commands if isinstance(each, commands.SyncPins)]
    assert got == ["old", "new"]
