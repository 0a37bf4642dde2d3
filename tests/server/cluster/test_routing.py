"""Requests at one of several processes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from greenio import limits
from greenio.runtime.identity import name_process
from greenio.runtime.sessions.counters import Counters
from greenio.server.cluster.routing import Strays, may_go_elsewhere


@pytest.fixture(autouse=True)
def named() -> Iterator[None]:
    name_process("w1")
    yield
    name_process(None)


def test_an_id_of_another_process_is_counted_and_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    counters = Counters()
    strays = Strays(counters)
    for _ in range(3):
        strays.note("w3.secret")
    assert counters.misrouted == 3
    assert caplog.messages == ["a request for process w3 came to w1: routed wrongly, or it is gone"]


def test_own_ids_and_those_without_a_name_are_only_over() -> None:
    counters = Counters()
    Strays(counters).note("w1.secret")
    Strays(counters).note("secret")
    assert counters.misrouted == 0


def test_names_that_visitors_make_up_do_not_fill_memory_or_log(caplog: pytest.LogCaptureFixture) -> None:
    counters = Counters()
    strays = Strays(counters)
    for number in range(3 * limits.STRAY_NAMES):
        strays.note(f"x{number}.secret")
    assert counters.misrouted == 3 * limits.STRAY_NAMES
    assert len(caplog.messages) <= limits.STRAY_NAMES + 1


def test_newcomers_go_on_unless_all_were_asked() -> None:
    assert may_go_elsewhere({})
    assert not may_go_elsewhere({"HTTP_GREENIO_LAST": "1"})
    name_process(None)
    assert not may_go_elsewhere({})
