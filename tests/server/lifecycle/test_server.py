"""Starting and stopping a server inside a process."""

from __future__ import annotations

import socket
import threading
from contextlib import ExitStack

import pytest
import requests

from greenio.input import input
from greenio.output import put_text
from greenio.server.lifecycle.server import Server
from greenio.server.options import ServerOptions
from greenio.session import defer_call, hold
from tests.support.servers.live import serving, visiting


def asking() -> None:
    input("anything")


def test_a_used_port_is_an_error_at_once() -> None:
    with serving(asking) as server:
        for host in ("127.0.0.1", ""):
            second = Server(asking, ServerOptions(host=host, port=server.port))
            with pytest.raises(OSError, match=f"port {server.port}"):
                second.start()


def test_an_address_of_another_machine_is_an_error() -> None:
    with pytest.raises(OSError, match=r"192\.0\.2\.1"):
        Server(asking, ServerOptions(host="192.0.2.1")).start()


def test_all_addresses_means_both_families() -> None:
    with serving(asking, host="") as server:
        assert server.is_everywhere
        assert requests.get(f"http://127.0.0.1:{server.port}/healthz", timeout=10).status_code == 200
        if socket.has_dualstack_ipv6():
            assert requests.get(f"http://[::1]:{server.port}/healthz", timeout=10).status_code == 200


@pytest.mark.parametrize(("trusted", "maximum"), [(None, 2), (["127.0.0.1"], 4)])
def test_connections_of_one_address_can_be_limited(trusted: list[str] | None, maximum: int) -> None:
    with (
        serving(asking, max_connections_per_address=2, trusted_proxies=trusted) as server,
        ExitStack() as stack,
    ):
        answers = []
        for _ in range(4):
            line = stack.enter_context(socket.create_connection(("127.0.0.1", server.port), timeout=10))
            line.sendall(b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
            answers.append(line.recv(12))
        assert answers == [b"HTTP/1.1 200"] * maximum + [b"HTTP/1.1 429"] * (4 - maximum)


def test_addresses_are_written_as_urls() -> None:
    server = Server(asking, ServerOptions(host="::1", port=80))
    assert server.url_for("::1").startswith("http://[::1]:")


def test_stopping_tells_pages_and_runs_deferred_functions() -> None:
    ran: list[str] = []

    def app() -> None:
        defer_call(lambda: ran.append("deferred"))
        try:
            input("anything")
        finally:
            ran.append("finally")

    pages = []
    with serving(app) as server:
        for _ in range(3):
            page = visiting(server.url)
            pages.append((page, page.__enter__()))
        for _, page in pages:
            page.wait("form")
        url = server.url
        # Pages answer the closing frame while the server stops.
        codes: list[int | None] = []
        readers = [
            threading.Thread(target=lambda page=page: codes.append(page.close_code())) for _, page in pages
        ]
        for reader in readers:
            reader.start()
    for reader in readers:
        reader.join()
    assert codes == [1001] * 3
    assert all(page.commands[-1] == {"t": "end", "reason": "stopped"} for _, page in pages)
    assert sorted(ran) == ["deferred"] * 3 + ["finally"] * 3
    with pytest.raises(requests.ConnectionError):
        requests.get(url, timeout=10)
    for manager, _ in pages:
        manager.__exit__(None, None, None)


def test_stopping_waits_no_longer_than_allowed() -> None:
    release = threading.Event()

    def stubborn() -> None:
        put_text("here")
        try:
            hold()
        finally:
            import gevent

            while not release.is_set():
                gevent.sleep(0.05)

    page = None
    with serving(stubborn, stop_timeout=0.3) as server:
        manager = visiting(server.url)
        page = manager.__enter__()
        page.wait("output")
    assert len(server.sessions) == 1
    release.set()
    manager.__exit__(None, None, None)
