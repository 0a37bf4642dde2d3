"""The address of WebSockets."""

from __future__ import annotations

import requests

from tests.support.servers.live import serving


def hello() -> None:
    """Hello there

    A greeting."""


def test_a_websocket_address_needs_a_websocket() -> None:
    with serving(hello) as server:
        assert requests.get(server.url + "_greenio/ws", timeout=10).status_code in (400, 404, 426)
        assert server.sessions.counters.opened == 0
