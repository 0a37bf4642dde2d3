"""/healthz, /readyz, and the addresses that figures and administration are served on."""

from __future__ import annotations

import threading

import pytest
import requests

from greenio.input import input
from greenio.output import put_text
from greenio.server.lifecycle.server import Server
from greenio.server.options import ServerOptions
from tests.support.servers.admin import figures
from tests.support.servers.live import serving, visiting
from tests.support.waiting import wait_until


def app():
    put_text("hello")
    input("?")


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


def test_not_ready_while_the_server_stops():
    with serving(app, metrics="127.0.0.1:0") as server:
        url = f"http://127.0.0.1:{server.metrics_port}/readyz"
        server.acceptor.is_open = False
        answer = requests.get(url, timeout=10)
        assert (answer.status_code, answer.text) == (503, "the server stops\n")
        assert requests.get(url.replace("readyz", "healthz"), timeout=10).status_code == 200


def test_a_page_can_tell_that_the_server_was_restarted():
    names = set()
    for _ in range(2):
        with serving(app, allowed_origins=["http://friend.example"]) as server, visiting(server.url) as page:
            page.wait("form")
            answer = requests.get(
                server.url + "readyz", headers={"Origin": "http://friend.example"}, timeout=10
            )
            assert page.welcome["instance"] == answer.headers["Greenio-Instance"]
            assert answer.headers["Access-Control-Allow-Origin"] == "http://friend.example"
            assert answer.headers["Access-Control-Expose-Headers"] == "Greenio-Instance"
            names.add(answer.headers["Greenio-Instance"])
    assert len(names) == 2
    assert "" not in names


def test_other_methods_are_refused_and_head_has_no_body():
    with serving(app, metrics=True) as server:
        for path in ("healthz", "readyz", "metrics"):
            refused = requests.post(server.url + path, data=b"x" * 100, timeout=10)
            assert (refused.status_code, refused.headers["Allow"]) == (405, "GET, HEAD")
            answer = requests.head(server.url + path, timeout=10)
            assert (answer.status_code, answer.content) == (200, b"")
            assert int(answer.headers["Content-Length"]) > 0


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


def test_not_ready_while_the_server_is_full():
    with serving(app, max_sessions=1) as server:
        with visiting(server.url) as page:
            page.wait("form")
            answer = requests.get(server.url + "readyz", timeout=10)
            assert answer.status_code == 503
            assert "full" in answer.text
        wait_until(lambda: requests.get(server.url + "readyz", timeout=10).status_code == 200)
