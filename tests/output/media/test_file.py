"""put_file(): what travels, and how long the bytes are kept."""

from __future__ import annotations

import gzip
import io
import os
import zipfile

import pytest

from greenio.output import put_file, put_text
from greenio.protocol import events
from greenio.testing import Visit
from tests.support.files import fetch
from tests.support.play import play


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
