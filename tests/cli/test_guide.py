"""greenio guide: it is served, on the next free port."""

from __future__ import annotations

import signal
from pathlib import Path

import requests

from tests.support.servers.script_process import running


def test_the_guide_is_served(tmp_path: Path) -> None:
    with running("-m", "greenio", "guide", "--port", "0", "--no-browser", folder=tmp_path) as guide:
        answer = requests.get(guide.address, timeout=10)
        assert answer.status_code == 200
        assert "<title>greenio guide</title>" in answer.text
        assert guide.stop(signal.SIGINT) == 0


def test_the_guide_finds_another_port(tmp_path: Path) -> None:
    first = running("-m", "greenio", "guide", "--no-browser", folder=tmp_path)
    second = running("-m", "greenio", "guide", "--no-browser", folder=tmp_path)
    with first as one, second as two:
        assert one.port != two.port
        assert requests.get(two.address, timeout=10).status_code == 200
