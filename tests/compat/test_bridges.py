"""Bridges to asynchronous servers are imported when they are used."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from typing import Any

import pytest

from greenio.compat.backends import backend_name
from greenio.compat.bridges import bridge
from greenio.platform import aiohttp
from greenio.server.asgi.app import AsgiApp


def app() -> None: ...


def test_a_bridge_is_a_function_with_the_parameters_and_the_text_of_greenios() -> None:
    handler = bridge("aiohttp", webio_handler="aiohttp")("webio_handler")
    assert inspect.isfunction(handler)
    assert inspect.signature(handler) == inspect.signature(aiohttp.webio_handler)
    assert inspect.getdoc(handler) == inspect.getdoc(aiohttp.webio_handler)


def test_other_names_are_missing() -> None:
    with pytest.raises(AttributeError, match=r"module 'pywebio\.platform\.aiohttp' has no attribute 'x'"):
        bridge("aiohttp", webio_handler="aiohttp")("x")


def test_a_missing_framework_is_named_when_the_bridge_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tornado.web", None)
    monkeypatch.delitem(sys.modules, "greenio.platform.tornado", raising=False)
    with pytest.raises(ImportError, match="pip install tornado"):
        bridge("tornado", webio_handler="tornado")("webio_handler")


@pytest.mark.parametrize("module", ["aiohttp", "fastapi", "tornado", "tornado_http"])
def test_star_imports_bring_server_and_handlers(module: str) -> None:
    names: dict[str, Any] = {}
    exec(f"from greenio.compat.pywebio.platform.{module} import *", names)
    assert {"start_server", "webio_routes" if module == "fastapi" else "webio_handler"} <= names.keys()


@pytest.mark.parametrize(
    ("module", "name", "backend", "application"),
    [
        ("tornado", "webio_handler", "tornado", lambda made: made.mounted),
        ("aiohttp", "webio_handler", "aiohttp", lambda made: made.mounted),
        ("fastapi", "webio_routes", "starlette", lambda made: made[0].app),
        ("fastapi", "asgi_app", "starlette", lambda made: made),
    ],
)
def test_sessions_of_a_bridge_have_its_backend(
    module: str,
    name: str,
    backend: str,
    application: Callable[[Any], Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = application(bridge(module, **{name: backend})(name)(app))
    registry = object()
    monkeypatch.setattr(AsgiApp, "sessions", property(lambda self: registry if self is made else None))
    assert backend_name(registry) == backend
