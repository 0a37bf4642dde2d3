"""The address of WebSockets."""

from __future__ import annotations

import pytest
import requests
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from tests.support.servers.live import serving


def hello() -> None:
    """Hello there

    A greeting."""


def test_a_websocket_address_needs_a_websocket() -> None:
    with serving(hello) as server:
        assert requests.get(server.url + "_greenio/ws", timeout=10).status_code in (400, 404, 426)
        assert server.sessions.counters.opened == 0


@pytest.mark.parametrize("path", ["", "_greenio/wss", "none", "static/ws"])
def test_a_websocket_at_another_address_is_not_found(path: str) -> None:
    with serving(hello) as server:
        with pytest.raises(InvalidStatus) as refused:
            connect(server.url.replace("http", "ws") + path)
        assert refused.value.response.status_code == 404


def test_a_websocket_of_another_site_is_forbidden() -> None:
    with serving(hello) as server:
        with pytest.raises(InvalidStatus) as refused:
            connect(server.url.replace("http", "ws") + "_greenio/ws", origin="http://evil.test")
        assert refused.value.response.status_code == 403
