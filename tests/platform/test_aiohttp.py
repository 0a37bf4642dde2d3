"""greenio inside of an aiohttp project; in a browser: tests/browser/serving/test_mounting.py."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.async_project import check_project
from tests.support.servers.script_process import run


def test_a_project(tmp_path: Path) -> None:
    check_project(tmp_path, "aiohttp")


def test_a_missing_framework_names_the_cure() -> None:
    code = "import sys; sys.modules['aiohttp'] = None; import greenio.platform.aiohttp"
    assert "pip install aiohttp" in run("-c", code).stderr
