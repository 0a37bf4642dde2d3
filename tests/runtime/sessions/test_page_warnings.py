"""Warnings that a page can cause as often as it likes."""

from __future__ import annotations

import json
import logging

import pytest

from greenio import limits
from greenio.input import select
from greenio.runtime.sessions.page_warnings import PageWarnings
from greenio.session import hold
from greenio.testing import Visit
from tests.support.manual_clock import ManualClock

log = logging.getLogger("greenio.test")


def test_a_limited_number_is_logged_and_the_others_counted(
    manual_clock: ManualClock, caplog: pytest.LogCaptureFixture
) -> None:
    warnings = PageWarnings("app-1")
    for number in range(limits.PAGE_WARNINGS + 500):
        warnings.warn(log, "session %s: mistake %s", number)
    assert len(caplog.messages) == limits.PAGE_WARNINGS
    assert caplog.messages[1] == "session app-1: mistake 1"
    caplog.clear()
    manual_clock.advance(limits.PAGE_WARNINGS_SECONDS)
    warnings.warn(log, "session %s: later")
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
        assert len(dropped) == limits.PAGE_WARNINGS
    counted = f"{sent - limits.PAGE_WARNINGS} more warnings about its page were not logged"
    assert len([each for each in caplog.messages if counted in each]) == 1


def test_forged_values_count_as_well(caplog: pytest.LogCaptureFixture) -> None:
    def app() -> None:
        select("s", ["a", "b"])

    with Visit(app) as page:
        for _ in range(limits.PAGE_WARNINGS + 30):
            page.answer([99])
    assert len([each for each in caplog.messages if "does not allow" in each]) == limits.PAGE_WARNINGS
    assert "30 more warnings about its page were not logged" in caplog.text
