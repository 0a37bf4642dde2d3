"""The same script plays an app in the test's process and on a running server."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from greenio.testing import Visit
from greenio.testing.remote import RemoteVisit
from greenio.testing.visitor import Visitor
from tests.support.servers.script_process import running, write

APP = """
from greenio.input import NUMBER, file_upload, input
from greenio.output import put_button, put_file, put_text
from greenio.session import hold

def app():
    put_text("twice", 2 * input("Number", type=NUMBER))
    put_file("back.txt", file_upload("File").content, "your file")
    put_button("Go", onclick=lambda: put_text("gone"))
    hold()
"""


def play(page: Visitor) -> None:
    page.answer(21)
    page.expect("twice 42")
    page.answer(("a.txt", b"hello"))
    page.expect("your file")
    assert page.download("your file") == b"hello"
    page.click("Go")
    page.expect("gone")


def test_one_script_plays_both(tmp_path: Path) -> None:
    source = compile(APP, "app", "exec")
    namespace: dict[str, Callable[[], object]] = {}
    exec(source, namespace)
    with Visit(namespace["app"]) as page:
        play(page)
    script = write(
        tmp_path, APP + "\nfrom greenio import start_server\nstart_server(app, host='127.0.0.1')\n"
    )
    with running(script, folder=tmp_path) as server:
        with RemoteVisit(server.address) as remote:
            play(remote)
            assert remote.texts() == ["twice 42", "your file", "Go", "gone"]
        with (
            pytest.raises(AssertionError, match=r"waited 0\.2 s for 'never'"),
            RemoteVisit(server.address, timeout=0.2) as late,
        ):
            late.expect("never")
        assert server.stop() == 0


def test_what_is_no_server_is_refused() -> None:
    with pytest.raises(ValueError, match="is not the address of a page"):
        RemoteVisit("ftp://example.org/")
