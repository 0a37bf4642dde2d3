"""debug: the process starts anew when a file has changed."""

from __future__ import annotations

import signal
from pathlib import Path

from tests.support.servers.script_process import running, write
from tests.support.servers.served_script import script, shown_text
from tests.support.wire.polling_page import PollingPage


def test_a_change_starts_the_server_anew_on_the_same_port(tmp_path: Path) -> None:
    path = script(tmp_path, "debug=True")
    with running("-m", "greenio", "run", path, folder=tmp_path) as server:
        assert shown_text(server) == "one"
        pid, port = server.process.pid, server.port
        write(tmp_path, "unrelated = 1", "other.py")
        write(tmp_path, "TEXT = 'broken", "shown.py")
        server.wait_for(lambda: any("cannot be compiled" in line for line in server.stderr), "complaint")
        assert shown_text(server) == "one"
        write(tmp_path, "TEXT = 'two'", "shown.py")
        server.wait_for(lambda: len([one for one in server.stdout if "Running on" in one]) == 2, "new start")
        assert "A file has changed: starting anew." in server.stdout
        assert (server.process.pid, server.port) == (pid, port)
        assert shown_text(server) == "two"
        assert server.stop(signal.SIGINT) == 0


def test_a_changed_app_of_a_directory_starts_it_anew(tmp_path: Path) -> None:
    base = tmp_path / "apps"
    base.mkdir()
    source = "from greenio.output import put_text\ndef main(): put_text('{}')"
    write(base, source.format("one"), "a.py")
    with running("-m", "greenio", base, "-p", "0", "-h", "127.0.0.1", "-d", folder=tmp_path) as server:
        page = PollingPage(server.address + "a/")
        assert page.text() == "one"
        page.close()
        write(base, source.format("two"), "a.py")
        server.wait_for(lambda: len([one for one in server.stdout if "Running on" in one]) == 2, "new start")
        page = PollingPage(server.address + "a/")
        assert page.text() == "two"
        page.close()
