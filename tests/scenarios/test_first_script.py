"""Scripts of a few lines, played against the real engine in this process."""

from __future__ import annotations

import threading

import gevent
import pytest

from greenio.exceptions import SessionClosedException, SessionNotFoundException
from greenio.input import NUMBER, input, input_group
from greenio.output import (
    get_scope,
    popup,
    put_button,
    put_buttons,
    put_scope,
    put_table,
    put_text,
    toast,
    use_scope,
)
from greenio.protocol import events
from greenio.session import defer_call, eval_js, local
from greenio.testing import Visit


def test_a_form_asks_and_its_answer_is_returned():
    got = []

    def app():
        got.append(input("Guest name"))
        put_text("Welcome", got[0])

    with Visit(app) as page:
        assert page.form().title == "Guest name"
        assert page.texts() == []
        page.answer("Ada")
        assert got == ["Ada"]
        assert page.texts() == ["Welcome Ada"]
        assert page.forms == {}
        assert page.ended == "done"


def test_a_refused_value_keeps_the_form_open():
    def limits(age):
        if age > 60:
            return "above sixty"

    def app():
        put_text(repr(input("Age?", type=NUMBER, validate=limits)))

    with Visit(app) as page:
        page.answer("61")
        assert page.errors == {"data": "above sixty"}
        page.answer("")  # the validator gets None and raises
        assert page.errors == {"data": "This value is not valid"}
        page.answer("42")
        assert page.texts() == ["42"]


def test_a_group_is_checked_as_a_whole_after_its_items():
    def rule(data):
        if data["years"] <= 0:
            return ("years", "must be positive")

    got = []

    def app():
        got.append(
            input_group(
                "About you",
                [input("Nick", name="nick"), input("Years", name="years", type=NUMBER)],
                validate=rule,
            )
        )

    with Visit(app) as page:
        page.answer(nick="abc", years="-1")
        assert page.errors == {"years": "must be positive"}
        page.answer(nick="abc", years="30")
        assert got == [{"nick": "abc", "years": 30}]


def test_two_tasks_ask_and_neither_gets_the_others_answer():
    got = {}

    def app():
        def side():
            got["side"] = input("Side")

        put_button("side", side)
        got["main"] = input("Main")

    with Visit(app) as page:
        main = page.form()
        page.click("side")
        page.wait(lambda: len(page.forms) == 2, "the second form")
        page.send(events.Submit(main.form, {"data": "m"}))
        page.wait(lambda: "main" in got)
        assert "side" not in got
        page.answer("s")
        assert got == {"side": "s", "main": "m"}


def test_outputs_show_when_nobody_holds_them():
    def app():
        put_text("a")
        kept = put_text("late")
        put_table([["k", put_text("cell")]])
        put_text("b")
        del kept

    with Visit(app) as page:
        assert page.texts() == ["a", "k", "cell", "b", "late"]


def test_a_failing_composite_leaves_nothing_behind():
    def app():
        with pytest.raises(TypeError):
            put_scope("x", content=[put_text("stray"), 5])
        put_text("end")

    with Visit(app) as page:
        assert page.texts() == ["end"]


def test_scopes_are_entered_and_positions_counted():
    seen = []

    def app():
        with use_scope("A"):
            put_text("a")
            with use_scope("B"):
                put_text("b")
                seen.extend([get_scope(), get_scope(-2), get_scope(0), get_scope(9)])
        put_text("front", position=0)
        put_text("a2", scope="A")
        with use_scope("A", clear=True):
            put_text("anew")

    with Visit(app) as page:
        assert seen == ["B", "A", "ROOT", None]
        assert page.texts() == ["front", "anew"]


def test_each_click_is_a_task_of_its_own_whose_scope_is_root():
    clicked = []

    def app():
        with use_scope("inner"):
            put_buttons(
                [("one", 1), {"label": "two", "value": (2,), "color": "danger"}], onclick=clicked.append
            )
            put_button("where", lambda: put_text(get_scope()))
            put_button("off", lambda: clicked.append("never"), disabled=True)

    with Visit(app) as page:
        page.click("two")
        page.click("one")
        page.click("where")
        page.click("off")
        assert clicked == [(2,), 1]
        assert page.texts()[-1] == "ROOT"
        assert page.ended is None  # callbacks keep the session open


def test_serial_callbacks_wait_for_one_another():
    running, maximum = [0], [0]
    order = []

    def app():
        def work(value):
            running[0] += 1
            maximum[0] = max(maximum[0], running[0])
            gevent.sleep(0.01)
            order.append(value)
            running[0] -= 1

        put_buttons(["x", "y"], onclick=work, serial_mode=True)

    with Visit(app) as page:
        for label in "xyxy":
            page.click(label)
        page.wait(lambda: len(order) == 4)
        assert order == ["x", "y", "x", "y"]
        assert maximum == [1]


def test_a_reply_is_matched_by_its_request():
    got = []

    def app():
        got.append(eval_js("a * 2", a=21))

    with Visit(app) as page:
        page.wait(lambda: any(getattr(c, "request", 0) for c in page.commands))
        script = page.commands[-1]
        assert script.args == {"a": 21}
        page.send(events.Reply(script.request + 5, "late"))
        page.send(events.Reply(script.request, 42))
        assert got == [42]


def test_closing_the_page_raises_in_the_waiting_task_and_runs_deferred_functions_once():
    log = []

    def app():
        defer_call(lambda: log.append("d1"))
        defer_call(lambda: 1 / 0)
        defer_call(lambda: log.append(("d3", local.k)))
        local.k = 5
        try:
            input("Main")
        except SessionClosedException:
            log.append("closed")
            with pytest.raises(SessionClosedException):
                put_text("too late")
            raise

    with Visit(app) as page:
        page.form()
    assert log == ["closed", "d1", ("d3", 5)]


def test_an_uncaught_exception_is_told_and_the_session_goes_on(caplog):
    def app():
        put_button("fail", lambda: 1 / 0)
        put_button("work", lambda: put_text("works"))

    with Visit(app, debug=True) as page:
        page.click("fail")
        page.click("work")
        assert page.texts()[-1] == "works"
        crash = page.commands[-2]
        assert "ZeroDivisionError" in crash.traceback
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == [
        "session app-1: uncaught exception"
    ]


def test_without_debug_no_traceback_reaches_the_page():
    def app():
        raise RuntimeError("secret")

    with Visit(app) as page:
        assert page.commands[0].traceback == ""
        assert page.ended == "error"


def test_calls_outside_of_a_session_name_the_cure():
    with pytest.raises(SessionNotFoundException, match="register_thread"):
        put_text("nowhere")
    with pytest.raises(SessionNotFoundException, match="register_thread"):
        threading.Thread(target=lambda: None)
        input("nobody")


def test_popups_and_toasts():
    def app():
        with popup("Hi", "text <i>") as scope:
            put_text("more")
        put_text("later", scope=scope)
        toast("done")
        input("wait")

    with Visit(app) as page:
        page.form()
        assert page.popup.title == "Hi"
        assert page.texts(page.popup.scope) == ["text <i>", "more", "later"]
        assert page.toasts == ["done"]


def test_a_lost_connection_loses_nothing():
    def app():
        for number in range(5):
            put_text(number)
        put_text(input("more?"))

    with Visit(app, reconnect_timeout=10) as page:
        page.form()
        page.drop_connection()
        assert page.reconnect()
        page.answer("yes")
        assert page.texts() == ["0", "1", "2", "3", "4", "yes"]


def test_a_form_that_nobody_answers_in_time_is_removed():
    caught = []

    def app():
        try:
            input("quick", timeout=0.01)
        except TimeoutError as error:
            caught.append(str(error))
        put_text("next")

    with Visit(app) as page:
        page.wait(lambda: caught)
        assert page.forms == {}
        assert page.texts() == ["next"]
