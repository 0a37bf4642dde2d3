"""Old names that scripts still use."""

from __future__ import annotations

import pytest

from greenio.output import output, put_button, put_row, put_table, put_text, style
from greenio.testing import Visit
from tests.support.play import play, shown


def placeholder(*contents):
    """``output()`` with its warning taken."""
    with pytest.warns(DeprecationWarning, match="put_scope"):
        return output(*contents)


def styled(outputs, css):
    """``style()`` with its warning taken."""
    with pytest.warns(DeprecationWarning, match="style"):
        return style(outputs, css)


def test_a_placeholder_shows_itself_only_where_it_is_embedded():
    def app():
        placeholder("never")
        place = placeholder("a", put_text("b"))
        put_text("first")
        put_table([["h"], [place]])
        placeholder("shown").show()

    assert shown(app) == ["first", "h", "a", "b", "shown"]


def test_changes_before_and_after_embedding():
    def app():
        place = placeholder("1")
        place.append("2", put_text("3"))
        place.insert(0, "a", "b")
        place.insert(-2, "x", "y")
        put_row([place])
        place.append("end", "last")
        place.insert(0, "A", "B")
        place.insert(-1, "L1", "L2")
        place.insert(-2, "M", "N")
        place.insert(-99, "F", "G")
        place.insert(99, "Z")

    before = ["a", "b", "1", "2", "x", "y", "3"]
    assert shown(app) == ["F", "G", "A", "B", *before, "end", "last", "L1", "M", "N", "L2", "Z"]


def test_reset_and_both_places():
    def app():
        place = placeholder("old")
        put_row([place, None, place])
        place.reset("new", "er")
        place.append(put_button("b", lambda: put_text("clicked")))

    with Visit(app) as page:
        assert page.texts() == ["new", "er", "b"] * 2
        page.click("b")
        assert page.texts()[-1] == "clicked"


def test_what_cannot_be_shown_is_refused():
    def app():
        with pytest.raises(TypeError, match="output"), pytest.warns(DeprecationWarning, match="output"):
            output(put_text("stray"), 5)
        place = placeholder()
        for change in (place.reset, place.append, lambda *parts: place.insert(0, *parts)):
            with pytest.raises(TypeError):
                change(put_text("stray"), 5)
        with pytest.raises(TypeError, match="style"), pytest.warns(DeprecationWarning, match="style"):
            style([put_text("stray"), "x"], "color: red")

    assert shown(app) == []


def test_style_of_one_and_of_a_list():
    def app():
        styled(put_text("one"), "color: red")
        styled([put_text(i) for i in range(3)], "color: red")
        kept = styled([put_text("k1"), put_text("k2")], "top: 0")
        put_text("x")
        put_row(styled([put_text("r1").style("left: 0"), put_text("r2")], "top: 0"))
        put_text("y")
        del kept

    page = play(app)
    assert page.texts() == ["one", "0", "1", "2", "x", "r1", "r2", "y", "k1", "k2"]
    assert page.scopes["ROOT"][1]["style"] == "color: red"
    assert page.scopes["ROOT"][5]["cells"][0]["content"][0]["style"] == "left: 0; top: 0"
