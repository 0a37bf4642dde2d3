"""Which class answers a request for a WebSocket: gevent-websocket's, or greenio's own without it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from geventwebsocket.handler import WebSocketHandler

from greenio.transport.http.upgrade import OwnUpgrade, upgrade_class

ROOT = Path(__file__).resolve().parents[3]

WITHOUT = """
import sys
sys.modules["geventwebsocket"] = None  # what an import of a missing package meets
import greenio
from greenio.transport.http.upgrade import OwnUpgrade, upgrade_class
from tests.support.wire.websocket_client import Client
from tests.support.wire.websocket_server import serving

assert upgrade_class() is OwnUpgrade
with serving() as server, Client(server.port) as client:
    client.upgrade()
    client.text("hello")
    print(client.read_text())
"""


def test_gevent_websocket_does_the_handshake_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GREENIO_HANDSHAKE", raising=False)
    assert upgrade_class() is WebSocketHandler
    monkeypatch.setenv("GREENIO_HANDSHAKE", "own")
    assert upgrade_class() is OwnUpgrade


def test_another_value_is_refused_with_those_that_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GREENIO_HANDSHAKE", "mine")
    with pytest.raises(ValueError, match="'mine' is neither 'own' nor 'gevent-websocket'"):
        upgrade_class()


def test_pages_connect_where_gevent_websocket_is_missing() -> None:
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", WITHOUT]
    done = subprocess.run(
        command, env=environ, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout == "hello\n", done.stderr
