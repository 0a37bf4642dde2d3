"""start_server() without debug."""

from __future__ import annotations

import os
from pathlib import Path

from tests.support.servers.script_process import running, write
from tests.support.servers.served_script import script, shown_text


def test_without_debug_nothing_is_watched(tmp_path: Path) -> None:
    with running(script(tmp_path, "debug=False"), folder=tmp_path) as server:
        assert shown_text(server) == "one"
        threads = len(os.listdir(f"/proc/{server.process.pid}/task"))
        write(tmp_path, "TEXT = 'two'", "shown.py")
        assert shown_text(server) == "one"
        assert threads <= 3  # the main one, the watchdog's, the resolver's
