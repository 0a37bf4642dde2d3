"""Applications of ASGI and a loop that serves them; both end with the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from greenio.server.asgi.app import AsgiApp, asgi_app
from greenio.server.embedded import mode
from tests.support.wire.asgi_loop import Loop


@pytest.fixture
def loop() -> Iterator[Loop]:
    loop = Loop()
    yield loop
    loop.stop()


@pytest.fixture
def mounted(monkeypatch: pytest.MonkeyPatch, loop: Loop) -> Iterator[Callable[..., AsgiApp]]:
    monkeypatch.setattr(mode, "_serving", False)
    made: list[AsgiApp] = []

    def mount(applications: Any = None, **options: Any) -> AsgiApp:
        made.append(asgi_app(applications or (lambda: None), **options))
        return made[-1]

    yield mount
    for app in made:
        loop.run(app.aclose(5))
