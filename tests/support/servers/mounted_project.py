"""The checks that a project of every framework has to pass with greenio mounted in it."""

from __future__ import annotations

from pathlib import Path

import requests
from websockets.sync.client import connect

from tests.support.servers.wsgi_hosts import hosting
from tests.support.wire.polling_page import PollingPage


def play(address: str, protocol: str = "http") -> None:
    """Visit the app at ``address`` over long poll, answer it, click its button, and leave."""
    page = PollingPage(address)
    assert page.text() == f"{protocol} None"
    page.submit("Ann")
    assert page.text() == "hello Ann"
    button = page.wait("output")["node"]
    page.send({"t": "click", "callback": button["callback"], "value": 0})
    assert page.text() == "pushed"
    page.submit("bye")
    page.close()


def check_project_below_a_prefix(folder: Path, project: str, host: str) -> None:
    """Run the project on that kind of host: its own page, the app's page and files, and a whole visit."""
    with hosting(folder, project, host) as server:
        address = server.address
        assert requests.get(address[: -len("tool/")], timeout=10).text == "home"
        html = requests.get(address, timeout=10)
        assert (html.status_code, "<title>Mounted</title>" in html.text) == (200, True)
        assert 'src="_greenio/main-' in html.text
        assert requests.get(address + "_greenio/icon.png", timeout=10).content[:4] == b"\x89PNG"
        assert requests.get(address + "_greenio/none", timeout=10).status_code == 404
        play(address)
        assert server.wait_log(1) == ["deferred"]


def check_websockets_under_gunicorn(folder: Path, project: str) -> None:
    """Connect to the project by WebSocket."""
    with hosting(folder, project, "gevent websocket") as server:
        with connect(server.address.replace("http:", "ws:") + "_greenio/ws") as socket:
            assert "websocket None" in str(socket.recv(timeout=10))
