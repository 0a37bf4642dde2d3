"""put_gallery(): pictures with and without captions, refusals."""

from __future__ import annotations

import pytest

from greenio.output import put_gallery
from tests.support.play import only, play, shown

GIF = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"


def items(gallery):
    return gallery["content"][0]["content"]


def test_pictures_have_captions_or_numbers_as_their_text():
    first, second = items(only(lambda: put_gallery(["/a.png", (GIF, "A cup")])))
    [button] = first["content"]
    assert [button["content"][0]["src"], button["content"][0]["title"]] == ["/a.png", "1"]
    picture, caption = second["content"][0]["content"]
    assert picture["src"].startswith("data:image/gif")
    assert ["title" in picture, caption["content"]] == [False, ["A cup"]]


def test_an_update_changes_the_size_and_keeps_the_authors_style():
    def app():
        made = put_gallery(["/a.png"]).style("color: red").show()
        made.update(["/b.png"], size=300)

    [made] = play(app).scopes["ROOT"]
    assert [made["style"], made["content"][0]["style"]] == ["color: red", "--g-gallery-size: 300px"]


@pytest.mark.parametrize(
    ("arguments", "error"), [(("/a.png",), TypeError), (([5],), TypeError), ((["/a.png"], 0), ValueError)]
)
def test_mistakes(arguments, error):
    def app():
        with pytest.raises(error):
            put_gallery(*arguments)

    assert shown(app) == []
