"""/metrics, /readyz and /healthz: what they say, where they are, and when they say no."""

from __future__ import annotations

import re
import threading
import time

import pytest
import requests

from greenio.input import input
from greenio.output import put_text
from greenio.server.lifecycle.server import Server
from greenio.server.option_values import parse_address
from greenio.server.options import ServerOptions
from tests.support.servers.live import serving, visiting
from tests.support.servers.script_process import run, running, write

PATIENCE = 20.0


def app():
    put_text("hello")
    input("?")


def figures(url):
    answer = requests.get(url, timeout=10)
    assert answer.status_code == 200
    return dict(re.findall(r"^([a-z_]+(?:\{.*\})?) (\S+)$", answer.text, re.MULTILINE))


def until(condition):
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_sessions_traffic_and_connections_are_counted():
    with serving(app, metrics=True) as server:
        with visiting(server.url) as page, visiting(server.url) as other:
            page.wait("form")
            other.wait("form")
            now = figures(server.url + "metrics")
            assert now['greenio_sessions{state="attached"}'] == "2.0"
            assert now["greenio_sessions_opened_total"] == "2.0"
            assert now["greenio_tasks"] == "2.0"
            assert now["greenio_connections"] == "2.0"
            assert now["greenio_outbox_commands"] == "4.0"
            assert now['greenio_messages_total{direction="in"}'] == "0.0"
            page.answer("x")
            assert page.close_code() == 1000
            now = figures(server.url + "metrics")
            assert now['greenio_sessions_closed_total{reason="done"}'] == "1.0"
            assert int(float(now['greenio_messages_total{direction="in"}'])) >= 1
            assert float(now['greenio_bytes_total{direction="in"}']) >= 50
            assert float(now['greenio_bytes_total{direction="out"}']) > 100
        until(lambda: not len(server.sessions))
        now = figures(server.url + "metrics")
        assert now['greenio_sessions_closed_total{reason="lost"}'] == "1.0"
        assert now['greenio_sessions{state="attached"}'] == "0.0"
        until(lambda: figures(server.url + "metrics")["greenio_connections"] == "0.0")


def test_the_hub_and_the_process_are_measured():
    with serving(app, metrics=True) as server, visiting(server.url) as page:
        page.wait("form")
        until(lambda: float(figures(server.url + "metrics")["greenio_loop_lag_seconds_count"]) >= 1)
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
        until(lambda: float(figures(server.url + "metrics")["greenio_stalled_seconds_total"]) > 0.5)
        now = figures(server.url + "metrics")
        assert float(now["greenio_stalls_total"]) >= 1
        line = blocked.__code__.co_firstlineno + 1
        assert (
            float(now[f'greenio_last_stall_seconds{{file="{__file__}",line="{line}",session="index-1"}}'])
            > 0.5
        )


def test_figures_are_served_only_if_asked_for():
    with serving(app) as server:
        assert requests.get(server.url + "metrics", timeout=10).status_code == 404
        assert requests.get(server.url + "readyz", timeout=10).text == "ready\n"


def test_figures_on_an_address_of_their_own():
    with serving(app, metrics="127.0.0.1:0") as server:
        apart = f"http://127.0.0.1:{server.metrics_port}"
        assert "greenio_sessions_opened_total" in figures(f"{apart}/metrics")
        assert requests.get(f"{apart}/healthz", timeout=10).text == "ok\n"
        assert requests.get(f"{apart}/readyz", timeout=10).text == "ready\n"
        assert requests.get(f"{apart}/", timeout=10).status_code == 404
        assert requests.get(server.url + "metrics", timeout=10).status_code == 404


def test_openmetrics_for_those_who_ask_for_it():
    with serving(app, metrics=True) as server:
        headers = {"Accept": "application/openmetrics-text; version=1.0.0"}
        answer = requests.get(server.url + "metrics", headers=headers, timeout=10)
        assert answer.headers["Content-Type"].startswith("application/openmetrics-text")
        assert answer.text.endswith("# EOF\n")


def test_not_ready_while_the_server_stops():
    with serving(app, metrics="127.0.0.1:0") as server:
        url = f"http://127.0.0.1:{server.metrics_port}/readyz"
        server.acceptor.is_open = False
        answer = requests.get(url, timeout=10)
        assert (answer.status_code, answer.text) == (503, "the server stops\n")
        assert requests.get(url.replace("readyz", "healthz"), timeout=10).status_code == 200


def test_other_methods_are_refused_and_head_has_no_body():
    with serving(app, metrics=True) as server:
        for path in ("healthz", "readyz", "metrics"):
            refused = requests.post(server.url + path, data=b"x" * 100, timeout=10)
            assert (refused.status_code, refused.headers["Allow"]) == (405, "GET, HEAD")
            answer = requests.head(server.url + path, timeout=10)
            assert (answer.status_code, answer.content) == (200, b"")
            assert int(answer.headers["Content-Length"]) > 0


def test_addresses():
    assert parse_address("127.0.0.1:9090") == ("127.0.0.1", 9090)
    assert parse_address("[::1]:9") == ("::1", 9)
    assert parse_address(":9090") == ("", 9090)


@pytest.mark.parametrize("address", ["", "9090", "host:", "host:x", "host:70000", "http://host:1", "host:-1"])
def test_addresses_that_make_no_sense(address):
    with pytest.raises(ValueError, match="metrics"):
        ServerOptions(metrics=address)


def test_an_address_in_use_is_an_error_and_nothing_listens():
    failures = []

    def start_both():
        with serving(app, metrics="127.0.0.1:0") as first:
            second = Server(app, ServerOptions(host="127.0.0.1", metrics=f"127.0.0.1:{first.metrics_port}"))
            try:
                second.start()
            except OSError as error:
                failures.append((error, second.port))

    thread = threading.Thread(target=start_both)
    thread.start()
    thread.join()
    ((error, port),) = failures
    assert "cannot listen" in str(error)
    with pytest.raises(requests.ConnectionError):
        requests.get(f"http://127.0.0.1:{port}/healthz", timeout=10)


def test_a_server_without_figures_does_not_load_their_library():
    code = "import sys, greenio, greenio.server.lifecycle.start; sys.exit('prometheus_client' in sys.modules)"
    assert run("-c", code).returncode == 0


def test_not_ready_while_the_server_is_full():
    with serving(app, max_sessions=1) as server:
        with visiting(server.url) as page:
            page.wait("form")
            answer = requests.get(server.url + "readyz", timeout=10)
            assert answer.status_code == 503
            assert "full" in answer.text
        until(lambda: requests.get(server.url + "readyz", timeout=10).status_code == 200)


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
            until(lambda: float(figures(server.address + "metrics")["greenio_stalls_total"]) >= 1)
