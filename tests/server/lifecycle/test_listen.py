"""Listening sockets."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path

import pytest

from greenio.server.lifecycle.listen import inherited, lan_address, listen, remove_socket


def test_port_0_is_a_free_one() -> None:
    with listen("127.0.0.1", 0) as listener:
        assert listener.getsockname()[1] > 0


def test_a_used_port_is_named() -> None:
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(OSError, match=f"port {port}"):
            listen("127.0.0.1", port)


def test_a_unix_socket_needs_an_absolute_path() -> None:
    with pytest.raises(ValueError, match="absolute"):
        listen("unix:app.sock", 0)


def test_an_abandoned_unix_socket_is_replaced_and_a_living_one_is_not(tmp_path: Path) -> None:
    path = str(tmp_path / "app.sock")
    with socket.socket(socket.AF_UNIX) as gone:
        gone.bind(path)
    with listen(f"unix:{path}", 0):
        with pytest.raises(OSError, match="cannot listen"):
            listen(f"unix:{path}", 0)
    remove_socket(path)
    assert not os.path.exists(path)
    remove_socket(path)  # a second time is no error


def test_the_address_of_this_machine() -> None:
    assert lan_address().count(".") == 3


HANDED_OVER = """
import os, socket, sys
os.dup2(int(sys.argv[1]), 3)
os.environ.update(LISTEN_PID=str(os.getpid()), LISTEN_FDS="1")
from greenio import start_server
start_server(lambda: None, port=1)
"""


def test_connections_wait_while_one_process_with_a_handed_over_socket_follows_another() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        for _ in range(2):
            # Nobody accepts now: it waits for the process to come.
            waiting = HTTPConnection("127.0.0.1", port, timeout=30)
            waiting.request("GET", "/readyz")
            process = subprocess.Popen(
                [sys.executable, "-c", HANDED_OVER, str(listener.fileno())],
                pass_fds=[listener.fileno()],
                env={**os.environ, "GREENIO_PATCH": "1"},
                stdout=subprocess.PIPE,
                text=True,
            )
            assert waiting.getresponse().status == 200
            waiting.close()
            process.terminate()
            printed, _ = process.communicate(timeout=30)
            assert process.returncode == 0
            assert f"http://127.0.0.1:{port}/" in printed


def test_a_descriptor_that_does_not_listen_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LISTEN_FDS", "1")
    monkeypatch.setenv("LISTEN_PID", "1")
    assert inherited() is None
    monkeypatch.setenv("LISTEN_PID", str(os.getpid()))
    with socket.socket() as idle:
        monkeypatch.setattr("greenio.server.lifecycle.listen._FIRST_INHERITED", idle.fileno())
        with pytest.raises(OSError, match="no listening"):
            inherited()
