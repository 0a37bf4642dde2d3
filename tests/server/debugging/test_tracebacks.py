"""The pages of tracebacks: nothing without the token."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import requests

from greenio import limits
from greenio.server.lifecycle.server import Server
from tests.support.servers.live import serving, visiting


def app() -> None:
    password = "hunter2 <b>"
    raise ValueError(len(password))


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(app, debug=True, prefix="/tool") as made:
        yield made


@pytest.fixture
def details(server: Server) -> str:
    with visiting(server.url) as page:
        crash = page.wait("crash")
    assert "hunter2" not in str(crash)
    return f"{server.url}{crash['details']}"


def test_variables_are_for_the_holder_of_the_token(server: Server, details: str) -> None:
    browser = requests.Session()
    answer = browser.get(details, timeout=10)
    assert (answer.status_code, "hunter2" in answer.text) == (403, False)
    assert browser.post(details, data={"token": "wrong"}, timeout=10).status_code == 403
    assert not browser.cookies
    reports = server.sessions.crash_reports
    assert reports is not None
    answer = browser.post(details, data={"token": reports.token}, timeout=10)
    assert (answer.status_code, answer.url) == (200, details)
    assert "hunter2 &lt;b&gt;" in answer.text
    [cookie] = browser.cookies
    assert (cookie.path, reports.token in str(cookie.value)) == ("/tool", False)
    assert browser.get(f"{details}x", timeout=10).status_code == 404


def test_other_sites_and_guesses_are_refused(server: Server, details: str) -> None:
    evil = {"Origin": "http://evil.example"}
    assert requests.post(details, data={"token": "x"}, headers=evil, timeout=10).status_code == 403
    assert requests.post(details, data={"token": "x" * 5000}, timeout=10).status_code == 413
    statuses = [
        requests.post(details, data={"token": "x"}, timeout=10).status_code
        for _ in range(limits.LOGIN_FAILURES_PER_NAME + 1)
    ]
    assert statuses[-1] == 429


def test_without_debug_there_is_nothing() -> None:
    with serving(app) as server:
        with visiting(server.url) as page:
            crash = page.wait("crash")
        assert {name for name in crash if crash[name]} <= {"t", "app_ended"}
        assert requests.get(f"{server.url}_greenio/traceback/x", timeout=10).status_code == 404
