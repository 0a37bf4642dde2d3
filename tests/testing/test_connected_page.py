"""A page that is connected: what it keeps of what the app sends."""

from __future__ import annotations

from greenio.input import input
from greenio.output import put_text
from greenio.testing import Visit


def test_everything_that_arrives_is_kept_and_acknowledged() -> None:
    def app() -> None:
        put_text("one")
        put_text("two")
        input("hold")

    with Visit(app) as page:
        assert page.texts() == ["one", "two"]
        assert page.ended is None
        assert page.popup is None
        assert [type(each).__name__ for each in page.commands] == ["Output", "Output", "OpenForm"]
        assert page.session.channel.outbox.count == 0
