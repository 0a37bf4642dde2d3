"""greenio nginx: the configuration that it prints."""

from __future__ import annotations

import pytest

from greenio.__main__ import main
from greenio.server.cluster.nginx import nginx_configuration
from tests.support.servers.nginx import printed


def test_the_printed_text() -> None:
    text = printed("--upstream", "127.0.0.1:9000", "--server-name", "app.example.org")
    assert text == nginx_configuration("127.0.0.1:9000", server_name="app.example.org")
    assert "trusted_proxies=['127.0.0.1']" in text
    assert "proxy_set_header Upgrade" not in nginx_configuration(websocket=False)


def test_machines_name_their_processes() -> None:
    text = printed("--hosts", "app1.example.com,app2:8081")
    assert text == nginx_configuration(workers={"app1": "app1.example.com:8080", "app2": "app2:8081"})


@pytest.mark.parametrize("hosts", ["10.0.0.1", "app1.a,app1.b"])
def test_machines_without_a_name_of_their_own_are_refused(
    hosts: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["nginx", "--hosts", hosts]) == 2
    assert "use --workers NAME=" in capsys.readouterr().err
