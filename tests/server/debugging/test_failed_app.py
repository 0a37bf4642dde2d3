"""A program that does not even start is shown with its error while debugging, until it is mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.servers.script_process import running, write
from tests.support.wire.polling_page import PollingPage

GOOD = "from greenio.output import put_text\ndef main(): put_text('mended')"


@pytest.mark.parametrize(
    ("source", "reason"),
    [("def main(:\n", "SyntaxError"), ("import greenio, nothing_like_it\n", "ModuleNotFoundError")],
)
def test_pages_show_why_it_does_not_start_until_a_change_mends_it(
    tmp_path: Path, source: str, reason: str
) -> None:
    path = write(tmp_path, source, "app.py")
    with running(
        "-m", "greenio", "run", path, "--debug", "--port", "0", "--host", "127.0.0.1", folder=tmp_path
    ) as server:
        page = PollingPage(server.address)
        assert reason in page.wait("crash")["traceback"]
        page.close()
        write(tmp_path, GOOD, "app.py")
        server.wait_for(lambda: len([one for one in server.stdout if "Running on" in one]) == 2, "new start")
        assert PollingPage(server.address).text() == "mended"


def test_without_debug_it_ends_with_its_traceback(tmp_path: Path) -> None:
    path = write(tmp_path, "import greenio\n1 / 0", "app.py")
    with running("-m", "greenio", "run", path, "--port", "0", folder=tmp_path) as server:
        assert server.wait_end() == 1
        assert server.stderr[-1].startswith("ZeroDivisionError")
