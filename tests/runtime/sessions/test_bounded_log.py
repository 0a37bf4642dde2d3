"""Warnings that a page can cause as often as it likes, and tracebacks of callbacks."""

from __future__ import annotations

import json
import logging

import pytest

from greenio import limits
from greenio.input import input, select
from greenio.output import put_button
from greenio.runtime.sessions.bounded_log import BoundedLog
from greenio.session import hold
from greenio.testing import Visit
from tests.support.manual_clock import ManualClock

log = logging.getLogger("greenio.test")


def test_a_limited_number_is_logged_and_the_others_counted(
    manual_clock: ManualClock, caplog: pytest.LogCaptureFixture
) -> None:
    warnings = BoundedLog("app-1", "warnings about its page")
    for number in range(limits.BOUNDED_LOG + 500):
        warnings.log(log, logging.WARNING, "session %s: mistake %s", number)
    assert len(caplog.messages) == limits.BOUNDED_LOG
    assert caplog.messages[1] == "session app-1: mistake 1"
    caplog.clear()
    manual_clock.advance(limits.BOUNDED_LOG_SECONDS)
    warnings.log(log, logging.WARNING, "session %s: later")
    warnings.report_unlogged()
    assert caplog.messages == [
        "session app-1: 500 more warnings about its page were not logged",
        "session app-1: later",
    ]


def test_a_page_cannot_fill_the_log(caplog: pytest.LogCaptureFixture) -> None:
    sent = 0
    with Visit(hold) as page:
        session = page.session
        for _ in range(20):
            session.received(json.dumps({"a": 0, "s": sent + 1, "e": [{"t": "nonsense"}] * 1000}))
            sent += 1000
        dropped = [each for each in caplog.messages if "event dropped" in each]
        assert len(dropped) == limits.BOUNDED_LOG
    counted = f"{sent - limits.BOUNDED_LOG} more warnings about its page were not logged"
    assert len([each for each in caplog.messages if counted in each]) == 1


def test_forged_values_count_as_well(caplog: pytest.LogCaptureFixture) -> None:
    def app() -> None:
        select("s", ["a", "b"])

    with Visit(app) as page:
        for _ in range(limits.BOUNDED_LOG + 30):
            page.answer([99])
    assert len([each for each in caplog.messages if "does not allow" in each]) == limits.BOUNDED_LOG
    assert "30 more warnings about its page were not logged" in caplog.text


def test_tracebacks_of_callbacks_are_limited_and_counted(caplog: pytest.LogCaptureFixture) -> None:
    """Whoever presses a button that fails as often as possible fills no disk. Nothing is lost silently."""

    def app() -> None:
        put_button("fail", lambda: 1 / 0)

    with Visit(app) as page:
        for _ in range(limits.BOUNDED_LOG + 30):
            page.click("fail")
        assert page.session.registry.counters.uncaught_exceptions == limits.BOUNDED_LOG + 30
    assert caplog.text.count("ZeroDivisionError") == limits.BOUNDED_LOG
    assert "session app-1: 30 more tracebacks were not logged" in caplog.text


def test_the_traceback_of_the_app_itself_is_always_logged(caplog: pytest.LogCaptureFixture) -> None:
    def app() -> None:
        put_button("fail", lambda: 1 / 0)
        input("?")
        raise KeyError("of the app")

    with Visit(app) as page:
        for _ in range(limits.BOUNDED_LOG):
            page.click("fail")
        page.answer("x")
        page.settle()
    assert "KeyError: 'of the app'" in caplog.text
