"""Notices to a service manager: what systemd would read."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from greenio.server.lifecycle.notify import Notifier
from tests.support.servers.app_process import run_app
from tests.support.waiting import wait_until


@pytest.fixture
def manager(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.settimeout(20)
        yield listening


def test_a_server_reports_that_it_listens_lives_and_stops(
    manager: socket.socket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", manager.getsockname())
    monkeypatch.setenv("WATCHDOG_USEC", "300000")
    server = run_app(tmp_path, "def app(): pass")
    assert [manager.recv(100) for _ in range(3)] == [b"READY=1", b"WATCHDOG=1", b"WATCHDOG=1"]
    assert server.stop() == 0
    heard = b"WATCHDOG=1"
    while heard == b"WATCHDOG=1":
        heard = manager.recv(100)
    assert heard == b"STOPPING=1"


def test_abstract_sockets_are_named_with_an_at_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    name = f"greenio-test-{os.getpid()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(f"\0{name}")
        monkeypatch.setenv("NOTIFY_SOCKET", f"@{name}")
        notifier = Notifier.from_environment()
        assert notifier is not None
        notifier.ready()
        assert listening.recv(100) == b"READY=1"


def test_the_watchdog_of_another_process_is_not_ours(
    manager: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", manager.getsockname())
    monkeypatch.setenv("WATCHDOG_USEC", "30000")
    monkeypatch.setenv("WATCHDOG_PID", "1")
    notifier = Notifier.from_environment()
    assert notifier is not None
    notifier.ready()
    manager.setblocking(False)
    heard: list[bytes] = []

    def hears() -> bool:
        try:
            heard.append(manager.recv(100))
        except BlockingIOError:
            return False
        return True

    wait_until(hears)
    notifier.stopping()
    wait_until(hears)
    assert heard == [b"READY=1", b"STOPPING=1"]


def test_a_manager_that_is_gone_or_missing_ends_no_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Notifier(str(tmp_path / "nobody")).ready()
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    assert Notifier.from_environment() is None
