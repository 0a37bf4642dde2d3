"""Functions of authors run as tasks: what they raise."""

from __future__ import annotations

import sys

import gevent
import gevent.event

from greenio.protocol import commands
from greenio.session import defer_call, hold
from greenio.testing import Visit


def test_a_deferred_function_ends_neither_the_server_nor_the_others() -> None:
    called: list[str] = []

    def app() -> None:
        defer_call(lambda: sys.exit(1))
        defer_call(expire)
        defer_call(lambda: called.append("last"))

    def expire() -> None:
        with gevent.Timeout(0.001):
            gevent.sleep(5)

    with Visit(app) as page:
        page.wait(lambda: called, "the last one")
        page.wait(lambda: not len(page._sessions), "the end")


def test_a_time_out_of_gevent_is_an_error_of_the_app(caplog) -> None:
    def app() -> None:
        with gevent.Timeout(0.01):
            hold()

    with Visit(app) as page:
        page.wait(lambda: any(isinstance(each, commands.Crash) for each in page.commands), "the error")
    assert "uncaught exception" in caplog.text
