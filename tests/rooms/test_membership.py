"""Presence of a name, and its end."""

from __future__ import annotations

from greenio.rooms.membership import Membership
from tests.support.fake_session import FakeSession


def test_it_ends_once_by_leaving_or_with_its_session() -> None:
    ended: list[Membership] = []
    session = FakeSession()
    with Membership("lobby", "Ann", session, ended.append) as ann:
        assert not ann.closed
        session.closed = True
        assert ann.closed
    ann.leave()
    assert ended == [ann]
    assert Membership("lobby", "Bob", None, ended.append).number > ann.number
