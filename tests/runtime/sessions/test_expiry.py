"""Sessions that nobody uses end."""

from __future__ import annotations

from typing import Any

from greenio.engine.channel import Channel, CloseReason
from greenio.runtime.sessions.expiry import Expiry


class UnusedSession:
    def __init__(self, *, active_at: float = 0.0, closed: bool = False) -> None:
        self.name = "app-1"
        self.channel = Channel("secret", reconnect_timeout=10)
        self.active_at = active_at
        self.closed = closed
        self.reasons: list[CloseReason] = []

    def close(self, reason: CloseReason) -> None:
        self.reasons.append(reason)


def session_of(**facts: Any) -> Any:
    return UnusedSession(**facts)


def test_a_session_is_lost_when_its_page_does_not_come_back_in_time() -> None:
    session = session_of()
    session.channel.attach(0.0)
    session.channel.detach(0.0)
    expiry = Expiry([], idle_timeout=0)
    expiry.detached.add(session)
    expiry.tick(9.9)
    assert session.reasons == []
    expiry.tick(10.0)
    assert session.reasons == [CloseReason.LOST]
    assert not expiry.detached


def test_a_session_whose_page_has_come_back_stays() -> None:
    session = session_of()
    session.channel.attach(0.0)
    session.channel.detach(0.0)
    session.channel.attach(5.0)
    expiry = Expiry([], idle_timeout=0)
    expiry.detached.add(session)
    expiry.tick(20.0)
    assert session.reasons == []


def test_only_sessions_whose_user_does_nothing_are_idle() -> None:
    idle, busy, over = session_of(), session_of(active_at=90.0), session_of(closed=True)
    Expiry([idle, busy, over], idle_timeout=100).tick(100.0)
    assert (idle.reasons, busy.reasons, over.reasons) == ([CloseReason.IDLE], [], [])


def test_without_an_idle_timeout_nobody_is_idle() -> None:
    session = session_of()
    Expiry([session], idle_timeout=0).tick(1e9)
    assert session.reasons == []
