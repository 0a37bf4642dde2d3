"""put_file, put_image and download: what travels, and where the bytes are."""

from __future__ import annotations

import base64
import gzip
import io
import os
import zipfile

import pytest
from PIL import Image

from greenio.output import clear, put_file, put_image, put_text
from greenio.protocol import commands, events
from greenio.runtime.files.served import PREFIX
from greenio.session import download
from greenio.testing import Visit
from tests.support.play import only, play

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
LARGE = PNG + os.urandom(100_000)


def fetch(page: Visit, url: str) -> bytes | None:
    """What the server would answer for ``url``."""
    file = page.session.registry.files.get(url.removeprefix(PREFIX))
    if file is None:
        return None
    stream = file.content.open()
    return b"".join(stream.chunks(0, stream.size))


def test_a_file_is_there_until_its_button_leaves_the_page():
    def app():
        put_file("n.txt", b"data", "get it")
        put_file("plain.bin", bytearray(b"1"))

    with Visit(app) as page:
        assert page.texts() == ["get it", "plain.bin"]
        first, second = page.scopes["ROOT"]
        assert (first["name"], first["label"]) == ("n.txt", "get it")
        assert fetch(page, first["url"]) == b"data"
        assert page.ended is None  # the session waits for clicks
        page.send(events.Click(first["held"]))
        assert page.ended is None
        page.send(events.Release([first["held"]]))
        assert fetch(page, first["url"]) is None
        assert fetch(page, second["url"]) == b"1"
    assert fetch(page, second["url"]) is None


def test_a_file_shown_twice_is_there_until_both_have_left():
    def app():
        kept = put_file("n.txt", b"data")
        kept.show()
        kept.show()

    with Visit(app) as page:
        first, second = page.scopes["ROOT"]
        assert first["url"] == second["url"]
        assert first["held"] != second["held"]
        page.send(events.Release([first["held"]]))
        assert fetch(page, first["url"]) == b"data"
        page.send(events.Release([second["held"]]))
        assert fetch(page, first["url"]) is None


def test_a_file_that_is_never_shown_is_not_kept():
    def app():
        with pytest.raises(TypeError):
            put_text(put_file("a", b"1"), nonsense=1)
        kept = put_file("b", b"2")
        kept.discard()
        del kept

    page = play(app)
    assert len(page.session.registry.files) == 0


@pytest.mark.parametrize(
    "kind", ["path", "str", "open", "closed", "position", "temporary", "gzip", "zip", "raw", "memory"]
)
def test_sources(tmp_path, kind):
    path = tmp_path / "file.bin"
    data = os.urandom(400_000)
    path.write_bytes(data)
    wanted = data

    def source():
        nonlocal wanted
        if kind == "path":
            return path
        if kind == "str":
            return str(path)
        if kind == "raw":
            return open(path, "rb", buffering=0)
        if kind == "memory":
            return io.BytesIO(data)
        if kind == "gzip":
            path.write_bytes(gzip.compress(data))
            return gzip.open(path)
        if kind == "zip":
            with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
                archive.writestr("inside", data)
            return zipfile.ZipFile(tmp_path / "a.zip").open("inside")
        file = open(path, "rb")  # noqa: SIM115 -- the app closes it
        if kind == "position":
            wanted = data[file.seek(1000) :]
        return file

    def app():
        if kind == "temporary":
            import tempfile

            with tempfile.NamedTemporaryFile() as file:
                file.write(data)
                file.seek(0)
                put_file("a", file)
        else:
            given = source()
            put_file("a", given)
            if hasattr(given, "close"):
                given.close()

    with Visit(app) as page:
        page.wait(lambda: page.scopes["ROOT"], "the file")
        [item] = page.scopes["ROOT"]
        assert fetch(page, item["url"]) == wanted


def test_what_is_no_file(tmp_path):
    text = tmp_path / "a.txt"
    text.write_text("x")

    def app():
        with pytest.raises(FileNotFoundError):
            put_file("a", tmp_path / "missing")
        with pytest.raises(TypeError, match="content must be bytes, a path or a binary file object, not int"):
            put_file("a", 5)
        with pytest.raises(TypeError, match="open it in binary mode"):
            put_file("a", io.StringIO("x"))
        with pytest.raises(TypeError, match="name must be a str"):
            put_file(b"a", b"")
        with open(text) as file:
            put_file("fine", file)  # its bytes can be had

    with Visit(app) as page:
        assert page.texts() == ["fine"]


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


def test_a_text_is_no_path_to_download():
    def app():
        with pytest.raises(TypeError, match=r"not str; text needs \.encode\(\)"):
            download("a.txt", __file__)

    assert not [each for each in play(app).commands if isinstance(each, commands.Download)]


def test_a_download_can_be_fetched_after_the_end():
    page = play(lambda: download("a.txt", b"data"))
    [command] = [each for each in page.commands if isinstance(each, commands.Download)]
    assert command.name == "a.txt"
    assert fetch(page, command.url) == b"data"
