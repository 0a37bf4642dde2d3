"""put_avatar(): initials and pictures."""

from __future__ import annotations

import pytest

from greenio.output import put_avatar
from greenio.output.display.avatar import initials
from tests.support.play import only


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Grace Hopper", "GH"),
        ("Grace Brewster Murray Hopper", "GH"),
        ("ada", "A"),
        ("", "?"),
        ("!? --", "?"),
        ("(Ada) <b>", "AB"),
        ("\u0645\u0631\u064a\u0645", "\u0645"),
    ],
)
def test_initials(name, letters):
    assert initials(name) == letters


def test_an_avatar_has_its_name():
    assert only(lambda: put_avatar("Grace Hopper"))["attributes"]["aria-label"] == "Grace Hopper"
    [image] = only(lambda: put_avatar("Ada", "ada.png"))["content"]
    assert (image["k"], image["title"]) == ("image", "Ada")
