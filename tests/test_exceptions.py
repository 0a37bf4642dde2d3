"""Which exception is raised where: the table of the specification, a test per row."""

from __future__ import annotations

import asyncio
import logging
import threading

import gevent
import pytest

from greenio import limits
from greenio.engine.channel import CloseReason
from greenio.exceptions import SessionClosedException, SessionException, SessionNotFoundException
from greenio.input import input, input_group
from greenio.output import (
    clear,
    close_popup,
    popup,
    put_button,
    put_loading,
    put_text,
    remove,
    scroll_to,
    toast,
    use_scope,
)
from greenio.pin import get_pin_values, pin, pin_on_change, pin_update, pin_wait_change, put_input
from greenio.protocol import commands
from greenio.session import (
    defer_call,
    download,
    eval_js,
    get_current_session,
    go_app,
    hold,
    info,
    local,
    register_thread,
    run_async,
    run_js,
    set_env,
)
from greenio.testing import Visit

WAITING = {
    "input": lambda: input("x"),
    "input_group": lambda: input_group("x", [input(name="a")]),
    "eval_js": lambda: eval_js("new Promise(() => {})"),
    "pin_wait_change": lambda: pin_wait_change("p"),
}
INTERACTIVE = {
    **WAITING,
    "put_text": lambda: put_text("x"),
    "an output that is kept": lambda: [put_text("x")],
    "use_scope": lambda: use_scope("s").__enter__(),
    "clear": lambda: clear(),
    "remove": lambda: remove("s"),
    "scroll_to": lambda: scroll_to("s"),
    "popup": lambda: popup("x"),
    "close_popup": close_popup,
    "toast": lambda: toast("x"),
    "run_js": lambda: run_js("1"),
    "set_env": lambda: set_env(title="x"),
    "download": lambda: download("x", b"x"),
    "go_app": lambda: go_app("x"),
    "defer_call": lambda: defer_call(print),
    "pin read": lambda: pin.p,
    "pin write": lambda: setattr(pin, "p", 1),
    "get_pin_values": lambda: get_pin_values(["p"]),
    "pin_update": lambda: pin_update("p", value="x"),
    "pin_on_change": lambda: pin_on_change("p", print),
    "put_input": lambda: put_input("q"),
    "get_current_session": get_current_session,
    "local": lambda: local.x,
    "info": lambda: info.user_ip,
}
NEEDS_TASK = {**INTERACTIVE, "hold": hold}


def raised(function):
    try:
        function()
    except Exception as error:
        return type(error)
    return None


def in_app(function, found):
    def app():
        found.append(raised(function))

    return app


def in_callback(function, found):
    def app():
        put_button("go", onclick=lambda: found.append(raised(function)))

    return app


def in_thread(function, found):
    def app():
        thread = threading.Thread(target=lambda: found.append(raised(function)))
        register_thread(thread)
        thread.start()

    return app


@pytest.mark.parametrize("make", [in_app, in_callback, in_thread])
@pytest.mark.parametrize("name", WAITING)
def test_a_task_that_waits_when_the_session_closes(name, make):
    found = []
    with Visit(make(WAITING[name], found)) as page:
        if make is in_callback:
            page.click("go")
        page.wait(lambda: page.session.tasks and (len(page.session.pending_calls) or page.session.pins))
    page.wait(lambda: found)
    assert found == [SessionClosedException]


@pytest.mark.parametrize("make", [in_app, in_thread])
def test_hold_returns(make):
    found = []
    with Visit(make(hold, found)) as page:
        page.wait(lambda: page.session.tasks)
        assert found == []
    page.wait(lambda: found)
    assert found == [None]


@pytest.mark.parametrize("name", INTERACTIVE)
def test_a_task_that_computed_when_the_session_closed(name):
    found = []
    gate = gevent.event.Event()

    def app():
        gate.wait()
        found.append(raised(INTERACTIVE[name]))
        found.append(raised(INTERACTIVE[name]))

    with Visit(app) as page:
        page.session.close(CloseReason.LEFT)
        gate.set()
        page.wait(lambda: len(found) == 2)
    assert found == [SessionClosedException] * 2


@pytest.mark.parametrize("name", INTERACTIVE)
def test_a_coroutine_that_caught_the_end_and_goes_on(name):
    found, started = [], []

    async def app():
        try:
            started.append(True)
            await asyncio.sleep(30)
        except SessionClosedException:
            try:
                result = INTERACTIVE[name]()
                if asyncio.iscoroutine(result):
                    await result
            except Exception as error:
                found.append(type(error))

    with Visit(app) as page:
        page.wait(lambda: started)
    page.wait(lambda: found)
    assert found == [SessionClosedException]


@pytest.mark.parametrize("name", NEEDS_TASK)
def test_an_unregistered_thread(name):
    found = []

    def app():
        def run():
            try:
                NEEDS_TASK[name]()
            except Exception as error:
                found.append((type(error), "register_thread" in str(error)))

        thread = threading.Thread(target=run)
        thread.start()
        while thread.is_alive():
            gevent.sleep(0.001)
        put_text("the session goes on")

    with Visit(app) as page:
        page.wait(page.texts)
    assert found == [(SessionNotFoundException, True)]


@pytest.mark.parametrize("name", NEEDS_TASK)
def test_code_outside_of_any_session(name):
    assert raised(NEEDS_TASK[name]) is SessionNotFoundException


def test_code_outside_of_a_coroutine_sessions_tasks():
    found = []

    async def app():
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(None, lambda: found.append(raised(lambda: put_text("x"))))

    with Visit(app) as page:
        page.wait(lambda: found)
    assert found == [SessionNotFoundException]


def test_a_closed_task_gets_generator_exit():
    found = []

    async def wait():
        try:
            await input("x")
        except BaseException as error:
            found.append(type(error))
            raise

    async def app():
        handler = run_async(wait())
        await asyncio.sleep(0.01)
        handler.close()

    with Visit(app) as page:
        page.wait(lambda: page.ended == "done")
    assert found == [GeneratorExit]


@pytest.mark.parametrize("name", sorted(set(NEEDS_TASK) - {"local", "info", "hold"}))
def test_a_deferred_function(name, caplog):
    found = []

    def app():
        local.kept = 7
        defer_call(lambda: found.append(raised(NEEDS_TASK[name])))
        defer_call(NEEDS_TASK[name])
        defer_call(lambda: found.append((local.kept, info.backend)))

    with Visit(app) as page, caplog.at_level(logging.WARNING):
        page.wait(lambda: len(found) == 2)
    assert found == [SessionClosedException, (7, "greenio")]
    assert [record.getMessage() for record in caplog.records] == [
        "session app-1: a deferred function talks to the page, which is gone by then"
    ]


def test_the_end_of_unsent_outputs_is_silent():
    kept = []

    def app():
        kept.append(put_text("kept"))

    with Visit(app) as page:
        page.settle()
    kept.clear()


def test_item_descriptions_need_no_session():
    assert input("Age", name="age").name == "age"


def test_a_session_exception_is_the_normal_end_of_a_task(caplog):
    def app():
        put_button("x", onclick=lambda: input("y"))
        thread = threading.Thread(target=lambda: input("z"))
        register_thread(thread)
        thread.start()
        input("x")

    with Visit(app) as page, caplog.at_level(logging.INFO):
        page.wait(lambda: len(page.forms) == 2)
        page.click("x")
        page.wait(lambda: len(page.forms) == 3)
    assert caplog.records == []
    assert not [each for each in page.commands if type(each).__name__ == "Crash"]


@pytest.mark.parametrize("where", ["validate", "onchange"])
def test_a_session_exception_passes_through_functions_of_a_form(where):
    found = []

    def leave(_value):
        page.session.close(CloseReason.LEFT)
        put_text("x")

    def app():
        found.append(raised(lambda: input("x", **{where: leave})))

    with Visit(app) as page:
        if where == "validate":
            page.answer("1")
        else:
            page.edit("data", "1")
        page.wait(lambda: found)
    assert found == [SessionClosedException]


def test_a_cleaning_context_manager_keeps_the_exception():
    found = []

    def app():
        def work():
            with use_scope("a", clear=True):
                page.session.close(CloseReason.LEFT)
                raise KeyError("mine")

        gevent.sleep(0)
        found.append(raised(work))

    page = Visit(app)
    with page:
        page.wait(lambda: found)
    assert found == [KeyError]


def test_a_loading_that_waits_for_a_slow_page_keeps_the_exception():
    found = []

    def app():
        def work():
            with put_loading():
                for _ in range(limits.OUTBOX_HIGH_COUNT + 1):
                    page.session.sender.enqueue(commands.ClosePopup())
                raise KeyError("mine")

        gevent.sleep(0)
        found.append(raised(work))

    page = Visit(app)
    with gevent.Timeout(20):
        while not page.session.channel.is_full:  # page.wait() would read
            gevent.sleep(0)
    assert not found
    page.session.close(CloseReason.LEFT)
    page.wait(lambda: found)
    assert found == [KeyError]


def test_a_task_that_spins_on_exceptions_is_slowed_down(caplog, monkeypatch):
    monkeypatch.setattr(limits, "REFUSAL_PAUSE", 0.005)
    rounds = [0]

    def app():
        input_closed = raised(lambda: input("x"))
        assert input_closed is SessionClosedException
        while rounds[0] < limits.REFUSALS + 20:
            try:
                put_text("x")
            except Exception:
                rounds[0] += 1

    with Visit(app) as page, caplog.at_level(logging.WARNING):
        page.form()
    page.wait(lambda: rounds[0] == limits.REFUSALS + 20)
    assert len(caplog.records) == 1
    assert "although the session is over" in caplog.records[0].getMessage()


def test_both_kinds_are_caught_by_their_base():
    assert issubclass(SessionClosedException, SessionException)
    assert issubclass(SessionNotFoundException, SessionException)
    assert issubclass(SessionException, Exception)
