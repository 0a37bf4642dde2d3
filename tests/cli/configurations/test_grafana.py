"""greenio grafana: the dashboard that it prints."""

from __future__ import annotations

import json

import pytest

from greenio.__main__ import main
from greenio.server.cluster.grafana import dashboard


def test_the_printed_dashboard(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["grafana"]) == 0
    assert json.loads(capsys.readouterr().out) == dashboard()
