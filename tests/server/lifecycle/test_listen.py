"""Listening sockets."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from greenio.server.lifecycle.listen import lan_address, listen, remove_socket


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
