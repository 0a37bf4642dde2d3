"""The history of a page without a browser."""

from __future__ import annotations

import pytest

from greenio.protocol.commands import ShowPage
from greenio.testing.history import ShownHistory


def test_going_on_after_going_back_forgets_what_was_ahead() -> None:
    history = ShownHistory()
    for command in (
        ShowPage("/a", "A", "adopt"),
        ShowPage("/b"),
        ShowPage("/c"),
        ShowPage("/d", "D", "replace"),
    ):
        history.show(command)
    assert (history.location, history.title) == ("/d", "D")
    assert history.move(-1) == "/b"
    history.show(ShowPage("/e"))
    with pytest.raises(AssertionError, match="after"):
        history.move(1)
    assert history.move(-2) == "/a"
