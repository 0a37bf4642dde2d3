"""get_output(): an output by its name."""

from __future__ import annotations

from greenio.output import get_output, put_text
from tests.support.play import shown


def test_the_newest_of_a_name_counts():
    def app():
        put_text("one").named("a")
        put_text("two").named("a")
        get_output("a").remove()
        put_text("three").named("a")
        get_output("a").update("four")

    assert shown(app)[-1] == "four"
