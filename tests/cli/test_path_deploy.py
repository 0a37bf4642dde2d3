"""greenio path-deploy: a directory of apps from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
import requests

from tests.support.servers.script_process import running, write
from tests.support.wire.polling_page import PollingPage


@pytest.mark.parametrize(
    "command", [("-m", "greenio", "path-deploy"), ("-m", "greenio"), ("-m", "greenio.cli.path_deploy")]
)
def test_the_command_for_directories(tmp_path: Path, command: tuple[str, ...]) -> None:
    base = tmp_path / "apps"
    base.mkdir()
    write(base, "from greenio.output import put_text\ndef main(): put_text('deployed')", "a.py")
    static = tmp_path / "files"
    static.mkdir()
    write(static, "x", "x.txt")
    options = ("-p", "0", "-h", "127.0.0.1", "--no-index", "--static-dir", static, "--no-cdn")
    with running(*command, base, *options, folder=tmp_path) as server:
        page = PollingPage(server.address + "a/")
        assert page.text() == "deployed"
        page.close()
        assert requests.get(server.address, timeout=10).status_code == 403
        assert requests.get(server.address + "static/x.txt", timeout=10).status_code == 200
        assert server.stop() == 0
