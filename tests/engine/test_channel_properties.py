"""A session and a page at the two ends of a network that fails at random.

Within one connection frames keep their order and some first part of them arrives, as with TCP; a cut loses the
rest, and either end may notice it before the other or not at all. Whatever happens, nothing is lost, doubled or
reordered in either direction, and the bounds hold.
"""

from __future__ import annotations

from typing import Any
from unittest import mock

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from greenio import limits
from greenio.engine.channel import Channel, ChannelState, CloseReason
from greenio.protocol.codec import decode_down, encode
from greenio.protocol.commands import End, Toast
from greenio.protocol.errors import ProtocolViolation
from greenio.protocol.frames import Down, Up
from tests.support.wire.channel_page import Page

pytestmark = pytest.mark.timeout(300)

#: Small enough to be reached often.
HIGH_COUNT, LOW_COUNT, HIGH_BYTES, LOW_BYTES = 12, 6, 1200, 600
LARGEST = 300
TIMEOUT = 10.0


OUTPUTS = st.lists(st.integers(0, LARGEST - 100), max_size=8)
#: How the two ends write, and how much of what is under way arrives.
HOW = st.fixed_dictionaries(
    {
        "down": st.integers(0, 4),
        "up": st.integers(0, 2),
        "max_bytes": st.sampled_from([1, 400, 1 << 20]),
        "ack_now": st.booleans(),
        "repeat": st.booleans(),
    }
)


class Visit(RuleBasedStateMachine):
    """One session from its first page to its end."""

    def __init__(self) -> None:
        super().__init__()
        marks = {
            "OUTBOX_HIGH_COUNT": HIGH_COUNT,
            "OUTBOX_LOW_COUNT": LOW_COUNT,
            "OUTBOX_HIGH_BYTES": HIGH_BYTES,
            "OUTBOX_LOW_BYTES": LOW_BYTES,
        }
        self.patch = mock.patch.multiple(limits, **marks)
        self.patch.start()
        self.now = 0.0
        self.session = Channel("secret", reconnect_timeout=TIMEOUT)
        self.reason: CloseReason | None = None
        self.new_life()

    def new_life(self) -> None:
        """An empty page at the other end."""
        self.page = Page()
        self.pushed: list[Any] = []
        self.received: list[int] = []
        self.drop_connection()

    def drop_connection(self) -> None:
        self.down: list[Down] = []  # frames on their way
        self.up: list[Up] = []
        self.page_sent = 0  # number of the last event that the page wrote to this connection
        self.linked = False  # whether both ends share a connection, whoever knows

    @initialize(welcomed=st.integers(0, 9))
    def open(self, welcomed: int) -> None:
        """Most pages get their first welcome; some lose even that."""
        self.connect(noticed=True)
        if welcomed:
            self.exchange(down=1, up=1, max_bytes=400, ack_now=True, repeat=False)

    # The app, the user, and the network while it holds.

    @rule(rounds=st.lists(st.tuples(OUTPUTS, st.integers(0, 3), HOW), min_size=1, max_size=6))
    def talk(self, rounds: list[tuple[list[int], int, dict[str, Any]]]) -> None:
        for outputs, clicks, how in rounds:
            for size in outputs:
                self.push(size)
            self.click(clicks)
            self.exchange(**how)

    def push(self, size: int) -> None:
        if self.session.is_open and not self.session.is_full:
            command = Toast(content=f"{len(self.pushed)}" + "." * size)
            self.pushed.append(command)
            self.session.push(encode(command))

    def click(self, times: int) -> None:
        if self.page.welcomed:
            done = len(self.page.wanted)
            self.page.wanted += range(done + 1, done + 1 + times)

    @rule(dice=st.integers(0, 5), reason=st.sampled_from([CloseReason.DONE, CloseReason.STOPPED]))
    def end(self, dice: int, reason: CloseReason) -> None:
        if dice == 5 and self.session.is_open:
            self.pushed.append(End(reason.value))
            self.session.push(encode(self.pushed[-1]))
            self.close(reason)

    @rule(reason=st.sampled_from([CloseReason.DONE, CloseReason.STOPPED]))
    @precondition(lambda self: self.reason is not None)
    def end_again(self, reason: CloseReason) -> None:
        before = self.session.statistics()
        self.session.close(reason)
        self.session.push(encode(Toast("never seen")))
        assert self.session.statistics() == before

    def close(self, reason: CloseReason) -> None:
        self.session.close(reason)
        self.reason = self.reason or reason

    def exchange(self, down: int, up: int, max_bytes: int, ack_now: bool, repeat: bool) -> None:
        """Both ends write; some first part of what is under way arrives."""
        self.session_writes(max_bytes, ack_now)
        for frame in self.down[:down]:
            self.page.receive(frame)
        del self.down[:down]
        self.page_writes(repeat)
        for frame_up in self.up[:up]:
            self.received += self.session.receive(frame_up)
        del self.up[:up]

    def session_writes(self, max_bytes: int, ack_now: bool) -> None:
        before = self.session.statistics()
        for _ in range(HIGH_COUNT + 3):
            frame = self.session.frame_to_send(max_bytes, ack_now=ack_now)
            if frame is None:
                break
            assert len(frame) <= max(max_bytes, LARGEST) + 200
            if self.linked:
                self.down.append(decode_down(frame))
        assert self.session.frame_to_send(max_bytes, ack_now=ack_now) is None
        after = self.session.statistics()
        assert (after.queued, after.bytes) == (before.queued, before.bytes)
        if self.session.state is ChannelState.ATTACHED:
            assert self.session.is_flushed
            assert not (ack_now and self.session.ack_owed)

    def page_writes(self, repeat: bool) -> None:
        if self.linked and self.page.welcomed:
            known = self.page.acked if repeat else max(self.page_sent, self.page.acked)
            self.up.append(self.page.frame(known))
            self.page_sent = len(self.page.wanted)

    # The network when it fails.

    @rule(noticed=st.booleans(), how=HOW)
    def reconnect(self, noticed: bool, how: dict[str, Any]) -> None:
        self.connect(noticed)
        self.exchange(**how)

    def connect(self, noticed: bool) -> None:
        """The page opens a connection; the session may or may not know that the one before is gone."""
        if noticed:
            self.session.detach(self.now)
        self.drop_connection()
        fresh = not self.page.welcomed
        known = self.session.state is not ChannelState.NEW
        refused = self.session.state is ChannelState.CLOSED or self.session.has_expired(self.now)
        if refused or (fresh and known and self.reason is not None):
            self.refuse(fresh)
            return
        if self.reason is not None and self.page.seen == len(self.pushed):
            with pytest.raises(ProtocolViolation):
                self.session.attach(self.now, self.page.seen)
            assert self.session.state is ChannelState.CLOSED
            return
        self.session.attach(self.now, self.page.seen, fresh and known)
        self.linked = True
        if fresh and known:  # the first welcome was lost: the page is still empty, and shown as a whole
            self.whole_page()

    def refuse(self, fresh: bool) -> None:
        before = self.session.statistics()
        with pytest.raises(ProtocolViolation) as caught:
            self.session.attach(self.now, self.page.seen, fresh)
        assert caught.value.code == 4001
        assert self.session.statistics() == before

    def whole_page(self) -> None:
        self.pushed = [Toast(f"all of {len(self.pushed)}")]
        self.received = []
        self.session.push(encode(self.pushed[0]))

    @rule(dice=st.integers(0, 3))
    def reload(self, dice: int) -> None:
        """The page is loaded anew and resumes: it is empty, and counts from 1."""
        if dice == 3 and self.session.is_open and not self.session.has_expired(self.now):
            pushed = self.pushed
            self.new_life()
            self.pushed = pushed
            self.connect(noticed=False)

    @rule(seconds=st.floats(0, 8))
    def cut(self, seconds: float) -> None:
        """The session notices a cut, and time passes before the page does."""
        self.session.detach(self.now)
        self.drop_connection()
        self.now += seconds

    @rule()
    @precondition(lambda self: self.session.has_expired(self.now))
    def expire(self) -> None:
        self.close(CloseReason.LOST)
        assert self.session.state is ChannelState.CLOSED

    # What no page does.

    @rule(
        first=st.integers(-2, 2) | st.integers(-(2**53), 2**53),
        ack=st.integers(-2, 2) | st.integers(-(2**53), 2**53),
        events=st.lists(st.just("hostile"), max_size=2),
    )
    def hostile_frame(self, first: int, ack: int, events: list[str]) -> None:
        """Numbers that cannot be are refused as a whole. (Those that can be are the page's own doing.)

        Both numbers count from the right ones.
        """
        before = self.session.statistics()
        owed = self.session.ack_owed
        first += before.received + 1
        ack += before.sent
        gap = bool(events) and not 1 <= first <= before.received + 1
        if self.session.state is ChannelState.ATTACHED and (ack > before.sent or gap):
            with pytest.raises(ProtocolViolation) as caught:
                self.session.receive(Up(s=first, a=ack, e=events))
            assert caught.value.code == 1002
        elif self.session.state is not ChannelState.ATTACHED:
            assert self.session.receive(Up(s=first, a=ack, e=events)) == []
        assert self.session.statistics() == before
        assert self.session.ack_owed == owed

    @rule(beyond=st.integers(1, 2**53))
    def hostile_resume(self, beyond: int) -> None:
        before = self.session.statistics()
        with pytest.raises(ProtocolViolation):
            self.session.attach(self.now, before.sent + beyond)
        assert self.session.statistics() == before

    # What always holds.

    @invariant()
    def page_shows_what_was_pushed(self) -> None:
        assert self.page.shown == self.pushed[: len(self.page.shown)]

    @invariant()
    def app_gets_what_the_user_did(self) -> None:
        assert self.received == self.page.wanted[: len(self.received)]

    @invariant()
    def bounds_hold(self) -> None:
        figures = self.session.statistics()
        assert figures.queued <= HIGH_COUNT + 1  # and the command End, which is never refused
        assert figures.bytes <= HIGH_BYTES + 2 * LARGEST
        assert not (self.session.is_full and self.session.is_drained and self.session.is_open)

    @invariant()
    def only_the_unacknowledged_is_kept(self) -> None:
        outbox = self.session.outbox
        if self.session.state is ChannelState.CLOSED:
            assert outbox.count == 0
        else:
            expected = [encode(each) for each in self.pushed[outbox.acked :]]
            assert (outbox.count, outbox.size) == (len(expected), sum(map(len, expected)))
        assert outbox.acked <= self.page.seen
        assert (outbox._queue is None) == (outbox.count == 0)

    @invariant()
    def the_reason_stays(self) -> None:
        assert self.session.reason is self.reason

    def teardown(self) -> None:
        """Once the network holds, everything arrives."""
        try:
            self.connect(noticed=True)
            for _ in range(3):
                self.exchange(down=1 << 20, up=1 << 20, max_bytes=1 << 20, ack_now=True, repeat=False)
            if self.linked:
                assert self.page.shown == self.pushed
                if self.reason is None:
                    assert self.received == self.page.wanted
                else:
                    assert self.session.state is ChannelState.CLOSED
                assert self.session.statistics().queued == 0
        finally:
            self.patch.stop()


# A loaded machine is no reason to fail; and what fails needs its time to be made small.
Visit.TestCase.settings = settings(
    max_examples=150, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestVisit = Visit.TestCase
