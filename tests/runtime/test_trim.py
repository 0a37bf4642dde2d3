"""Memory goes back to the system when a crowd of sessions has gone, and only then."""

from __future__ import annotations

from greenio.engine.session import CloseReason
from greenio.runtime.registry import Sessions
from greenio.runtime.request import RequestInfo
from greenio.runtime.trim import CROWD, Trimmer, give_back


def counting() -> tuple[Trimmer, list[int]]:
    """A trimmer, and the number of sessions at each time that memory was given back."""
    at: list[int] = []
    now = [0]
    trimmer = Trimmer(lambda: at.append(now[0]))
    came, went = trimmer.came, trimmer.went

    class Told(Trimmer):
        def came(self, count: int) -> None:
            now[0] = count
            came(count)

        def went(self, count: int) -> None:
            now[0] = count
            went(count)

    return Told(), at


def rise(trimmer: Trimmer, first: int, last: int) -> None:
    for count in range(first + 1, last + 1):
        trimmer.came(count)


def fall(trimmer: Trimmer, first: int, last: int) -> None:
    for count in range(first - 1, last - 1, -1):
        trimmer.went(count)


def test_when_seven_of_eight_have_gone() -> None:
    trimmer, at = counting()
    rise(trimmer, 0, 8000)
    fall(trimmer, 8000, 1001)
    assert at == []
    fall(trimmer, 1001, 1000)
    assert at == [1000]
    fall(trimmer, 1000, 126)
    assert at == [1000]


def test_again_when_those_who_stayed_were_a_crowd_and_when_the_last_goes() -> None:
    trimmer, at = counting()
    rise(trimmer, 0, 9000)
    fall(trimmer, 9000, 0)
    assert at == [1125, 140, 0]


def test_few_are_no_crowd() -> None:
    trimmer, at = counting()
    rise(trimmer, 0, CROWD - 1)
    fall(trimmer, CROWD - 1, 0)
    assert at == []


def test_the_next_crowd_counts_anew() -> None:
    trimmer, at = counting()
    for _ in range(3):
        rise(trimmer, 0, 1000)
        fall(trimmer, 1000, 0)
    assert at == [125, 0, 125, 0, 125, 0]


def test_those_who_come_and_go_in_small_numbers_cost_nothing() -> None:
    trimmer, at = counting()
    rise(trimmer, 0, 2000)
    for _ in range(50):
        fall(trimmer, 2000, 1000)
        rise(trimmer, 1000, 2000)
    assert at == []


def test_the_sessions_of_a_server_are_counted() -> None:
    trimmer, at = counting()
    sessions = Sessions()
    sessions._trimmer = trimmer
    opened = [sessions.create(RequestInfo({}), app_name="index") for _ in range(1000)]
    for session in opened:
        session.close(CloseReason.STOPPED)
    assert sessions.close_all(timeout=20)
    assert at == [125, 0]


def test_giving_back_is_no_error_where_there_is_nothing() -> None:
    give_back()
    give_back()
