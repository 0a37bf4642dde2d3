"""/metrics, /readyz and /healthz: what they say, where they are, and when they say no."""

from __future__ import annotations

import time

import pytest
import requests

from greenio.input import input
from greenio.output import put_text
from greenio.transport.websocket.connection import count_open
from tests.support.servers.admin import figures
from tests.support.servers.live import serving, visiting
from tests.support.servers.script_process import run, running, write
from tests.support.waiting import wait_until


def app():
    put_text("hello")
    input("?")


def test_sessions_traffic_and_connections_are_counted():
    open_before = count_open()  # of a server that another test has ended, whose last sockets linger
    with serving(app, metrics=True) as server:
        with visiting(server.url) as page, visiting(server.url) as other:
            page.wait("form")
            other.wait("form")
            now = figures(server.url + "metrics")
            assert now['greenio_sessions{state="attached"}'] == "2.0"
            assert now["greenio_sessions_opened_total"] == "2.0"
            assert now["greenio_tasks"] == "2.0"
            assert float(now["greenio_connections"]) == open_before + 2
            assert now["greenio_outbox_commands"] == "4.0"
            assert now['greenio_messages_total{direction="in"}'] == "0.0"
            page.answer("x")
            assert page.close_code() == 1000
            now = figures(server.url + "metrics")
            assert now['greenio_sessions_closed_total{reason="done"}'] == "1.0"
            assert int(float(now['greenio_messages_total{direction="in"}'])) >= 1
            assert float(now['greenio_bytes_total{direction="in"}']) >= 50
            assert float(now['greenio_bytes_total{direction="out"}']) > 100
        wait_until(lambda: not len(server.sessions))
        now = figures(server.url + "metrics")
        assert now['greenio_sessions_closed_total{reason="lost"}'] == "1.0"
        assert now['greenio_sessions{state="attached"}'] == "0.0"
        wait_until(lambda: float(figures(server.url + "metrics")["greenio_connections"]) <= open_before)


def test_apps_that_fail_are_counted(caplog):
    caplog.set_level("CRITICAL")

    def fails():
        raise KeyError("mine")

    with serving(fails, metrics=True) as server, visiting(server.url) as page:
        page.wait("end")
        now = figures(server.url + "metrics")
        assert now['greenio_sessions_closed_total{reason="error"}'] == "1.0"
        assert now['greenio_sessions_closed_total{reason="done"}'] == "0.0"
        assert now["greenio_uncaught_exceptions_total"] == "1.0"


def test_the_hub_and_the_process_are_measured():
    with serving(app, metrics=True) as server, visiting(server.url) as page:
        page.wait("form")
        wait_until(lambda: float(figures(server.url + "metrics")["greenio_loop_lag_seconds_count"]) >= 1)
        now = figures(server.url + "metrics")
        assert now['greenio_loop_lag_seconds_bucket{le="+Inf"}'] == now["greenio_loop_lag_seconds_count"]
        # How many there are depends on the machine; test_a_stall_is_counted_and_named makes one.
        assert {"greenio_stalls_total", "greenio_stalled_seconds_total", "greenio_preemptions_total"} <= set(
            now
        )
        assert float(now["process_resident_memory_bytes"]) > 1_000_000


def test_a_stall_is_counted_and_named():
    def blocked():
        time.sleep(1)
        input("?")

    with serving(blocked, metrics=True) as server, visiting(server.url) as page:
        page.wait("form")
        wait_until(lambda: float(figures(server.url + "metrics")["greenio_stalled_seconds_total"]) > 0.5)
        now = figures(server.url + "metrics")
        assert float(now["greenio_stalls_total"]) >= 1
        line = blocked.__code__.co_firstlineno + 1
        assert (
            float(now[f'greenio_last_stall_seconds{{file="{__file__}",line="{line}",session="index-1"}}'])
            > 0.5
        )


def test_openmetrics_for_those_who_ask_for_it():
    with serving(app, metrics=True) as server:
        headers = {"Accept": "application/openmetrics-text; version=1.0.0"}
        answer = requests.get(server.url + "metrics", headers=headers, timeout=10)
        assert answer.headers["Content-Type"].startswith("application/openmetrics-text")
        assert answer.text.endswith("# EOF\n")


def test_a_server_without_figures_does_not_load_their_library():
    code = "import sys, greenio, greenio.server.lifecycle.start; sys.exit('prometheus_client' in sys.modules)"
    assert run("-c", code).returncode == 0


@pytest.mark.parametrize("preempt", [True, False])
def test_a_computation_in_python_is_interrupted_or_else_named(tmp_path, preempt):
    script = write(
        tmp_path,
        f"""
        import time
        from greenio import start_server
        from greenio.input import input

        def index():
            input("?")
            for _ in range(ROUNDS):
                pass
            input("?")

        began = time.monotonic()
        for _ in range(2_000_000):
            pass
        ROUNDS = int(2_000_000 * 2 / (time.monotonic() - began))

        start_server(index, host="127.0.0.1", metrics=True, preempt={preempt})
        """,
    )
    with running(script, folder=tmp_path) as server, visiting(server.address) as page:
        page.answer("go")
        page.wait("form")
        if preempt:
            assert float(figures(server.address + "metrics")["greenio_preemptions_total"]) > 3
        else:
            place = f"{script}:8 in index()"
            found = server.wait_for(
                lambda: [line for line in server.stderr if "session index-1 has kept" in line],
                "line of the log",
            )
            assert place in found[0] or f"{script}:9 in index()" in found[0]
            wait_until(lambda: float(figures(server.address + "metrics")["greenio_stalls_total"]) >= 1)


def test_those_who_are_turned_away_and_restarts_are_counted(monkeypatch):
    monkeypatch.setenv("GREENIO_RESTARTS", "3")
    with serving(app, metrics=True, max_sessions=1) as server:
        with visiting(server.url) as page:
            page.wait("form")
            with visiting(server.url) as refused:
                assert refused.close_code() == 4003
            now = figures(server.url + "metrics")
    assert now["greenio_sessions_refused_total"] == "1.0"
    assert now["greenio_process_restarts"] == "3.0"
