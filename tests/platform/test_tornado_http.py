"""The handler of Tornado with the parameters of PyWebIO's for long poll."""

from __future__ import annotations

from greenio.platform.tornado_http import webio_handler
from tests.support.servers.script_process import run


def test_sessions_outlive_their_page_for_ten_minutes_or_as_told() -> None:
    assert webio_handler(lambda: None).options_.reconnect_timeout == 580
    assert webio_handler(lambda: None, session_expire_seconds=60).options_.reconnect_timeout == 40


def test_a_missing_framework_names_the_cure() -> None:
    code = "import sys; sys.modules['tornado'] = None; import greenio.platform.tornado_http"
    assert "pip install tornado" in run("-c", code).stderr
