"""put_text(), put_markdown() and put_html(): what travels to the page."""

from __future__ import annotations

import pytest

from greenio.output import put_html, put_markdown, put_text
from greenio.output.text.text import without_indentation
from tests.support.play import only, play


@pytest.mark.parametrize(
    ("arguments", "keywords", "text"),
    [
        (("a",), {}, "a"),
        (("a", 1, None), {}, "a 1 None"),
        (("a", 1), {"sep": "|"}, "a|1"),
        ((), {}, ""),
        (("  a\n\tb ",), {}, "  a\n\tb "),
        ((1.5,), {}, "1.5"),
    ],
)
def test_text_is_joined(arguments, keywords, text):
    assert only(lambda: put_text(*arguments, **keywords)) == {"k": "text", "text": text}


def test_inline_text():
    assert only(lambda: put_text("a", inline=True))["inline"] is True


@pytest.mark.parametrize(
    ("source", "stripped"),
    [
        ("one line", "one line"),
        ("  one line", "  one line"),
        ("# a\n    b\n    c", "# a\nb\nc"),
        ("# a\n    b\n        c", "# a\nb\n    c"),
        ("# a\n\tb\n\t\tc", "# a\nb\n\tc"),
        ("\n    # a\n\n    b\n    ", "\n# a\n\nb\n"),
        ("a\n  \n    b", "a\n\nb"),
        ("    first\n    second", "    first\nsecond"),
        ("a\n    b\n\tc", "a\n    b\n\tc"),
        ("a\nb\n    c", "a\nb\n    c"),
        ("a\n\n\n", "a\n\n\n"),
    ],
)
def test_common_indentation_is_stripped(source, stripped):
    assert without_indentation(source) == stripped
    assert only(lambda: put_markdown(source))["text"] == stripped
    assert only(lambda: put_markdown(source, lstrip=False))["text"] == source


def test_markdown_options_travel():
    item = only(lambda: put_markdown("a", options={"breaks": False, "headerPrefix": "x-"}, sanitize=False))
    assert item == {
        "k": "markdown",
        "text": "a",
        "sanitize": False,
        "options": {"breaks": False, "headerPrefix": "x-"},
    }


def test_scripts_of_pywebio_have_no_more_than_pywebio_s_markdown():
    from greenio.compat.pywebio import output

    assert only(lambda: output.put_markdown("$x$"))["options"] == {"extras": False}
    item = only(lambda: output.put_markdown("$x$", options={"math": True}))
    assert item["options"] == {"extras": False, "math": True}


def test_what_markdown_refuses():
    def app():
        with pytest.warns(DeprecationWarning, match="strip_indent"):
            put_markdown("a", strip_indent=4)
        with pytest.raises(TypeError, match="unknown keyword 'scop'; did you mean 'scope'"):
            put_markdown("x", scop="ROOT")
        with pytest.raises(TypeError, match="unknown keyword 'nonsense'"):
            put_markdown("b", nonsense=1)
        with pytest.raises(TypeError, match="mdcontent must be a str"):
            put_markdown(5)
        with pytest.raises(TypeError, match="'gfm' must be a str or bool"):
            put_markdown("c", options={"gfm": object()})

    assert play(app).texts() == ["a"]


class Both:
    def __html__(self):
        return " <b>html</b> "

    def _repr_html_(self):
        return "repr"


class Frame:
    def _repr_html_(self):
        return "<table></table>"


def test_html():
    assert only(lambda: put_html(" <b>x</b>\n")) == {"k": "html", "html": "<b>x</b>"}
    assert only(lambda: put_html("<b>x</b>", sanitize=True))["sanitize"] is True
    assert only(lambda: put_html(Both()))["html"] == "<b>html</b>"
    assert only(lambda: put_html(Frame()))["html"] == "<table></table>"

    def app():
        with pytest.raises(TypeError, match="html must be a str or an object with __html__"):
            put_html(5)
        with pytest.raises(TypeError, match="html must be"):
            put_html(Frame)

    assert play(app).texts() == []
