"""Files of apps are imported on the first request, or anew when asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.servers.app_directory import deploying, plant, status
from tests.support.wire.polling_page import PollingPage


def test_code_changes_when_asked_and_sessions_keep_theirs(tmp_path: Path) -> None:
    source = "from greenio.output import *\nfrom greenio.input import *\nVALUE = {}\n"
    source += "def main():\n    while True:\n        put_text(VALUE, input('x'))\n"
    plant(tmp_path, {"a.py": source.format(1)})
    with deploying(tmp_path) as server:
        page = PollingPage(server.url + "a/")
        page.submit("x")
        assert page.text() == "1 x"
        plant(tmp_path, {"a.py": source.format(2)})
        status(server, "/a")
        old = PollingPage(server.url + "a/")
        old.submit("x")
        assert old.text() == "1 x"
        assert status(server, "/a?reload")[0] == 200
        new = PollingPage(server.url + "a/")
        for one, value in ((page, 1), (old, 1), (new, 2)):
            one.submit("y")
            assert one.text() == f"{value} y"
            one.close()


def test_a_broken_file_is_explained_with_debug_only(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    plant(tmp_path, {"a.py": "raise ValueError('<b>')"})
    for debug in (False, True):
        with deploying(tmp_path, debug=debug) as server:
            code, body, _ = status(server, "/a")
            assert code == 500
            assert ("ValueError: &lt;b&gt;" in body) is debug
    assert len([record for record in caplog.records if record.exc_info]) == 2


def test_main_blocks_do_not_run(tmp_path: Path) -> None:
    plant(tmp_path, {"a.py": "if __name__ == '__main__':\n    1 / 0\nmain = lambda: None"})
    with deploying(tmp_path) as server:
        assert status(server, "/a")[0] == 200
