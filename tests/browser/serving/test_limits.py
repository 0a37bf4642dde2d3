"""A server that is full, one whose visitors fall asleep, one that stops."""

from __future__ import annotations

import signal

import requests
from playwright.sync_api import expect


def test_a_full_server_lets_wait_and_the_page_goes_on_by_itself(serve, visit) -> None:
    server = serve("def app():\n    input('In')", max_sessions=1)
    first = visit(server)
    first.expect_card("In")
    second = visit(server)
    expect(second.page.locator("#greenio-status")).to_contain_text("Too many visitors")
    first.page.close()
    second.expect_card("In")
    expect(second.page.locator("#greenio-status")).to_be_hidden()


def test_sessions_of_one_address_are_bounded(serve, visit) -> None:
    server = serve("def app():\n    input('In')", max_sessions_per_address=2)
    pages = [visit(server), visit(server)]
    for page in pages:
        page.expect_card("In")
    expect(visit(server).page.locator("#greenio-status")).to_contain_text("Too many visitors")


def test_an_idle_session_ends_and_says_why(serve, visit) -> None:
    server = serve(
        """
        def app():
            defer_call(lambda: log.append("deferred"))
            input("Sleep")
    """,
        idle_timeout=0.5,
    )
    page = visit(server)
    page.expect_closed()
    expect(page.page.locator("#greenio-status")).to_contain_text("nothing happened")
    assert server.wait_log(1) == ["deferred"]


def test_a_server_drains(serve, visit) -> None:
    server = serve(
        """
        def app():
            defer_call(lambda: log.append("deferred"))
            log.append(input("Finish"))
            put_text("finished")
    """,
        drain_timeout=30,
    )
    page, other = visit(server), visit(server)
    page.expect_card("Finish")
    other.expect_card("Finish")
    assert requests.get(server.address + "readyz", timeout=10).status_code == 200
    server.process.send_signal(signal.SIGTERM)
    for each in (page, other):
        expect(each.page.locator("#greenio-status")).to_contain_text("stops in 30 seconds")
    assert requests.get(server.address + "readyz", timeout=10).status_code == 503
    assert requests.get(server.address + "healthz", timeout=10).status_code == 200
    refused = requests.get(server.address, timeout=10)
    assert refused.status_code == 503
    assert "tries again by itself" in refused.text
    page.answer("Finish", "in time")
    page.expect_texts("finished")
    other.page.close()
    assert server.wait_end() == 0
    assert server.log == ["in time", "deferred", "deferred"]


def test_who_does_not_finish_is_ended_after_the_limit(serve, visit) -> None:
    server = serve(
        """
        def app():
            defer_call(lambda: log.append("deferred"))
            try: input("Finish")
            except SessionClosedException: log.append("closed")
    """,
        drain_timeout=0.5,
    )
    page = visit(server)
    page.expect_card("Finish")
    page.expect_error("Failed to load resource")  # it asks whether the server is back
    assert server.stop(signal.SIGTERM) == 0
    assert server.log == ["closed", "deferred"]
    expect(page.page.locator("#greenio-status")).to_contain_text("The server was stopped")
