"""A session from its start to its end; nothing stays behind."""

from __future__ import annotations

import gc
import os
import weakref

import pytest

from greenio.input import input
from greenio.output import put_button, put_text
from greenio.pin import pin_on_change, put_input
from greenio.runtime.sessions.callbacks import Callback
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.runtime.sessions.session import Session
from greenio.runtime.tasks import task as tasks
from greenio.session import defer_call, get_current_session, local
from greenio.testing import Visit
from greenio.transport.base import NoReceiver
from greenio.transport.memory import memory_pair
from tests.support.waiting import wait_until


def alive(*kinds):
    """Ids of the objects of these kinds; what other tests of this process have left is none of ours."""
    gc.collect()
    return {id(each) for each in gc.get_objects() if type(each) in kinds}


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


def test_a_late_close_of_an_old_connection_ends_nothing():
    sessions = SessionRegistry(reconnect_timeout=10)
    old, old_wire = memory_pair(NoReceiver())
    session = sessions.open(lambda: input("x"), old, RequestInfo({}))
    wait_until(lambda: old_wire.frames)
    new, _ = memory_pair(NoReceiver())
    sessions.resume(session.channel.secret, new)
    wait_until(lambda: old_wire.ended is not None)
    assert old_wire.ended[0] == 4002
    session.lost(old, 1006, "late")
    assert session.sender.connection is new
    assert not session.closed
    assert sessions.close_all(timeout=5)
