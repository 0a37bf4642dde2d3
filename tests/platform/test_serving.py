"""start_server() of the modules for web frameworks."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.exceptions import GreenioWarning
from greenio.platform import serving


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """The settings of the servers that were started instead of real ones."""
    settings: list[dict[str, Any]] = []
    monkeypatch.setattr(serving, "start_own_server", lambda applications, **given: settings.append(given))
    return settings


def test_it_starts_the_same_server_whatever_the_framework(started: list[dict[str, Any]]) -> None:
    serving.start_server(lambda: None, port=9, session_expire_seconds=5)
    assert (started[0]["port"], started[0]["reconnect_timeout"]) == (9, 5)


def test_settings_of_the_frameworks_own_server_are_a_warning(started: list[dict[str, Any]]) -> None:
    with pytest.warns(GreenioWarning, match="threaded, workers has no effect"):
        serving.start_server(lambda: None, workers=4, threaded=True)
    assert len(started) == 1
