"""put_image, put_file and download in the page."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.support.browser.page_runner import PageRunner

PICTURES = """
    import struct, zlib
    def chunk(kind, data):
        return struct.pack("!I", len(data)) + kind + data + struct.pack("!I", zlib.crc32(kind + data))
    def png(width, height, noise=False):
        row = (lambda: b"\\0" + (os.urandom(3 * width) if noise else b"\\xff\\0\\0" * width))
        import os
        rows = b"".join(b"\\0" + (os.urandom(3 * width) if noise else b"\\xff\\0\\0" * width) for _ in range(height))
        return (b"\\x89PNG\\r\\n\\x1a\\n" + chunk(b"IHDR", struct.pack("!2I5B", width, height, 8, 2, 0, 0, 0))
                + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
"""


def show(runner: PageRunner, snippet: str):
    import textwrap

    page = runner.show(textwrap.dedent(PICTURES) + textwrap.dedent(snippet))
    page.page.wait_for_function(
        "() => [...document.querySelectorAll('#pywebio-scope-ROOT img')].every(i => i.complete)"
    )
    return page


def sizes(runner: PageRunner) -> list[list[int]]:
    return runner.evaluate(
        "[...document.querySelectorAll('#pywebio-scope-ROOT img')].map(i => [i.naturalWidth, i.naturalHeight, i.width, i.height])"
    )


def test_sources_of_images(runner: PageRunner) -> None:
    page = show(
        runner,
        """
        import tempfile
        from pathlib import Path
        data = png(4, 2)
        put_image(data)
        put_image(bytearray(data))
        put_image(memoryview(data), "png")
        put_image("data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=")
        put_image("_greenio/icon.png")
        put_image(b"<svg xmlns='http://www.w3.org/2000/svg' width='5' height='6'/>")
        put_image(png(100, 80, noise=True))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a.png"
            path.write_bytes(png(90, 70, noise=True))
            put_image(path)
            with path.open("rb") as file:
                put_image(file)
            eval_js("Promise.all([...document.images].map(image => image.decode().catch(() => 0)))")
        """,
    )
    assert [size[:2] for size in sizes(runner)] == [
        *[[4, 2]] * 3,
        [1, 1],
        [192, 192],
        [5, 6],
        [100, 80],
        *[[90, 70]] * 2,
    ]
    sources = page.scope().locator("img").evaluate_all("all => all.map(image => image.getAttribute('src'))")
    assert [
        source.partition(":")[0] if source.startswith("data:") else source.rpartition("/")[0]
        for source in sources
    ] == [
        *["data"] * 4,
        "_greenio",
        "data",
        *["_greenio/file"] * 3,
    ]


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        ("", [40, 20]),
        (", width=20", [20, 10]),
        (", width='20px'", [20, 10]),
        (", height='40px'", [80, 40]),
        (", width=10, height='30'", [10, 30]),
        (", width='50%'", None),
    ],
)
def test_sizes_of_images(runner: PageRunner, arguments: str, shown: list[int] | None) -> None:
    show(runner, f"put_image(png(40, 20){arguments})")
    [[_, _, width, height]] = sizes(runner)
    if shown is None:
        column = runner.box("#pywebio-scope-ROOT")["width"]
        assert abs(width - column / 2) <= 1
        assert abs(height - width / 2) <= 1
    else:
        assert [width, height] == shown


def test_the_title_of_an_image(runner: PageRunner) -> None:
    page = show(runner, """put_image(png(4, 2), title='A "picture" <b>')""")
    expect(page.scope().locator("img")).to_have_attribute("alt", 'A "picture" <b>')


def test_an_image_wider_than_the_page_shrinks(runner: PageRunner) -> None:
    show(runner, "put_image(png(3000, 30))")
    [[_, _, width, height]] = sizes(runner)
    assert width <= runner.box("#pywebio-scope-ROOT")["width"]
    assert abs(height - width / 100) <= 1


@pytest.mark.parametrize(
    ("name", "saved"),
    [
        ("n.txt", "n.txt"),
        ("two words.bin", "two words.bin"),
        ("päge 文.html", "päge 文.html"),
        ("a/b\\c.txt", None),
    ],
)
def test_a_click_saves_the_file(runner: PageRunner, name: str, saved: str | None) -> None:
    page = runner.show(f"put_file({name!r}, b'data', 'get it')")
    assert runner.html() == '<div><button type="button" class="btn btn-link px-0">get it</button></div>'
    with page.page.expect_download() as waiting:
        page.button("get it").click()
    assert Path(waiting.value.path()).read_bytes() == b"data"
    if saved is None:
        assert "/" not in waiting.value.suggested_filename
    else:
        assert waiting.value.suggested_filename == saved
    with page.page.expect_download() as waiting:  # as often as one likes
        page.button("get it").click()
    assert Path(waiting.value.path()).read_bytes() == b"data"


def test_the_label_of_a_file(runner: PageRunner) -> None:
    page = runner.show("put_file('plain.txt', b''); put_file('b.txt', b'', label='<b>')")
    assert page.texts() == ["plain.txt", "<b>"]


def test_files_of_the_server_are_streamed(runner: PageRunner, tmp_path: Path) -> None:
    path = tmp_path / "large.bin"
    with path.open("wb") as file:
        for _ in range(64):
            file.write(os.urandom(1024 * 1024))
    page = runner.show(f"""
        import psutil
        put_file("from path", {str(path)!r})
        with open({str(path)!r}, "rb") as file:
            put_file("from file", file)
    """)
    before = runner.server.evaluate("__import__('psutil').Process().memory_info().rss")
    for label in ("from path", "from file"):
        with page.page.expect_download() as waiting:
            page.button(label).click()
        assert Path(waiting.value.path()).read_bytes() == path.read_bytes()
    grown = runner.server.evaluate("__import__('psutil').Process().memory_info().rss") - before
    assert grown < 16 * 1024 * 1024


def test_download(runner: PageRunner) -> None:
    page = runner.page.page
    with page.expect_download() as waiting:
        runner.show("download('d.txt', b'1234')")
    assert waiting.value.suggested_filename == "d.txt"
    assert Path(waiting.value.path()).read_bytes() == b"1234"


def test_what_has_left_the_page_is_not_kept(runner: PageRunner) -> None:
    runner.show("""
        import os
        for _ in range(20):
            with use_scope("camera", clear=True):
                put_image(b"\\x89PNG\\r\\n\\x1a\\n" + os.urandom(50_000))
                put_file("camera", os.urandom(1000))
        clear("ROOT")
    """)
    runner.server.wait_until(
        "not [f for f in __import__('gc').get_objects() if type(f).__name__ == 'File'"
        " and (f.name == 'camera' or f.content_type == 'image/png')]"
    )


def test_a_file_of_an_ended_session_says_so(serve, visit) -> None:
    server = serve("def app(): put_file('n.txt', b'data', 'get it')")
    page = visit(server)
    with page.page.expect_download() as waiting:  # the app is through, the session waits
        page.button("get it").click()
    assert Path(waiting.value.path()).read_bytes() == b"data"
    page.page.evaluate("WebIO._state.CurrentSession.close_session()")
    page.expect_closed()
    page.button("get it").click()
    expect(page.toast("This program has ended")).to_be_visible()
    server.wait_until("not [f for f in __import__('gc').get_objects() if type(f).__name__ == 'File']")
