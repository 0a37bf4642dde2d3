"""``info`` of the alias names one of PyWebIO's servers."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.compat import backends
from greenio.compat.backends import info, mounting, started_as
from greenio.server.embedded.mounted import MountedApp, wsgi_app
from greenio.testing import Visit


def seen() -> dict[str, Any]:
    got: dict[str, Any] = {}

    def app() -> None:
        got.update(backend=info.backend, protocol=info.protocol, item=info["backend"], unknown=info.unknown)

    with Visit(app):
        pass
    return got


def test_the_backend_is_that_of_the_server_that_was_started(monkeypatch: pytest.MonkeyPatch) -> None:
    assert seen() == {"backend": "tornado", "protocol": "memory", "item": "tornado", "unknown": None}
    monkeypatch.setattr(backends, "_own", "tornado")
    started_as("aiohttp", lambda: None)()
    assert seen()["backend"] == "aiohttp"


def test_sessions_of_a_mounted_application_have_that_of_its_framework(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    registry = object()
    monkeypatch.setattr(MountedApp, "sessions", registry)
    mounted = mounting("flask", wsgi_app)(lambda: None)
    assert backends.backend_name(registry) == "flask"
    assert backends.backend_name(object()) == "tornado"
    del mounted
