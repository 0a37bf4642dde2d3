"""The parts that listening and mounted servers have in common."""

from __future__ import annotations

from greenio.server.options import ServerOptions
from greenio.server.pages.apps import Apps
from greenio.server.parts import ServerParts, app_routes


def app() -> None: ...


def test_options_reach_sessions_and_admission() -> None:
    parts = ServerParts(Apps(app), ServerOptions(max_payload_size=500, max_sessions=1, debug=True))
    assert parts.sessions.uploads.max_bytes == 500
    assert parts.sessions.debug is True
    assert parts.acceptor.unready() == ""


def test_a_server_has_the_shared_routes_and_those_of_its_apps() -> None:
    parts = ServerParts(Apps(app), ServerOptions())
    routes = app_routes(parts)
    assert routes[: len(parts.table.shared)] == parts.table.shared
    assert any(route.matches("/") for route in routes)
    assert not any(route.matches("/") for route in parts.table.shared)
