"""One app in the asynchronous frameworks: reached, reloaded, cut off, with files both ways."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.support.browser.visit import Visit
from tests.support.servers.async_hosts import PROJECTS, hosting
from tests.support.servers.cutting_proxy import Proxy

APP = """
    import threading, time
    def main():
        "Mounted"
        defer_call(lambda: log.append("left"))
        put_text("over", info.protocol)
        put_file("größe.txt", b"content" * 1000, "download it")
        put_code("x = 1", "python")
        clicks = []
        put_button("push", lambda: put_text("push", clicks.append(1) or len(clicks)))
        put_text("hello", input("Name"))
        file = file_upload("A file")
        put_text(file["filename"], len(file["content"]))
        put_datatable([{"a": 1}])
        put_text("bye", input("Last words"))
        hold()
"""


def visit_all(page: Visit, proxy: Proxy, folder: Path, protocol: str) -> None:
    """The visit: F5, a broken connection, a download and an upload."""
    expect(page.scope()).to_contain_text(f"over {protocol}")
    assert page.page.title() == "Mounted"
    page.button("push").click()
    expect(page.scope()).to_contain_text("push 1")
    page.page.reload()
    expect(page.scope()).to_contain_text("push 1")
    page.button("push").click()
    expect(page.scope()).to_contain_text("push 2")

    proxy.cut_everything()
    page.answer("Name", "Ann")
    expect(page.scope()).to_contain_text("hello Ann")

    with page.page.expect_download() as download:
        page.page.get_by_text("download it").click()
    assert download.value.suggested_filename == "größe.txt"
    assert Path(download.value.path()).read_bytes() == b"content" * 1000

    path = folder / "größe.bin"
    path.write_bytes(bytes(range(256)) * 12000)
    page.card().locator("input[type=file]").set_input_files(path)
    page.press("Submit")
    expect(page.scope()).to_contain_text("größe.bin 3072000")
    expect(page.page.locator(".ag-cell").first).to_be_visible()
    page.answer("Last words", "see you")
    expect(page.scope()).to_contain_text("bye see you")


@pytest.mark.parametrize("project", PROJECTS)
def test_the_same_visit(project: str, visit: Callable[..., Visit], tmp_path: Path) -> None:
    options = {"keep_page": True, "reconnect_timeout": 20}
    with hosting(tmp_path, project, APP, options) as server, Proxy(server.port) as proxy:
        address = server.address.replace(str(server.port), str(proxy.port))
        page = visit(address)
        page.expect_error("WebSocket connection to")  # the proxy has cut it
        page.expect_error("Failed to load resource")
        visit_all(page, proxy, tmp_path, "websocket")
        page.page.close(run_before_unload=False)
    assert server.log == ["left"]  # at the end of the server, in which a page that is kept may come back
