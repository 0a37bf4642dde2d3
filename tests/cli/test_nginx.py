"""greenio nginx: the configuration that it prints."""

from __future__ import annotations

from greenio.server.cluster.nginx import nginx_configuration
from tests.support.servers.nginx import printed


def test_the_printed_text() -> None:
    text = printed("--upstream", "127.0.0.1:9000", "--server-name", "app.example.org")
    assert text == nginx_configuration("127.0.0.1:9000", server_name="app.example.org")
    assert "trusted_proxies=['127.0.0.1']" in text
    assert "proxy_set_header Upgrade" not in nginx_configuration(websocket=False)
