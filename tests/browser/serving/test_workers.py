"""Several processes behind nginx, with the configuration that ``greenio nginx --workers`` prints: no cookies."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.support.browser.visit import Visit
from tests.support.servers.app_process import Server
from tests.support.servers.nginx import nginx

APP = """
    def app():
        put_text("over", info.protocol)
        put_text("hello", input("Name"))
        put_file("notes.txt", b"x" * 10_000, "notes")
        put_button("count", lambda: put_text("clicked"))
        file = file_upload("A file")
        put_text("got", len(file["content"]))
        put_text("bye", input("Last words"))
        hold()
"""

Processes = dict[str, Server]


@contextmanager
def processes(
    serve: Callable[..., Server], folder: Path, *options: str, prefix: str = "/", **settings: object
) -> Iterator[tuple[Processes, str]]:
    """Three named processes behind one address."""
    running = {
        name: serve(APP, worker=name, trusted_proxies=["127.0.0.1"], **{"keep_page": True, **settings})
        for name in ("w1", "w2", "w3")
    }
    addresses = {name: f"127.0.0.1:{server.port}" for name, server in running.items()}
    with nginx(folder / "nginx", addresses, *options, prefix=prefix) as address:
        yield running, address


def process_of(page: Visit) -> str:
    """The process that has the page's session, by the id that the page keeps for reloads."""
    found = page.page.evaluate("() => Object.values(sessionStorage).join(' ')")
    (name,) = {name for name in ("w1", "w2", "w3") if f"{name}." in found}
    return name


def whole_visit(page: Visit, folder: Path) -> None:
    page.answer("Name", "Ann")
    expect(page.scope()).to_contain_text("hello Ann")
    page.expect_card("A file")
    for _ in range(2):
        page.page.reload()
        expect(page.scope()).to_contain_text("hello Ann")
        page.expect_card("A file")
    with page.page.expect_download() as download:
        page.page.get_by_text("notes", exact=True).click()
    assert Path(download.value.path()).stat().st_size == 10_000
    page.button("count").click()
    expect(page.scope()).to_contain_text("clicked")
    path = folder / "file.bin"
    path.write_bytes(bytes(200_000))
    page.card().locator("input[type=file]").set_input_files(path)
    page.press("Submit")
    expect(page.scope()).to_contain_text("got 200000")
    page.answer("Last words", "see you")
    expect(page.scope()).to_contain_text("bye see you")


@pytest.mark.parametrize(
    ("options", "prefix", "protocol"),
    [((), "/", "websocket"), (("--no-websocket",), "/some/tool/", "http")],
)
def test_every_visit_is_whole(
    options: tuple[str, ...], prefix: str, protocol: str, serve, visit, tmp_path: Path
) -> None:
    with processes(serve, tmp_path, *options, prefix=prefix) as (_, address):
        pages = []
        for _ in range(3):
            page = visit(address)
            if protocol == "http":
                page.expect_error("WebSocket connection to")
            expect(page.scope()).to_contain_text(f"{protocol}")
            whole_visit(page, tmp_path)
            pages.append(page)
        for page in pages:
            page.close()


def test_a_process_that_is_killed_takes_only_its_own_sessions(serve, visit, tmp_path: Path) -> None:
    with processes(serve, tmp_path) as (running, address):
        pages: list[Visit] = []
        while len({process_of(page) for page in pages}) < 2:
            pages.append(visit(address))
            pages[-1].expect_card("Name")
        victim = process_of(pages[-1])
        running[victim].process.send_signal(signal.SIGKILL)
        # Another process tells the page that its session is gone, and is a server for it to begin anew with.
        pages[-1].page.wait_for_function(
            "others => others.some(name => Object.values(sessionStorage).join(' ').includes(name + '.'))",
            arg=[name for name in running if name != victim],
        )
        pages[-1].expect_card("Name")
        assert process_of(pages[-1]) != victim
        pages[0].answer("Name", "Bob")
        expect(pages[0].scope()).to_contain_text("hello Bob")
        pages.append(visit(address))
        pages[-1].expect_card("Name")
        assert process_of(pages[-1]) != victim
        for page in pages:
            page.expect_error("")
            page.close()


def test_full_processes_send_newcomers_on_and_the_last_one_lets_them_wait(
    serve, visit, tmp_path: Path
) -> None:
    with processes(serve, tmp_path, max_sessions=1, keep_page=False) as (_, address):
        pages = [visit(address) for _ in range(3)]  # one for each process
        for page in pages:
            page.expect_card("Name")
        waiting = visit(address)
        expect(waiting.page.locator("body")).to_contain_text("Too many visitors")
        pages[0].close()
        waiting.expect_card("Name")
        for page in (waiting, *pages[1:]):
            page.close()
