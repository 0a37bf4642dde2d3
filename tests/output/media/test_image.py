"""put_image(): sources, formats, and how long the bytes are kept."""

from __future__ import annotations

import base64
import io
import os

import pytest
from PIL import Image

from greenio.output import clear, put_image, put_text
from greenio.protocol import commands, events
from greenio.runtime.files.served import PREFIX
from greenio.testing import Visit
from tests.support.files import fetch
from tests.support.play import only, play

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


LARGE = PNG + os.urandom(100_000)


def test_small_images_travel_with_the_output():
    def source(*arguments, **keywords):
        return only(lambda: put_image(*arguments, **keywords))["src"]

    assert source("pictures/a.png") == "pictures/a.png"
    assert source(PNG) == "data:image/png;base64," + base64.b64encode(PNG).decode()
    assert source(memoryview(PNG)) == source(bytearray(PNG)) == source(PNG)
    assert source(io.BytesIO(PNG)) == source(PNG)
    for start, kind in [
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"GIF89a", "gif"),
        (b"RIFF\0\0\0\0WEBP", "webp"),
        (b"\0\0\0\x20ftypavif", "avif"),
        (b"<?xml version='1.0'?><svg xmlns='x'/>", "svg+xml"),
        (b"BM", "bmp"),
        (b"?", "png"),
    ]:
        assert source(start).startswith(f"data:image/{kind};base64,"), kind
    assert source(b"?", format="svg").startswith("data:image/svg+xml;")
    assert source(b"?", "JPG").startswith("data:image/jpeg;")


def test_attributes_of_images():
    item = only(lambda: put_image("a", title="A <b>", width="30px", height=5))
    assert item == {"k": "image", "src": "a", "title": "A <b>", "width": "30px", "height": "5"}


@pytest.mark.parametrize(
    ("mode", "format", "kind"),
    [
        ("RGB", None, "jpeg"),
        ("RGBA", None, "png"),
        ("P", None, "png"),
        ("CMYK", None, "jpeg"),
        ("YCbCr", None, "jpeg"),
        ("F", "tiff", "tiff"),
        ("RGB", "gif", "gif"),
    ],
)
def test_images_of_pil(mode, format, kind):
    item = only(lambda: put_image(Image.new(mode, (8, 4)), format=format))
    assert item["src"].startswith(f"data:image/{kind};base64,")
    if kind != "tiff":
        again = Image.open(io.BytesIO(base64.b64decode(item["src"].partition(",")[2])))
        assert (again.size, again.format) == ((8, 4), kind.upper())


def test_an_image_of_pil_keeps_its_own_format():
    buffer = io.BytesIO()
    Image.new("RGB", (3, 3)).save(buffer, "GIF")
    assert only(lambda: put_image(Image.open(buffer)))["src"].startswith("data:image/gif;")


def test_large_images_are_fetched_and_outlive_the_app(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(LARGE)

    def app():
        put_image(LARGE)
        put_image(path, width="10%")

    with Visit(app) as page:
        first, second = page.scopes["ROOT"]
        page.wait(lambda: page.ended, "the end: images keep no session open")
        for item in (first, second):
            assert item["src"].startswith(PREFIX)
            assert fetch(page, item["src"]) == LARGE
            file = page.session.registry.files.get(item["src"].removeprefix(PREFIX))
            assert (file.content_type, file.attachment) == ("image/png", False)
            del file


def test_an_image_that_was_replaced_is_not_kept():
    def app():
        put_image(LARGE)
        clear()
        put_text("gone").onclick(lambda: None)

    with Visit(app) as page:
        [image] = [c.node for c in page.commands if isinstance(c, commands.Output) and c.node["k"] == "image"]
        assert fetch(page, image["src"]) == LARGE
        page.send(events.Release([image["held"]]))
        assert fetch(page, image["src"]) is None


def test_what_is_no_image():
    def app():
        with pytest.raises(
            TypeError, match="src must be a URL, bytes, a path, a file or a PIL image, not int"
        ):
            put_image(5)
        with pytest.raises(ValueError, match="format must be a type such as 'png'"):
            put_image(PNG, format="png\r\nX: y")
        with pytest.raises(FileNotFoundError):
            from pathlib import Path

            put_image(Path("missing.png"))

    assert play(app).scopes["ROOT"] == []
