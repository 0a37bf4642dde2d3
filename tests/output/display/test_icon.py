"""put_icon(): names, labels, and refusals."""

from __future__ import annotations

import pytest

from greenio.output import put_icon
from greenio.output.display import icon
from tests.support.play import only, shown


def test_an_icon_travels_with_its_shapes_only():
    [drawn] = only(lambda: put_icon("check"))["content"]
    assert drawn["name"] == "svg"
    assert drawn["attributes"] == {"class": "g-i", "viewBox": "0 0 16 16", "aria-hidden": "true"}
    [shape] = drawn["content"]
    assert (shape["name"], set(shape["attributes"])) == ("path", {"d"})


def test_a_label_is_read_aloud():
    [drawn] = only(lambda: put_icon("check", "Done"))["content"]
    assert drawn["attributes"]["role"] == "img"
    assert drawn["attributes"]["aria-label"] == "Done"


def test_every_icon_is_made_of_shapes_that_the_page_draws():
    names = icon._names()
    assert len(names) > 2000
    assert {shape.name for name in names[::50] for shape in icon._shapes(name) or ()} <= {
        "path",
        "circle",
        "rect",
    }


@pytest.mark.parametrize(
    ("name", "error", "message"),
    [
        ("chek", ValueError, "did you mean 'check'"),
        ("", ValueError, "there is no icon ''"),
        ("#", ValueError, "no icon"),
        ("check\t[]\nx", ValueError, "no icon"),
        ("<b>", ValueError, "no icon"),
        (5, TypeError, "must be a str"),
    ],
)
def test_mistakes(name, error, message):
    def app():
        with pytest.raises(error, match=message):
            put_icon(name)

    assert shown(app) == []
