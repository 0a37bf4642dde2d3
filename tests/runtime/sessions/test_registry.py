"""The floor of sessions itself: registry, delivery, callbacks, watchdog; and that nothing stays behind."""

from __future__ import annotations

import gc
import os
import time
import weakref

import gevent
import pytest
from gevent import getcurrent

from greenio import limits
from greenio.engine.channel import CloseReason
from greenio.input import input
from greenio.output import put_button, put_text
from greenio.pin import pin_on_change, put_input
from greenio.protocol import commands, events
from greenio.runtime import clock
from greenio.runtime.sessions.callbacks import Callback
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.runtime.sessions.session import Session
from greenio.runtime.tasks import task as tasks
from greenio.session import defer_call, get_current_session, local
from greenio.testing import Visit
from greenio.transport.memory import memory_pair


class Nobody:
    def received(self, frame): ...

    def writable(self): ...

    def lost(self, connection, code, reason): ...


def wait_until(condition, seconds=20.0):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        gevent.sleep(0.005)


def alive(*kinds):
    """Ids of the objects of these kinds; what other tests of this process have left is none of ours."""
    gc.collect()
    return {id(each) for each in gc.get_objects() if type(each) in kinds}


# --------------------------------------------------------------------------- nothing stays behind


@pytest.mark.parametrize("end", ["answer", "leave", "cut", "crash", "callbacks"])
def test_three_times_two_hundred_sessions_leave_nothing(end, caplog):
    def app():
        defer_call(lambda: None)
        local.data = list(range(50))
        put_button("b", onclick=lambda: input("in a callback"))
        put_text("x").onclick(lambda: None)
        input("Name")
        if end == "crash":
            raise KeyError(end)

    def visit():
        page = Visit(app)
        page.form()
        if end == "callbacks":
            page.click("b")
        if end in ("answer", "crash"):
            page.answer("x")
        if end == "cut":
            page.drop_connection()
        page.close()

    kinds = (Session, tasks.GreenletTask, Callback)
    caplog.set_level("CRITICAL")
    before = alive(*kinds)
    visit()
    files = len(os.listdir("/proc/self/fd"))
    for _ in range(3):
        for _ in range(200):
            visit()
        assert alive(*kinds) <= before
    assert len(os.listdir("/proc/self/fd")) <= files


class Function:
    def __call__(self, *_):
        pass


def test_who_keeps_a_handle_on_a_session_keeps_nothing_of_what_was_in_it():
    kept = []
    handles = []

    def app():
        handles.append(get_current_session())
        functions = [Function() for _ in range(4)]
        kept.extend(map(weakref.ref, functions))
        put_button("b", onclick=functions[0])
        put_input("pin")
        pin_on_change("pin", onchange=functions[1])
        local.function = functions[2]
        defer_call(functions[3])
        del functions
        input("x")

    with Visit(app) as page:
        page.form()
    del page
    gc.collect()
    assert handles[0].closed()
    assert [reference() for reference in kept] == [None] * 4


def test_a_waiting_session_is_one_greenlet():
    before = len(alive(tasks.GreenletTask))
    with Visit(lambda: input("x")) as page:
        page.form()
        assert len(alive(tasks.GreenletTask)) == before + 1
        assert len(page.session.tasks) == 1


# --------------------------------------------------------------------------- the registry


def test_a_session_is_found_by_its_secret_only_and_expires(manual_clock):
    sessions = SessionRegistry(reconnect_timeout=60)
    connection, wire = memory_pair(Nobody())
    session = sessions.open(lambda: input("x"), connection, RequestInfo({}))
    assert len(session.channel.secret) >= 32
    assert session.channel.secret not in repr(session)
    assert sessions.resume("wrong", memory_pair(Nobody())[0]) is None
    wire.vanish()
    wait_until(lambda: session.connection is None)
    manual_clock.advance(60)
    wait_until(lambda: len(sessions) == 0)
    assert session.closed
    assert sessions.resume(session.channel.secret, memory_pair(Nobody())[0]) is None


def test_addresses_are_counted_as_long_as_their_sessions_last():
    sessions = SessionRegistry()
    made = [
        sessions.open(lambda: input("x"), memory_pair(Nobody())[0], RequestInfo({}, remote_address=address))
        for address in ("a", "a", "b")
    ]
    assert [sessions.count_from(address) for address in "abc"] == [2, 1, 0]
    made[0].close(CloseReason.LEFT)
    wait_until(lambda: sessions.count_from("a") == 1)
    assert sessions.close_all(timeout=5)
    assert sessions._by_address == {}


def test_a_late_close_of_an_old_connection_ends_nothing():
    sessions = SessionRegistry(reconnect_timeout=10)
    old, old_wire = memory_pair(Nobody())
    session = sessions.open(lambda: input("x"), old, RequestInfo({}))
    wait_until(lambda: old_wire.frames)
    new, _ = memory_pair(Nobody())
    sessions.resume(session.channel.secret, new)
    wait_until(lambda: old_wire.ended is not None)
    assert old_wire.ended[0] == 4002
    session.lost(old, 1006, "late")
    assert session.connection is new
    assert not session.closed
    assert sessions.close_all(timeout=5)


def test_a_task_that_ignores_the_end_is_killed_after_the_grace(manual_clock, caplog):
    log = []

    def app():
        try:
            while True:
                gevent.sleep(0.01)
        finally:
            log.append("finally")

    with Visit(app) as page:
        page.settle()
        page.session.close(CloseReason.LEFT)
        manual_clock.advance(limits.CLOSE_GRACE)
    wait_until(lambda: log == ["finally"])
    assert any("killing" in record.getMessage() for record in caplog.records)


def test_idle_sessions_end_and_busy_ones_do_not(manual_clock):
    sessions = SessionRegistry(idle_timeout=60)
    sleepy = sessions.open(lambda: input("x"), memory_pair(Nobody())[0], RequestInfo({}))
    busy = sessions.open(lambda: input("x"), memory_pair(Nobody())[0], RequestInfo({}))
    manual_clock.advance(30)
    busy.active_at = clock.now()  # what an event does
    manual_clock.advance(30)
    wait_until(lambda: sleepy.closed)
    assert sleepy.channel.reason is CloseReason.IDLE
    assert not busy.closed
    assert sessions.close_all(timeout=5)


# --------------------------------------------------------------------------- delivery


def test_the_first_output_leaves_at_once_and_the_rest_of_the_turn_in_one_frame():
    def app():
        for number in range(5):
            put_text(number)
        frames.append(len(page.frames))

    frames = []
    sessions = SessionRegistry()
    connection, page = memory_pair(Nobody())
    sessions.open(app, connection, RequestInfo({}))
    wait_until(lambda: b"".join(page.frames).count(b'"output"') == 5)
    texts = [frame.count(b'"output"') for frame in page.frames]
    assert len([count for count in texts if count]) <= 2
    assert sessions.close_all(timeout=5)


def test_the_watchdog_shows_output_of_a_task_that_computes():
    seen = []

    def app():
        put_text("first")
        put_text("second")
        end = time.monotonic() + 20
        while shown() < 2 and time.monotonic() < end:
            pass
        seen.append(shown())

    def shown():
        return b"".join(page.frames).count(b'"output"')

    sessions = SessionRegistry()
    connection, page = memory_pair(Nobody())
    sessions.open(app, connection, RequestInfo({}))
    wait_until(lambda: seen)
    assert seen == [2]
    assert sessions.close_all(timeout=5)


def test_a_task_that_outruns_its_page_waits_and_wakes_at_the_end(monkeypatch):
    log = []

    def app():
        try:
            while True:
                put_text("x" * 1000)
                log.append(1)
        finally:
            log.append("woken")

    sessions = SessionRegistry()
    connection, page = memory_pair(Nobody())
    session = sessions.open(app, connection, RequestInfo({}))
    wait_until(lambda: session.channel.is_full)
    assert 500 < len(log) < 3000, "about a megabyte"
    count = len(log)
    for _ in range(20):  # turns of the hub, in which it could go on
        gevent.sleep(0)
    assert len(log) == count
    session.close(CloseReason.LEFT)
    wait_until(lambda: log[-1] == "woken")
    assert sessions.close_all(timeout=5)
    assert page is not None


# --------------------------------------------------------------------------- callbacks


def test_the_modes_of_callbacks():
    plain = Callback(print, serial=False, exclusive=False, name="")
    assert [plain.may_start(number) for number in range(3)] == [True] * 3
    serial = Callback(print, serial=True, exclusive=False, name="")
    assert [serial.may_start(number) for number in range(3)] == [True, False, False]
    assert serial.ended() == (1,)
    assert serial.may_start(1)
    assert serial.ended() == (2,)
    exclusive = Callback(print, serial=False, exclusive=True, name="")
    assert [exclusive.may_start(number) for number in range(2)] == [True, False]
    assert exclusive.ended() is None
    assert exclusive.may_start(3)


def test_queued_callbacks_never_start_after_the_end():
    log, gate = [], gevent.event.Event()

    def app():
        put_button("b", onclick=lambda: (log.append("runs"), gate.wait()), serial_mode=True)

    with Visit(app) as page:
        page.click("b")
        page.click("b")
        page.session.close(CloseReason.LEFT)
        gate.set()
    assert log == ["runs"]


def test_serial_mode_holds_up_its_own_output_only():
    log, gate = [], gevent.event.Event()

    def app():
        put_button("slow", onclick=lambda: (gate.wait(), log.append("slow")), serial_mode=True)
        put_button("quick", onclick=lambda: log.append("quick"), serial_mode=True)

    with Visit(app) as page:
        page.click("slow")
        page.click("quick")
        page.wait(lambda: log == ["quick"])
        gate.set()
        page.wait(lambda: log == ["quick", "slow"])


def test_clicks_after_the_widget_left_are_dropped():
    log = []

    def app():
        put_button("b", onclick=lambda: log.append("clicked"))
        input("x")

    with Visit(app) as page:
        number = page.scopes["ROOT"][0]["callback"]
        page.send(events.Release([number]), events.Click(number, 0))
        assert log == []
        assert len(page.session.callbacks) == 0


# --------------------------------------------------------------------------- tasks


def test_a_wake_up_reaches_only_who_is_parked():
    log = []

    def app():
        me = getcurrent()
        me.unpark()  # before it waits: nothing to wake
        try:
            gevent.sleep(0.02)  # a stray wake-up must not end this
            log.append("slept")
        finally:
            me.park(0.01)
            log.append("parked")

    with Visit(app) as page:
        for task in page.session.tasks:
            task.unpark()
        page.wait(lambda: log == ["slept", "parked"])


def test_stopping_tells_all_in_slices():
    sessions = SessionRegistry()
    wires = []
    for _ in range(450):
        connection, wire = memory_pair(Nobody())
        wires.append(wire)
        sessions.open(lambda: input("x"), connection, RequestInfo({}))
    wait_until(lambda: all(wire.frames for wire in wires))
    assert sessions.close_all(timeout=20)
    wait_until(lambda: all(wire.ended for wire in wires))
    assert {wire.ended[0] for wire in wires} == {1001}
    assert all(b'"reason":"stopped"' in wire.frames[-1] for wire in wires)
    assert commands.End
