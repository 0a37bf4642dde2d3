"""The session engine: states, frames, the end. How it stands up to chance is in test_channel_properties.py."""

from __future__ import annotations

import sys
from enum import Enum

import pytest

from greenio.engine.channel import Channel, ChannelState, CloseReason
from greenio.engine.forms import Form
from greenio.engine.pending_calls import PendingCalls
from greenio.engine.scopes import ScopeStack
from greenio.protocol.codec import decode_up, encode
from greenio.protocol.commands import ClosePopup, End
from greenio.protocol.errors import ProtocolViolation
from greenio.protocol.frames import Up, Welcome
from tests.support.wire.channel_page import said

COMMAND = encode(ClosePopup())
END = encode(End())


def session(*, commands: int = 0, sent: int = 0, timeout: float = 10.0) -> Channel:
    """An attached session that has said welcome, with so many commands queued, so many of them sent."""
    made = Channel("secret", reconnect_timeout=timeout)
    made.attach(0.0)
    made.frame_to_send()
    for _ in range(sent):
        made.push(COMMAND)
    made.frame_to_send()
    for _ in range(commands - sent):
        made.push(COMMAND)
    return made


def up(*events: int, first: int = 0, ack: int = 0) -> Up:
    return Up(s=first, a=ack, e=list(events))


def over(made: Channel) -> bool:
    return made.state is ChannelState.CLOSED


# --------------------------------------------------------------------------- connections


def test_the_first_frame_says_welcome_to_an_empty_page() -> None:
    made = Channel("secret", reconnect_timeout=30.0, debug=1)
    assert made.state is ChannelState.NEW
    made.push(COMMAND)
    assert made.frame_to_send() is None
    made.attach(0.0)
    frame = said(made)
    assert frame.w == Welcome("secret", fresh=True, reconnect=30.0, debug=1)
    assert (frame.s, frame.c) == (1, [ClosePopup()])
    assert made.frame_to_send() is None


def test_a_welcome_is_said_even_if_nothing_is_queued() -> None:
    made = Channel("secret", reconnect_timeout=0)
    made.attach(0.0)
    assert not made.is_flushed
    assert said(made).w is not None
    assert made.is_flushed


def test_resuming_replays_what_the_page_has_not_seen() -> None:
    made = session(commands=5, sent=4)
    made.receive(up(7, first=1))
    made.detach(1.0)
    assert made.frame_to_send() is None
    made.attach(2.0, seen=2)
    frame = said(made)
    assert frame.w == Welcome("secret", reconnect=10.0)
    assert (frame.s, len(frame.c), frame.a) == (3, 3, 1)


def test_a_probe_is_answered_even_if_there_is_nothing_to_say() -> None:
    made = session()
    assert made.receive(Up(p=True)) == []
    assert made.frame_to_send() is None
    assert made.frame_to_send(ack_now=True) == b"{}"
    assert made.frame_to_send(ack_now=True) is None


def test_the_welcome_says_how_often_the_page_hears_from_the_server() -> None:
    made = Channel("secret", reconnect_timeout=0)
    made.attach(0.0, heartbeat=25.0)
    assert said(made).w == Welcome("secret", fresh=True, heartbeat=25.0)


def test_the_newest_connection_wins() -> None:
    made = session(commands=2, sent=2)
    made.attach(1.0, seen=1)
    frame = said(made)
    assert (frame.w is not None, frame.s, len(frame.c)) == (True, 2, 1)


def test_an_empty_page_of_a_known_session_starts_over() -> None:
    made = session(commands=3, sent=2)
    made.receive(up(7, 8, first=1, ack=1))
    made.attach(1.0, fresh=True)
    made.push(COMMAND)  # the page as it was
    frame = said(made)
    assert frame.w == Welcome("secret", fresh=True, reconnect=10.0)
    assert (frame.s, len(frame.c), frame.a) == (1, 1, 0)
    assert made.receive(up(9, first=1)) == [9]


@pytest.mark.parametrize("seen", [3, 2**53])
def test_a_page_cannot_have_seen_more_than_was_sent(seen: int) -> None:
    made = session(commands=3, sent=2)
    made.detach(1.0)
    before = made.statistics()
    with pytest.raises(ProtocolViolation) as caught:
        made.attach(2.0, seen=seen)
    assert caught.value.code == 1002
    assert made.statistics() == before


def test_detaching_without_reconnection_ends_the_session() -> None:
    made = session(commands=3, timeout=0)
    made.detach(1.0)
    assert (made.state, made.reason) == (ChannelState.CLOSED, CloseReason.LOST)


def test_expiry_is_exact() -> None:
    made = session(timeout=10.0)
    assert not made.has_expired(99.0)
    made.detach(5.0)
    assert (made.expires_at, made.has_expired(14.99), made.has_expired(15.0)) == (15.0, False, True)
    with pytest.raises(ProtocolViolation) as caught:
        made.attach(15.0)
    assert caught.value.code == 4001
    made.attach(14.99)
    assert made.state is ChannelState.ATTACHED


def test_detaching_twice_does_not_prolong() -> None:
    made = session(timeout=10.0)
    made.detach(1.0)
    made.detach(5.0)
    assert made.expires_at == 11.0


# --------------------------------------------------------------------------- frames


def test_one_frame_holds_everything_and_large_ones_are_split() -> None:
    made = session(commands=5)
    frame = said(made, max_bytes=2 * len(COMMAND))
    assert (frame.s, len(frame.c)) == (1, 2)
    frame = said(made)
    assert (frame.s, len(frame.c)) == (3, 3)


def test_an_acknowledgement_alone_is_sent_when_asked() -> None:
    made = session()
    assert made.frame_to_send(ack_now=True) is None
    made.receive(up(7, first=1))
    assert made.ack_owed
    assert made.frame_to_send() is None
    assert said(made, ack_now=True).a == 1
    assert not made.ack_owed
    assert made.frame_to_send(ack_now=True) is None


def test_an_acknowledgement_travels_with_commands() -> None:
    made = session()
    made.receive(up(7, first=1))
    made.push(COMMAND)
    assert said(made).a == 1
    assert not made.ack_owed


def test_repeated_events_are_dropped_and_acknowledged_again() -> None:
    made = session()
    assert made.receive(up(7, 8, first=1)) == [7, 8]
    made.frame_to_send(ack_now=True)
    assert made.receive(up(7, 8, first=1)) == []
    assert made.ack_owed


def test_acknowledged_commands_are_forgotten() -> None:
    made = session(commands=3, sent=3)
    assert made.receive(up(ack=2)) == []
    assert (made.statistics().queued, made.statistics().bytes) == (1, len(COMMAND))


@pytest.mark.parametrize(
    "frame", [up(ack=3), up(ack=2**53), up(7, first=3), up(7), up(7, first=2, ack=3), up(7, first=3, ack=1)]
)
def test_a_frame_whose_numbers_cannot_be_changes_nothing(frame: Up) -> None:
    made = session(commands=3, sent=2)
    made.receive(up(6, first=1))
    before = made.statistics()
    with pytest.raises(ProtocolViolation) as caught:
        made.receive(frame)
    assert caught.value.code == 1002
    assert made.statistics() == before
    assert made.receive(up(7, first=2, ack=2)) == [7]


def test_real_frames_pass_through() -> None:
    made = session()
    (raw,) = made.receive(decode_up('{"s":1,"e":[{"t":"leave"}]}'))
    assert bytes(raw) == b'{"t":"leave"}'


def test_nothing_is_taken_without_a_connection() -> None:
    made = session(commands=1, sent=1)
    made.detach(1.0)
    assert made.receive(up(7, first=1, ack=1)) == []
    assert (made.statistics().received, made.statistics().acked) == (0, 0)


# --------------------------------------------------------------------------- the end


def test_last_words_are_delivered_before_it_is_closed() -> None:
    made = session(commands=2)
    made.push(END)
    made.close(CloseReason.DONE)
    assert (made.state, made.is_open, made.is_flushed) == (ChannelState.ATTACHED, False, False)
    assert said(made).c[-1] == End()
    assert made.is_flushed
    made.receive(up(ack=3))
    assert (made.state, made.reason) == (ChannelState.CLOSED, CloseReason.DONE)


def test_last_words_survive_a_cut() -> None:
    made = session()
    made.push(END)
    made.close(CloseReason.DONE)
    made.frame_to_send()
    made.detach(1.0)
    assert made.state is ChannelState.DETACHED
    made.attach(2.0, seen=0)
    assert said(made).c == [End()]
    made.receive(up(ack=1))
    assert over(made)


def test_a_session_may_end_while_nobody_listens() -> None:
    made = session(commands=1)
    made.detach(1.0)
    made.push(END)
    made.close(CloseReason.DONE)
    made.attach(2.0)
    assert said(made).c == [ClosePopup(), End()]


def test_nobody_comes_for_the_last_words() -> None:
    made = session()
    made.detach(1.0)
    made.push(END)
    made.close(CloseReason.DONE)
    assert made.has_expired(11.0)
    made.close(CloseReason.LOST)
    assert (made.state, made.reason) == (ChannelState.CLOSED, CloseReason.DONE)


def test_a_page_that_has_seen_the_end_cannot_resume() -> None:
    made = session()
    made.push(END)
    made.close(CloseReason.DONE)
    made.frame_to_send()
    made.detach(1.0)
    with pytest.raises(ProtocolViolation) as caught:
        made.attach(2.0, seen=1)
    assert caught.value.code == 4001
    assert over(made)


def test_an_empty_page_gets_no_last_words() -> None:
    made = session(commands=1)
    made.close(CloseReason.DONE)
    with pytest.raises(ProtocolViolation) as caught:
        made.attach(1.0, fresh=True)
    assert caught.value.code == 4001
    assert made.statistics().queued == 1


@pytest.mark.parametrize("reason", [each for each in CloseReason if not each.is_orderly])
def test_a_reason_without_listener_closes_at_once(reason: CloseReason) -> None:
    made = session(commands=3)
    made.close(reason)
    assert (made.state, made.reason, made.statistics().queued) == (ChannelState.CLOSED, reason, 0)
    assert made.frame_to_send() is None


@pytest.mark.parametrize("reason", list(CloseReason))
def test_nothing_is_accepted_after_the_end(reason: CloseReason) -> None:
    made = session(commands=2)
    made.close(reason)
    before = made.statistics().queued
    made.push(COMMAND)
    assert made.receive(up(7, first=1)) == []
    assert made.statistics().queued == before
    assert made.is_drained


@pytest.mark.parametrize("first", list(CloseReason))
@pytest.mark.parametrize("second", list(CloseReason))
def test_the_first_reason_stays(first: CloseReason, second: CloseReason) -> None:
    made = session(commands=1)
    made.close(first)
    made.close(second)
    assert made.reason is first
    assert over(made) == (not (first.is_orderly and second.is_orderly))


def test_a_session_that_nobody_has_seen_closes_at_once() -> None:
    made = Channel("secret", reconnect_timeout=10.0)
    made.push(END)
    made.close(CloseReason.DONE)
    assert over(made)


def test_a_session_with_nothing_to_say_closes_at_once() -> None:
    made = session()
    made.close(CloseReason.DONE)
    assert over(made)


def test_a_closed_session_cannot_be_attached() -> None:
    made = session()
    made.close(CloseReason.LEFT)
    made.detach(1.0)
    with pytest.raises(ProtocolViolation) as caught:
        made.attach(2.0)
    assert caught.value.code == 4001
    assert over(made)


# --------------------------------------------------------------------------- memory


def size_of(*things: object) -> int:
    """Bytes of these objects and of all they hold, the collector's headers included.

    Not counted is what costs nothing per session: enum members, small integers, the form's own names.
    """
    seen: set[int] = set()
    total = 0
    waiting = list(things)
    while waiting:
        thing = waiting.pop()
        shared = isinstance(thing, Enum | tuple | bool | None) or (isinstance(thing, int) and thing <= 256)
        if shared or id(thing) in seen:
            continue
        seen.add(id(thing))
        total += sys.getsizeof(thing)
        waiting += [
            getattr(thing, name)
            for kind in type(thing).__mro__
            for name in kind.__dict__.get("__slots__", ())
        ]
        if isinstance(thing, list):
            waiting += thing
    return total


def test_an_idle_session_is_small() -> None:
    """A session waiting in input(), all its commands acknowledged after much traffic: at most 700 bytes."""
    made = session(commands=3000, sent=3000)
    for number in range(1, 3001):
        made.receive(up(7, first=number, ack=number))
    made.frame_to_send(ack_now=True)
    assert size_of(made) <= 420
    requests = PendingCalls()
    requests.open(lambda id: Form(id, ("name",)))
    assert size_of(made, requests, ScopeStack()) <= 720
