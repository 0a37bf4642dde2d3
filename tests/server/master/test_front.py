"""The balancer that the master runs in front of its processes."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from greenio.runtime.identity import name_process
from greenio.server.master.front import FRONTS, Front, FrontFailure, Site, find_front
from tests.support.servers.live import serving
from tests.support.waiting import wait_until
from tests.support.wire.certificates import authority, write_certificate


def app() -> None:
    pass


@contextmanager
def front(name: str, folder: Path, tls: tuple[str, str] | None = None) -> Iterator[Front]:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    (folder / name).mkdir()
    made = Front(*find_front(name), str(folder / name), Site("127.0.0.1", port, tls), 1024)
    try:
        yield made
    finally:
        made.stop()
        assert not made.is_running


@pytest.fixture
def nameless() -> Iterator[None]:
    yield
    name_process(None)  # a server in this process has given it one


@pytest.mark.usefixtures("nameless")
@pytest.mark.parametrize("name", FRONTS)
def test_it_serves_by_tls_and_goes_on_with_other_processes(name: str, tmp_path: Path) -> None:
    root = tmp_path / "root.pem"
    authority().cert_pem.write_to_path(root)
    options = {"trusted_proxies": ["unix:"]}
    with (
        serving(app, host=f"unix:{tmp_path}/1.sock", worker="w1", **options),
        front(name, tmp_path, write_certificate(tmp_path)) as running,
    ):
        running.serve({"w1": f"unix:{tmp_path}/1.sock"})
        pid = running.pid
        url = running.site.url
        assert url.startswith("https://127.0.0.1:")
        assert requests.get(url, verify=root, timeout=10).status_code == 200
        running.serve({"w1": f"unix:{tmp_path}/gone.sock", "w2": f"unix:{tmp_path}/1.sock"})
        assert running.pid == pid
        wait_until(lambda: requests.get(f"{url}readyz", verify=root, timeout=10).status_code == 200)


@pytest.mark.parametrize("name", FRONTS)
def test_a_port_in_use_is_said(name: str, tmp_path: Path) -> None:
    with front(name, tmp_path) as running, socket.create_server(("127.0.0.1", running.site.port)):
        with pytest.raises(OSError, match="cannot listen"):
            running.serve({"w1": "127.0.0.1:1"})


def test_what_is_missing_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name, path=os.defpath: None)
    with pytest.raises(FrontFailure, match="apt install nginx"):
        find_front()
    with pytest.raises(FrontFailure, match="apt install haproxy"):
        find_front("haproxy")


def test_addresses_of_a_site() -> None:
    assert Site("", 80).url == "http://127.0.0.1:80/"
    assert Site("::1", 8080).url == "http://[::1]:8080/"
