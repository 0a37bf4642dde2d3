"""One app, one visit, every way to reach it: the page must not tell the difference."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.support.browser.visit import Visit
from tests.support.servers.app_process import Server
from tests.support.servers.cutting_proxy import Proxy
from tests.support.servers.nginx import nginx
from tests.support.servers.wsgi_hosts import HEADER, hosting

APP = """
    def app():
        defer_call(lambda: log.append("left"))
        put_text("over", info.protocol)
        put_text("hello", input("Name"))
        put_scope("numbers")
        for number in range(300):
            put_text(number, scope="numbers")
        counts = []
        def count():
            counts.append(1)
            put_text("click", len(counts))
        put_button("count", count)
        put_image(b"\\x89PNG\\r\\n\\x1a\\n" + PIXELS)
        put_text("script says", eval_js("6 * 7"))
        file = file_upload("A file")
        put_text(file["filename"], len(file["content"]))
        put_text("bye", input("Last words"))
        hold()
"""
#: A picture too large to travel inside of a command: it is fetched by its token.
PICTURE = """
    import struct, zlib
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    import random
    rows = b"".join(b"\\0" + random.Random(row).randbytes(300) for row in range(100))
    PIXELS = (chunk(b"IHDR", struct.pack(">IIBBBBB", 100, 100, 8, 2, 0, 0, 0))
              + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
"""
SOURCE = PICTURE + APP

Reach = tuple[str, Server]


def walk(page: Visit, server: Server, protocol: str, folder: Path) -> None:
    """The visit."""
    page.expect_texts(f"over {protocol}")
    page.answer("Name", "Ann")
    expect(page.items("numbers")).to_have_count(300)
    assert page.texts("numbers") == [str(number) for number in range(300)]
    page.expect_card("A file")
    for _ in range(3):
        page.button("count").click()
    expect(page.scope()).to_contain_text("click 3")
    expect(page.scope()).to_contain_text("script says 42")
    page.page.wait_for_function("() => document.querySelector('img')?.naturalWidth === 100")
    path = folder / "größe.bin"
    path.write_bytes(bytes(range(256)) * 4000)
    page.card().locator("input[type=file]").set_input_files(path)
    page.press("Submit")
    expect(page.scope()).to_contain_text("größe.bin 1024000")
    page.answer("Last words", "see you")
    expect(page.scope()).to_contain_text("bye see you")
    page.page.close(run_before_unload=False)
    assert server.wait_log(1) == ["left"]


@contextmanager
def _direct(serve: Callable[..., Server], folder: Path) -> Iterator[Reach]:
    server = serve(SOURCE)
    yield server.address, server


@contextmanager
def _encrypted(serve: Callable[..., Server], folder: Path) -> Iterator[Reach]:
    server = serve(SOURCE, tls_self_signed=True)
    yield server.address, server


def _behind_nginx(*options: str, prefix: str = "/", unix: bool = False) -> Callable[..., object]:
    @contextmanager
    def reach(serve: Callable[..., Server], folder: Path) -> Iterator[Reach]:
        if unix:
            path = f"unix:{folder}/app.sock"
            server = serve(SOURCE, host=path, trusted_proxies=["unix:"])
            server.wait_for(lambda: f"Running on {path}" in server.stdout, "the socket's path")
        else:
            server = serve(SOURCE, trusted_proxies=["127.0.0.1"])
            path = f"127.0.0.1:{server.port}"
        with nginx(folder / "nginx", path, *options, prefix=prefix) as address:
            yield address, server

    return reach


def _hosted(project: str, host: str) -> Callable[..., object]:
    @contextmanager
    def reach(serve: Callable[..., Server], folder: Path) -> Iterator[Reach]:
        with hosting(folder, project, host, HEADER, SOURCE + "\n    main = app\n") as server:
            yield server.address, server

    return reach


WAYS = {
    "websocket": (_direct, "websocket"),
    "tls": (_encrypted, "websocket"),
    "nginx": (_behind_nginx(), "websocket"),
    "nginx without upgrade": (_behind_nginx("--no-websocket"), "http"),
    "nginx, unix socket": (_behind_nginx(unix=True), "websocket"),
    "prefix": (_behind_nginx(prefix="/some/tool/"), "websocket"),
    "prefix without upgrade": (_behind_nginx("--no-websocket", prefix="/some/tool/"), "http"),
    "gunicorn": (_hosted("wsgi", "gevent websocket"), "websocket"),
    "gunicorn, gevent worker": (_hosted("bottle", "gevent"), "http"),
    "gunicorn, threads": (_hosted("django", "gthread"), "http"),
    "threads": (_hosted("flask", "threads"), "http"),
    "one rule of Flask": (_hosted("flask, one rule", "gthread"), "http"),
    "one pattern of Django": (_hosted("django, one pattern", "threads"), "http"),
}


@pytest.mark.parametrize("way", WAYS)
def test_the_same_visit(way: str, serve, visit, tmp_path: Path) -> None:
    reach, protocol = WAYS[way]
    with ExitStack() as stack:
        address, server = stack.enter_context(reach(serve, tmp_path))  # type: ignore[arg-type]
        page = visit(address, ignore_https_errors=way == "tls")
        if protocol == "http":
            page.expect_error("WebSocket connection to")
        walk(page, server, protocol, tmp_path)
        page.close()


@pytest.mark.parametrize("upgrades", ["killed", "swallowed"])
def test_proxies_that_only_seem_to_let_websockets_through(upgrades: str, serve, visit) -> None:
    server = serve(
        "def app():\n    put_text('over', info.protocol)\n    put_text('hello', input('Name'))\n    hold()"
    )
    with Proxy(server.port) as proxy:
        proxy.upgrades = upgrades
        page = visit(f"http://127.0.0.1:{proxy.port}/")
        page.expect_error("WebSocket connection to")
        page.answer("Name", "Ann")
        page.expect_texts("over http", "hello Ann")
        page.close()


def test_a_long_poll_survives_cuts_of_its_requests(serve, visit) -> None:
    server = serve("""
        def app():
            while True:
                put_text("hello", input("Name"))
    """)
    with Proxy(server.port) as proxy:
        proxy.upgrades = "killed"
        page = visit(f"http://127.0.0.1:{proxy.port}/")
        page.expect_error("")  # every cut request is one
        page.expect_card("Name")
        for number in range(10):
            proxy.cut_everything()
            page.answer("Name", str(number))
            page.expect_texts(*(f"hello {each}" for each in range(number + 1)))
        page.close()
