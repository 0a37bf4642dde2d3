"""A session from its start to its end; nothing stays behind."""

from __future__ import annotations

import gc
import os
import weakref

import pytest

from greenio.engine.channel import CloseReason
from greenio.input import input
from greenio.output import put_button, put_text
from greenio.pin import pin_on_change, put_input
from greenio.protocol import commands
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
    assert len(os.listdir("/proc/self/fd")) < files + 20  # of 600 visits; threads of other tests come and go


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


def fails():
    input("x")
    raise KeyError("mine")


async def fails_in_a_coroutine():
    await input("x")
    raise KeyError("mine")


def returns_after_a_callback_has_failed():
    put_button("fail", onclick=lambda: 1 / 0)
    input("x")


@pytest.mark.parametrize("app", [fails, fails_in_a_coroutine])
def test_an_app_that_fails_ends_its_session_as_an_error(app, caplog):
    caplog.set_level("CRITICAL")
    with Visit(app) as page:
        counters = page.session.registry.counters
        page.answer("x")
        page.wait(lambda: page.ended is not None, "the end")
        assert page.ended == "error"
        assert page.commands[-2] == commands.Crash("", app_ended=True)
    assert (counters.closed[CloseReason.ERROR], counters.closed[CloseReason.DONE]) == (1, 0)
    assert counters.uncaught_exceptions == 1


def test_a_callback_that_fails_is_not_the_end_of_the_app(caplog):
    caplog.set_level("CRITICAL")
    with Visit(returns_after_a_callback_has_failed) as page:
        page.form()
        page.click("fail")
        page.wait(lambda: commands.Crash("") in page.commands, "the crash")
        page.answer("x")
        page.settle()
        assert page.ended is None


def test_a_page_that_is_reloaded_shows_again_that_its_app_has_failed(caplog):
    def app():
        put_button("still works", onclick=lambda: None)
        raise KeyError("mine")

    caplog.set_level("CRITICAL")
    with Visit(app, keep_page=True) as page:
        page.wait(lambda: commands.Crash("", app_ended=True) in page.commands, "the crash")
        page.reload()
        page.wait(lambda: page.commands.count(commands.Crash("", app_ended=True)) == 2, "the crash again")
