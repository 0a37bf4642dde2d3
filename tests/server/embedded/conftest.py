"""Mounted applications that are closed at the end of a test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from greenio.server.embedded import mode
from greenio.server.embedded.mounted import MountedApp, wsgi_app


@pytest.fixture
def mounted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., MountedApp]]:
    monkeypatch.setattr(mode, "_serving", False)
    made: list[MountedApp] = []

    def mount(applications: Any = None, **options: Any) -> MountedApp:
        made.append(wsgi_app(applications or (lambda: None), **options))
        return made[-1]

    yield mount
    for app in made:
        app.close(5)
