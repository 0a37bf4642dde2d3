"""Threads of a session, deferred functions, and the end."""

from __future__ import annotations

import logging
import threading

import gevent
import pytest

from greenio.output import get_scope, put_button, put_text, use_scope
from greenio.protocol import events
from greenio.session import (
    defer_call,
    get_current_session,
    get_current_task_id,
    hold,
    register_thread,
)
from greenio.testing import Visit
from tests.support.play import result_of


def test_a_registered_thread_has_its_own_scopes_and_keeps_the_session_open():
    gate = threading.Event()
    found = []

    def work():
        found.append(get_scope())
        gate.wait()
        put_text("from the thread")

    def app():
        with use_scope("inner"):
            thread = threading.Thread(target=work)
            register_thread(thread)
            register_thread(thread)
            thread.start()

    with Visit(app) as page:
        page.wait(lambda: found)
        assert page.ended is None
        gate.set()
        page.wait(lambda: page.ended == "done")
        assert found == ["ROOT"]
        assert page.texts() == ["from the thread"]


def test_a_thread_may_be_registered_after_it_started():
    registered, gate = threading.Event(), threading.Event()

    def work():
        registered.wait()
        put_text("now I may")
        gate.wait()
        put_text("and stay")

    def app():
        thread = threading.Thread(target=work)
        thread.start()
        register_thread(thread)
        registered.set()

    with Visit(app) as page:
        page.wait(lambda: page.texts() == ["now I may"])
        assert page.ended is None
        gate.set()
        page.wait(lambda: page.ended == "done")
        assert page.texts() == ["now I may", "and stay"]


@pytest.mark.parametrize("late", [False, True])
def test_an_exception_in_a_registered_thread_is_reported_like_the_apps(caplog, late):
    go = threading.Event()

    def work():
        go.wait()
        raise KeyError("in a thread")

    def app():
        thread = threading.Thread(target=work)
        if late:
            thread.start()
        register_thread(thread)
        if not late:
            thread.start()
        go.set()

    with Visit(app) as page, caplog.at_level(logging.ERROR):
        page.wait(lambda: page.ended == "done")
    assert [record.exc_info[0] for record in caplog.records] == [KeyError]
    assert [type(each).__name__ for each in page.commands] == ["Crash", "End"]


def test_registering_itself_is_harmless():
    def app():
        register_thread(threading.current_thread())
        put_text("here")
        with pytest.raises(TypeError, match=r"threading\.Thread"):
            register_thread(print)
        return get_current_task_id()

    assert "-" in result_of(app)


def test_a_handle_tells_of_the_end():
    handles = []

    def app():
        handles.append(get_current_session())
        hold()

    with Visit(app) as page:
        page.wait(lambda: handles)
        assert not handles[0].closed()
    assert handles[0].closed()


def test_deferred_functions_run_once_in_order_and_a_slow_one_delays_nobody():
    log = []
    slow = gevent.event.Event()

    def app():
        assert defer_call(first) is first
        defer_call(lambda: 1 / 0)
        defer_call(slow.wait)
        defer_call(lambda: log.append("last"))

    def first():
        log.append("first")

    logging.getLogger("greenio.session").disabled = True
    try:
        page = Visit(app, timeout=2)
        page.wait(lambda: log == ["first"])
        with Visit(lambda: put_text("others go on")) as other:
            other.wait(lambda: other.ended == "done")
        slow.set()
        page.wait(lambda: log == ["first", "last"])
        page.close()
    finally:
        logging.getLogger("greenio.session").disabled = False


def test_sys_exit_ends_only_its_task():
    def app():
        put_button("exit", onclick=lambda: exit())
        put_button("go on", onclick=lambda: put_text("still here"))

    with Visit(app) as page:
        page.click("exit")
        page.click("go on")
        assert "still here" in page.texts()


def test_a_flood_of_clicks_ends_the_session():
    gate = gevent.event.Event()

    def app():
        put_button("x", onclick=gate.wait)

    with Visit(app) as page:
        button = page.scopes["ROOT"][0]["callback"]
        for _ in range(3):
            page.send(*[events.Click(button, 0)] * 400)
        page.wait(lambda: page.session.closed)
        gate.set()
        assert page._wire.ended[0] == 1008
