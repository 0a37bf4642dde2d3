"""Objects with the methods that notebooks know, such as _repr_html_()."""

from __future__ import annotations

import base64
import logging

import pytest

from greenio.output import put
from tests.support.play import only

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def item(value):
    return only(lambda: put(value))


class Rich:
    """Has the methods that are given, as notebooks know them."""

    def __new__(cls, **results):
        methods = {name: (lambda self, result=result: result) for name, result in results.items()}
        return object.__new__(type("Rich", (), methods))


@pytest.mark.parametrize(
    ("results", "shown"),
    [
        ({"_repr_html_": " <b>x</b> "}, {"k": "html", "html": "<b>x</b>"}),
        ({"__html__": "<i>"}, {"k": "html", "html": "<i>"}),
        ({"_repr_markdown_": "*a*"}, {"k": "markdown", "text": "*a*"}),
        ({"_repr_latex_": "$x$"}, {"k": "text", "text": "$x$"}),
        ({"_repr_json_": {"a": 1}}, {"k": "code", "text": '{\n  "a": 1\n}', "language": "json"}),
        ({"_repr_html_": None, "_repr_markdown_": "b"}, {"k": "markdown", "text": "b"}),
        ({"_repr_html_": ("<p>", {"meta": 1})}, {"k": "html", "html": "<p>"}),
        ({"_repr_mimebundle_": {"text/plain": "p", "text/html": "<u>"}}, {"k": "html", "html": "<u>"}),
        ({"_repr_mimebundle_": ({"text/plain": "p"}, {})}, {"k": "code", "text": "p"}),
        ({"_repr_mimebundle_": {}, "_repr_html_": "<s>"}, {"k": "html", "html": "<s>"}),
    ],
)
def test_rich_objects(results, shown):
    assert item(Rich(**results)) == shown


def test_rich_pictures():
    data = base64.b64encode(PNG).decode()
    assert item(Rich(_repr_png_=PNG))["src"] == f"data:image/png;base64,{data}"
    assert item(Rich(_repr_mimebundle_={"image/png": data}))["src"] == f"data:image/png;base64,{data}"
    assert item(Rich(_repr_svg_="<svg/>"))["src"].startswith("data:image/svg+xml;base64,")

    class Old:
        def _repr_mimebundle_(self, include, exclude):
            return {"text/html": "old"}

    assert item(Old())["html"] == "old"


def test_a_form_that_fails_gives_way_to_the_next_one(caplog):
    class Fragile:
        @property
        def _repr_html_(self):
            raise AttributeError("not in this mode")

        def _repr_mimebundle_(self, **_):
            raise FileNotFoundError("dot")

        def __repr__(self):
            return "fragile"

    with caplog.at_level(logging.WARNING):
        assert item(Fragile()) == {"k": "code", "text": "fragile"}
    assert [record.getMessage() for record in caplog.records] == [
        "put(): _repr_mimebundle_ of a Fragile failed",
        "put(): _repr_html_ of a Fragile failed",
    ]
    Fragile._repr_markdown_ = lambda self: "*m*"
    assert item(Fragile()) == {"k": "markdown", "text": "*m*"}
