"""Memory goes back to the system when a crowd of sessions has gone, and only then."""

from __future__ import annotations

import gevent
import pytest

from greenio.engine.channel import CloseReason
from greenio.runtime.fairness import memory as trim
from greenio.runtime.fairness.memory import CROWD, Trimmer, release_memory
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.sessions.request_info import RequestInfo


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The number of sessions each time that memory was given back."""
    monkeypatch.setattr(trim, "DELAY", 0.001)
    return []


@pytest.fixture
def trimmer(at: list[int]) -> Trimmer:
    return Trimmer(at.append)


def rise(trimmer: Trimmer, first: int, last: int) -> None:
    for count in range(first + 1, last + 1):
        trimmer.opened(count)


def fall(trimmer: Trimmer, first: int, last: int) -> None:
    for count in range(first - 1, last - 1, -1):
        trimmer.closed(count)


def settle(trimmer: Trimmer) -> None:
    with gevent.Timeout(20):
        while trimmer._timer is not None:
            gevent.sleep(0.001)


def test_when_seven_of_eight_have_gone(trimmer: Trimmer, at: list[int]) -> None:
    rise(trimmer, 0, 8000)
    fall(trimmer, 8000, 1001)
    settle(trimmer)
    assert at == []
    fall(trimmer, 1001, 1000)
    settle(trimmer)
    assert at == [1000]
    fall(trimmer, 1000, 126)
    settle(trimmer)
    assert at == [1000]


def test_again_when_those_who_stayed_were_a_crowd_and_when_the_last_goes(
    trimmer: Trimmer, at: list[int]
) -> None:
    rise(trimmer, 0, 9000)
    for first, last in ((9000, 1000), (1000, 100), (100, 0)):
        fall(trimmer, first, last)
        settle(trimmer)
    assert at == [1000, 100, 0]


def test_once_for_those_who_go_together_and_when_they_have_gone(trimmer: Trimmer, at: list[int]) -> None:
    rise(trimmer, 0, 9000)
    fall(trimmer, 9000, 0)
    settle(trimmer)
    assert at == [0]


def test_few_are_no_crowd(trimmer: Trimmer, at: list[int]) -> None:
    rise(trimmer, 0, CROWD - 1)
    fall(trimmer, CROWD - 1, 0)
    settle(trimmer)
    assert at == []


def test_the_next_crowd_counts_anew(trimmer: Trimmer, at: list[int]) -> None:
    for _ in range(3):
        rise(trimmer, 0, 1000)
        fall(trimmer, 1000, 0)
        settle(trimmer)
    assert at == [0, 0, 0]


def test_those_who_come_and_go_in_small_numbers_cost_nothing(trimmer: Trimmer, at: list[int]) -> None:
    rise(trimmer, 0, 2000)
    for _ in range(50):
        fall(trimmer, 2000, 1000)
        rise(trimmer, 1000, 2000)
    settle(trimmer)
    assert at == []


def test_the_sessions_of_a_server_are_counted(trimmer: Trimmer, at: list[int]) -> None:
    sessions = SessionRegistry()
    sessions._trimmer = trimmer
    opened = [sessions.create(RequestInfo({}), app_name="index") for _ in range(1000)]
    for session in opened:
        session.close(CloseReason.STOPPED)
    assert sessions.close_all(timeout=20)
    settle(trimmer)
    assert at == [0]


def test_giving_back_is_no_error_where_there_is_nothing() -> None:
    release_memory(1)
    release_memory(0)
