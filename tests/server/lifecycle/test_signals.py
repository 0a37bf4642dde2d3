"""Ctrl-C, SIGTERM and SIGHUP: the first one ends the server properly, the second one at once."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest
import requests

from greenio.server.lifecycle.signals import StopSignals
from tests.support.servers.live import visiting
from tests.support.servers.script_process import running, write
from tests.support.servers.waiting_script import APP, serving


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
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


def test_a_terminal_that_closes_may_say_so_twice() -> None:
    with StopSignals() as signals:
        signal.raise_signal(signal.SIGHUP)
        signal.raise_signal(signal.SIGHUP)
        signals.wait()
    assert signal.getsignal(signal.SIGHUP) == signal.SIG_DFL


def test_nohup_is_respected() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with StopSignals():
            assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


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
    body = "\n    ".join(["print('computing', file=sys.__stdout__, flush=True)", "while True: pass"])
    with serving(tmp_path, body) as server, visiting(server.address):
        server.wait_for(lambda: "computing" in server.stdout, "busy task")
        server.process.send_signal(signal.SIGINT)
        server.process.send_signal(signal.SIGTERM)
        assert server.wait_end() in (-signal.SIGINT, -signal.SIGTERM)


def test_the_end_is_bounded_even_then(tmp_path: Path) -> None:
    script = write(
        tmp_path,
        APP.replace(
            "BODY", "\n    ".join(["print('computing', file=sys.__stdout__, flush=True)", "while True: pass"])
        )
        .replace("SETTINGS", "{'preempt': False}")
        .replace("import os, sys", "from greenio import limits; limits.STOP_TIMEOUT = -5.5\nimport os, sys"),
    )
    with running(script, folder=tmp_path) as server, visiting(server.address):
        server.wait_for(lambda: "computing" in server.stdout, "busy task")
        server.process.send_signal(signal.SIGTERM)
        assert server.wait_end() == 1
        server.wait_for(lambda: server.stderr, "message")
        assert server.stderr[-1] == "greenio: a task does not yield, the process ends without it"


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


def test_handlers_are_put_back() -> None:
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    with StopSignals() as signals:
        assert signal.getsignal(signal.SIGTERM) not in before
        signals.ask()
        signals.wait()
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before
