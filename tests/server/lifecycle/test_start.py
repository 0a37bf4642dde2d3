"""start_server(): what it prints, and what it accepts."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest
import requests

from greenio.server.embedded import mode
from greenio.server.lifecycle import start as serve
from tests.support.servers.live import visiting
from tests.support.servers.script_process import run, running, write
from tests.support.servers.waiting_script import serving


def test_the_address_is_printed(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        server.wait_for(lambda: server.stdout, "address")
        assert server.stdout == [f"Running on http://127.0.0.1:{server.port}/"]
    script = write(tmp_path, "from greenio import *\nstart_server(lambda: None)")
    with running(script, folder=tmp_path) as server:
        server.wait_for(lambda: server.stdout, "address")
        assert server.stdout[0] == f"Running on http://localhost:{server.port}/"
        assert all(line.startswith("In the network: http://") for line in server.stdout[1:])
        assert requests.get(server.address, timeout=10).status_code == 200


def test_a_used_port_is_an_error_at_once(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        script = write(
            tmp_path, f"from greenio import *\nstart_server(lambda: None, port={server.port})", "b.py"
        )
        done = run(script)
        assert done.returncode == 1
        assert f"CannotListen: cannot listen on * port {server.port}: Address already in use" in done.stderr
        by_command = run("-m", "greenio", "run", script)
        assert by_command.returncode == 1
        assert by_command.stderr.startswith(f"greenio: cannot listen on * port {server.port}")
        assert "0 takes a free one" in by_command.stderr
        assert "Traceback" not in by_command.stderr


def test_an_unpatched_process_serves_too(tmp_path: Path) -> None:
    with serving(tmp_path, GREENIO_PATCH="0") as server, visiting(server.address) as page:
        page.wait("form")
        server.process.send_signal(signal.SIGTERM)
        assert page.close_code() == 1001
        assert server.wait_end() == 0
        assert "deferred" in server.stdout


def test_tracebacks_reach_the_page_with_debug_only(tmp_path: Path) -> None:
    cases = [("{'debug': True}", {"PYWEBIO_DEBUG": "no"}, False), ("{}", {"GREENIO_DEBUG": "1"}, True)]
    for settings, environment, shown in cases:
        with serving(tmp_path, "1 / 0", settings, **environment) as server, visiting(server.address) as page:
            crash = page.wait("crash")
            assert ("ZeroDivisionError" in crash.get("traceback", "")) is shown


def test_remote_access_is_refused_in_the_log_only(tmp_path: Path) -> None:
    with serving(tmp_path, settings="{'remote_access': True}") as server:
        assert requests.get(server.address, timeout=10).status_code == 200
        server.wait_for(
            lambda: any("remote_access needs a service" in line for line in server.stderr), "the reason"
        )


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"max_payload_size": "k40"}, ValueError),
        ({"allowed_origins": "https://x.org"}, TypeError),
        ({"applications": 3}, TypeError),
        ({"applications": []}, ValueError),
        ({"websocket_ping_interval": -1}, ValueError),
        ({"port": 70_000}, ValueError),
    ],
)
def test_nonsense_is_refused(
    monkeypatch: pytest.MonkeyPatch, arguments: dict[str, object], error: type[Exception]
) -> None:
    monkeypatch.setattr(mode, "_serving", False)
    with pytest.raises(error):
        serve.start_server(**{"applications": lambda: None, "host": "127.0.0.1", **arguments})  # type: ignore[arg-type]


@pytest.mark.parametrize("patched", ["0", "1"])
def test_the_event_loop_of_scripts_only_blocks_its_thread(patched: str) -> None:
    code = """
import threading, greenio
from greenio.platform.django import run_event_loop as django_loop
from greenio.platform.flask import run_event_loop as flask_loop
threads = [threading.Thread(target=loop, daemon=True) for loop in (django_loop, flask_loop)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join(0.3)
print([thread.is_alive() for thread in threads])
"""
    done = run("-c", code, GREENIO_PATCH=patched)
    assert done.stdout.strip() == "[True, True]", done.stderr
