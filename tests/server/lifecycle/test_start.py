"""start_server(): what it prints, how it ends, what it accepts."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from greenio.server.embedded import mode
from greenio.server.lifecycle import start as serve
from greenio.server.lifecycle.signals import StopSignals
from tests.support.servers.app_process import Server
from tests.support.servers.live import visiting
from tests.support.servers.script_process import run, running, write

APP = """
import os, sys, time, gevent
from greenio import start_server
from greenio.input import input
from greenio.output import put_text
from greenio.session import defer_call

def app():
    def deferred():
        gevent.sleep(0.2)
        print("deferred", flush=True)
    defer_call(deferred)
    put_text("ready")
    BODY

start_server(app, host="127.0.0.1", **SETTINGS)
print("after", flush=True)
"""


@contextmanager
def serving(
    tmp_path: Path, body: str = "input('?')", settings: str = "{}", **environment: str
) -> Iterator[Server]:
    script = write(tmp_path, APP.replace("BODY", body).replace("SETTINGS", settings))
    with running(script, folder=tmp_path, **environment) as server:
        yield server


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_sessions_properly(tmp_path: Path, how: signal.Signals) -> None:
    with serving(tmp_path) as server, visiting(server.address) as page:
        page.wait("form")
        server.process.send_signal(how)
        assert page.close_code() == 1001
        assert page.commands[-1] == {"t": "end", "reason": "stopped"}
        assert server.wait_end() == 0
        server.wait_for(lambda: "after" in server.stdout, "last line")
        assert server.stdout[-2:] == ["deferred", "after"]
        assert server.stderr == []


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_the_second_signal_ends_at_once(tmp_path: Path, how: signal.Signals) -> None:
    body = "\n    ".join(["try: input('?')", "finally:", "    gevent.sleep(60)"])
    with serving(tmp_path, body) as server, visiting(server.address) as page:
        page.wait("form")
        server.process.send_signal(how)
        page.close_code()
        assert server.process.poll() is None
        server.process.send_signal(how)
        assert server.wait_end() == -how
        assert server.stderr == []


def test_a_task_that_never_yields_cannot_hold_the_process(tmp_path: Path) -> None:
    body = "\n    ".join(["print('computing', flush=True)", "while True: pass"])
    with serving(tmp_path, body) as server, visiting(server.address):
        server.wait_for(lambda: "computing" in server.stdout, "busy task")
        server.process.send_signal(signal.SIGINT)
        server.process.send_signal(signal.SIGTERM)
        assert server.wait_end() in (-signal.SIGINT, -signal.SIGTERM)


def test_the_end_is_bounded_even_then(tmp_path: Path) -> None:
    script = write(
        tmp_path,
        APP.replace("BODY", "\n    ".join(["print('computing', flush=True)", "while True: pass"]))
        .replace("SETTINGS", "{'preempt': False}")
        .replace("import os, sys", "from greenio import limits; limits.STOP_TIMEOUT = -5.5\nimport os, sys"),
    )
    with running(script, folder=tmp_path) as server, visiting(server.address):
        server.wait_for(lambda: "computing" in server.stdout, "busy task")
        server.process.send_signal(signal.SIGTERM)
        assert server.wait_end() == 1
        server.wait_for(lambda: server.stderr, "message")
        assert server.stderr[-1] == "greenio: a task does not yield, the process ends without it"


def test_the_address_is_printed(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        server.wait_for(lambda: server.stdout, "address")
        assert server.stdout == [f"Running on http://127.0.0.1:{server.port}/"]
    script = write(tmp_path, "from greenio import *\nstart_server(lambda: None)")
    with running(script, folder=tmp_path) as server:
        server.wait_for(lambda: len(server.stdout) == 2, "two lines")
        assert server.stdout[0] == "Running on all addresses of this machine."
        assert server.stdout[1].startswith("Running on http://")
        assert requests.get(server.address, timeout=10).status_code == 200


def test_a_used_port_is_an_error_at_once(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        script = write(
            tmp_path, f"from greenio import *\nstart_server(lambda: None, port={server.port})", "b.py"
        )
        done = run(script)
        assert done.returncode == 1
        assert (
            f"OSError: [Errno 98] cannot listen on * port {server.port}: Address already in use"
            in done.stderr
        )


def test_a_server_in_another_thread_leaves_signals_alone(tmp_path: Path) -> None:
    script = write(
        tmp_path,
        """
        import threading, signal, time
        from greenio import *
        # Not KeyboardInterrupt: CPython drops what is raised while a file is finalised, and the server does that.
        asked = []
        signal.signal(signal.SIGINT, lambda *_: asked.append(1))
        thread = threading.Thread(target=start_server, args=[lambda: None], kwargs={"host": "127.0.0.1"}, daemon=True)
        thread.start()
        while not asked:
            time.sleep(0.05)
        print("interrupted", flush=True)
        """,
    )
    for patch in ("1", "0"):
        with running(script, folder=tmp_path, GREENIO_PATCH=patch) as server:
            assert requests.get(server.address, timeout=10).status_code == 200
            assert server.stop(signal.SIGINT) == 0
            assert server.stdout[-1] == "interrupted"


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
        assert any("remote_access needs a service" in line for line in server.stderr)


def test_the_browser_opens_when_the_port_answers(tmp_path: Path) -> None:
    script = write(
        tmp_path,
        """
        import webbrowser
        from greenio import *
        webbrowser.open = lambda url: print("opened", url, flush=True) or True
        start_server(lambda: None, host="127.0.0.1", auto_open_webbrowser=True)
        """,
    )
    with running(script, folder=tmp_path, GREENIO_NO_BROWSER="0", BROWSER="any") as server:
        server.wait_for(lambda: f"opened {server.address}" in server.stdout, "browser opened")


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


def test_handlers_are_put_back() -> None:
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    with StopSignals() as signals:
        assert signal.getsignal(signal.SIGTERM) not in before
        signals.ask()
        signals.wait()
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before
