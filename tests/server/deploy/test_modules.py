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
    with deploying(tmp_path, debug=True) as server:
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
    plant(tmp_path, {"a.py": "raise ValueError('<b>')\nmain = print"})
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


def test_a_script_without_main_never_runs(tmp_path: Path) -> None:
    plant(tmp_path, {"clean.py": "import pathlib\npathlib.Path(__file__).with_name('ran').touch()"})
    with deploying(tmp_path) as server:
        for path in ("/clean", "/clean/", "/clean?reload", "/clean/_greenio/poll"):
            assert status(server, path)[0] == 404
    assert not (tmp_path / "ran").exists()


def test_a_file_that_turns_out_to_have_no_main_runs_once(tmp_path: Path) -> None:
    count = "with open(__file__ + '.runs', 'a') as file:\n    file.write('x')\n"
    plant(tmp_path, {"maybe.py": f"from json import *\n{count}"})
    with deploying(tmp_path) as server:
        assert [status(server, "/maybe")[0] for _ in range(3)] == [404] * 3
        assert (tmp_path / "maybe.py.runs").read_text() == "x"
        plant(tmp_path, {"maybe.py": f"from json import *\n{count}main = print"})
        assert status(server, "/maybe")[0] == 200


def test_visitors_reload_nothing_without_debug(tmp_path: Path) -> None:
    plant(
        tmp_path, {"a.py": "with open(__file__ + '.runs', 'a') as file:\n    file.write('x')\nmain = print"}
    )
    with deploying(tmp_path) as server:
        assert [status(server, path)[0] for path in ("/a", "/a?reload", "/a/?reload=1")] == [200] * 3
    assert (tmp_path / "a.py.runs").read_text() == "x"
