"""Requests: ids, routing, the bound of a mailbox."""

from __future__ import annotations

import pytest

from greenio import limits
from greenio.engine.forms import Form
from greenio.engine.pending_calls import PendingCall, PendingCalls
from greenio.protocol.errors import IgnoredEvent, ProtocolViolation
from greenio.protocol.events import Blur, Cancel, Change, Click, Event, Leave, Reply, Submit


def test_ids_start_at_one_and_are_never_used_again() -> None:
    table = PendingCalls()
    first = table.open(PendingCall)
    table.close(first)
    second = table.open(PendingCall)
    assert [first.id, second.id, len(table)] == [1, 2, 1]


def test_a_reply_finds_its_call() -> None:
    table = PendingCalls()
    one, two, three = (table.open(PendingCall) for _ in range(3))
    assert table.deliver(Reply(2, "answer")) is two
    assert (one.next_event(), two.next_event(), three.next_event()) == (None, Reply(2, "answer"), None)
    assert two.next_event() is None


def test_calls_end_in_any_order() -> None:
    table = PendingCalls()
    calls = [table.open(PendingCall) for _ in range(5)]
    for over in (2, 0, 4):
        table.close(calls[over])
    reached = [table.deliver(Reply(id)) for id in range(1, 6)]
    assert [isinstance(each, PendingCall) for each in reached] == [False, True, False, True, False]


def test_closing_forgets_what_is_pending_and_may_be_repeated() -> None:
    table = PendingCalls()
    call = table.open(PendingCall)
    table.deliver(Reply(1))
    table.close(call)
    table.close(call)
    assert (call.pending, len(table)) == (0, 0)


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        (Reply(1), "Reply for call 1, which is over"),
        (Submit(1, {}), "Submit for call 1, which is over"),
        (Reply(99), "Reply for call 99, which was never made"),
        (Reply(0), "Reply for call 0, which was never made"),
        (Cancel(2), "Cancel for call 2, which is not a form"),
        (Change(2, "x"), "Change for call 2, which is not a form"),
        (Blur(2, "x"), "Blur for call 2, which is not a form"),
        (Reply(3), "Reply for form 3"),
        (Click(1), "Click answers no call"),
        (Leave(), "Leave answers no call"),
    ],
)
def test_what_nobody_waits_for_is_dropped_with_a_reason(event: Event, reason: str) -> None:
    table = PendingCalls()
    table.close(table.open(PendingCall))
    table.open(PendingCall)
    table.open(lambda id: Form(id, ("x",)))
    assert table.deliver(event) == IgnoredEvent(reason)


def test_a_second_reply_is_dropped() -> None:
    table = PendingCalls()
    call = table.open(PendingCall)
    table.deliver(Reply(1, "first"))
    assert table.deliver(Reply(1, "second")) == IgnoredEvent("a second reply to call 1")
    assert call.next_event() == Reply(1, "first")


def test_a_reply_after_the_first_was_taken_is_dropped_too() -> None:
    table = PendingCalls()
    call = table.open(PendingCall)
    table.deliver(Reply(1, "first"))
    call.next_event()
    assert table.deliver(Reply(1, "second")) == IgnoredEvent("a second reply to call 1")
    assert call.next_event() is None


def test_a_flood_is_a_violation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "INBOX_EVENTS", 10)
    table = PendingCalls()
    names = [f"item{number}" for number in range(20)]
    form = table.open(lambda id: Form(id, names))
    for name in names[:10]:
        table.deliver(Change(form.id, name))
    with pytest.raises(ProtocolViolation, match="more than 10 events wait for call 1") as caught:
        table.deliver(Change(form.id, names[10]))
    assert caught.value.code == 1008
    assert form.pending == 10
