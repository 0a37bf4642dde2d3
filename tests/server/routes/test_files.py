"""Files that pages fetch by token: whole and in ranges, with the right types and names."""

from __future__ import annotations

import os
import re

import pytest
import requests

from greenio.output import put_file, put_image, put_text
from greenio.server.routes.files import byte_range, disposition
from tests.support.servers.live import serving, visiting

DATA = bytes(range(256)) * 1024
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>" + b" " * 20_000


def app() -> None:
    put_file('näm"e;.html', DATA)
    put_image(SVG)
    put_text("end").onclick(lambda: None)


@pytest.fixture(scope="module")
def urls():
    """Addresses of the file and the image that an app has shown, as long as its page is open."""
    with serving(app) as server, visiting(server.url) as page:
        nodes = {}
        while "text" not in nodes:
            page.read()
            nodes = {c["node"]["k"]: c["node"] for c in page.commands if c["t"] == "output"}
        yield {"file": server.url + nodes["file"]["url"], "image": server.url + nodes["image"]["src"]}


def get(url: str, **headers: str) -> requests.Response:
    return requests.get(
        url, headers={name.replace("_", "-"): value for name, value in headers.items()}, timeout=10
    )


def test_the_whole_file(urls):
    answer = get(urls["file"])
    assert answer.status_code == 200
    assert answer.content == DATA
    headers = answer.headers
    assert headers["Content-Length"] == str(len(DATA))
    assert headers["Accept-Ranges"] == "bytes"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Content-Disposition"].startswith("attachment; ")
    assert "sandbox" in headers["Content-Security-Policy"]


def test_images_are_shown_but_run_nothing(urls):
    answer = get(urls["image"])
    assert answer.content == SVG
    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert "Content-Disposition" not in answer.headers
    assert "sandbox; default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "immutable" in answer.headers["Cache-Control"]


@pytest.mark.parametrize(
    ("asked", "status", "start", "stop"),
    [
        ("bytes=0-9", 206, 0, 10),
        ("bytes=1000-", 206, 1000, None),
        ("bytes=-5", 206, -5, None),
        ("bytes=100-99999999", 206, 100, None),
        ("bytes=5-4", 200, 0, None),
        ("bytes=0-1,5-6", 200, 0, None),
        ("lines=0-1", 200, 0, None),
    ],
)
def test_ranges(urls, asked, status, start, stop):
    answer = get(urls["file"], Range=asked)
    assert (answer.status_code, answer.content) == (status, DATA[start:stop])
    if status == 206:
        first, last, size = map(
            int, re.fullmatch(r"bytes (\d+)-(\d+)/(\d+)", answer.headers["Content-Range"]).groups()
        )
        assert DATA[first : last + 1] == answer.content
        assert size == len(DATA)


def test_a_range_behind_the_end(urls):
    answer = get(urls["file"], Range=f"bytes={len(DATA)}-")
    assert answer.status_code == 416
    assert answer.headers["Content-Range"] == f"bytes */{len(DATA)}"


def test_conditions(urls):
    etag = get(urls["file"]).headers["ETag"]
    assert get(urls["file"], If_None_Match=etag).status_code == 304
    assert get(urls["file"], Range="bytes=0-0", If_Range=etag).status_code == 206
    assert get(urls["file"], Range="bytes=0-0", If_Range='"other"').status_code == 200


def test_head(urls):
    answer = requests.head(urls["file"], timeout=10)
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["Content-Length"] == str(len(DATA))


def test_unknown_tokens(urls):
    home = urls["file"].rpartition("/")[0]
    for token in ("x" * 32, "", "..%2f..%2fetc%2fpasswd", urls["file"].rpartition("/")[2] + "x"):
        assert get(f"{home}/{token}").status_code == 404


def test_a_file_that_has_gone(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 10)

    def shows():
        put_file("a.txt", path)

    with serving(shows) as server, visiting(server.url) as page:
        url = server.url + page.wait("output")["node"]["url"]
        before = get(url)
        assert (before.content, before.headers["Content-Type"]) == (b"x" * 10, "text/plain; charset=utf-8")
        path.write_bytes(b"longer than it was")
        changed = get(url)
        assert changed.content == b"longer than it was"
        assert changed.headers["ETag"] != before.headers["ETag"]
        os.remove(path)
        assert get(url).status_code == 404


def test_files_end_with_their_session():
    with serving(app) as server:
        with visiting(server.url) as page:
            page.wait("output")
            url = server.url + page.commands[0]["node"]["url"]
            assert get(url).status_code == 200
        for _ in range(100):
            if get(url).status_code == 404:
                break
        else:
            pytest.fail("the file is still there")


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("a.txt", 'attachment; filename="a.txt"'),
        ("two words.txt", 'attachment; filename="two words.txt"'),
        ("ä.txt", "attachment; filename=\"_.txt\"; filename*=UTF-8''%C3%A4.txt"),
        ('a"b\\c/d.txt', 'attachment; filename="a_b_c_d.txt"'),
        ("a\r\nX: y", 'attachment; filename="a__X: y"'),
        ("50%.txt", "attachment; filename=\"50_.txt\"; filename*=UTF-8''50%25.txt"),
        ("", "attachment; filename=\"file\"; filename*=UTF-8''file"),
        ("😀", "attachment; filename=\"_\"; filename*=UTF-8''%F0%9F%98%80"),
        ("\ud800", "attachment; filename=\"_\"; filename*=UTF-8''%3F"),
    ],
)
def test_names(name, header):
    assert disposition(name) == header


def test_ranges_of_nothing():
    assert byte_range("bytes=0-0", 0) == (0, 0)
    assert byte_range("bytes=-0", 10) == (10, 10)
    assert byte_range("bytes=-20", 10) == (0, 10)
    assert byte_range("", 10) is None
