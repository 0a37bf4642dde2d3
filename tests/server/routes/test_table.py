"""The list of routes: every address has one, and options decide about some of them."""

from __future__ import annotations

import pytest

from greenio.server.options import ServerOptions
from greenio.server.pages.apps import Apps
from greenio.server.parts import ServerParts, app_routes
from greenio.server.routes.admin import AdminRoute
from greenio.server.routes.files import FileRoute
from greenio.server.routes.management import HealthRoute
from greenio.server.routes.metrics import MetricsRoute
from greenio.server.routes.page import ManifestRoute, PageRoute
from greenio.server.routes.poll import PollRoute
from greenio.server.routes.route import Route
from greenio.server.routes.static import IconRoute, LibraryRoute, StaticRoute
from greenio.server.routes.uploads import UploadRoute
from greenio.server.routes.websocket import WebSocketRoute


def routes(**options: object) -> list[Route]:
    return app_routes(ServerParts(Apps(lambda: None), ServerOptions(**options)))  # type: ignore[arg-type]


def first(path: str, found: list[Route]) -> type[Route] | None:
    return next((type(route) for route in found if route.matches(path)), None)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", PageRoute),
        ("/manifest.webmanifest", ManifestRoute),
        ("/healthz", HealthRoute),
        ("/readyz", HealthRoute),
        ("/metrics", MetricsRoute),
        ("/_greenio/admin/sessions", AdminRoute),
        ("/_greenio/admin/sessions/x", AdminRoute),
        ("/_greenio/ws", WebSocketRoute),
        ("/_greenio/poll", PollRoute),
        ("/_greenio/icon.png", IconRoute),
        ("/_greenio/main.js", LibraryRoute),
        ("/_greenio/ws/x", LibraryRoute),
        ("/static/a.css", StaticRoute),
        ("/nothing", None),
    ],
)
def test_the_first_route_that_matches(path: str, kind: type[Route] | None) -> None:
    assert first(path, routes(metrics=True, admin_token="x" * 16)) is kind


def test_tokens_of_files_and_uploads_come_before_the_client_s_files() -> None:
    kinds = [type(route) for route in routes()]
    assert max(kinds.index(FileRoute), kinds.index(UploadRoute)) < kinds.index(LibraryRoute)


def test_figures_and_administration_exist_only_if_asked_for() -> None:
    assert first("/metrics", routes()) is None
    assert first("/metrics", routes(metrics="127.0.0.1:0")) is None
    assert first("/_greenio/admin/sessions", routes()) is LibraryRoute
