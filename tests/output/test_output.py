"""The life of an output: when it is sent, to where, in which order."""

from __future__ import annotations

import copy
import gc
import pickle
import threading

import pytest

from greenio.engine.channel import CloseReason
from greenio.exceptions import SessionClosedException, SessionNotFoundException
from greenio.input import input
from greenio.output import (
    clear,
    popup,
    put_button,
    put_column,
    put_datatable,
    put_row,
    put_scope,
    put_table,
    put_text,
    put_widget,
    toast,
    use_scope,
)
from greenio.protocol import commands
from greenio.testing import Visit
from tests.support.play import play, shown


def test_a_result_that_nobody_holds_is_sent_at_once():
    def app():
        put_text("a")
        assert put_text("b")
        put_text("c").style("color: red")

    assert shown(app) == ["a", "b", "c"]


def test_rebinding_deleting_and_returning_send():
    def app():
        def inner():
            local = put_text("local")
            put_text("inside")
            assert local

        x = put_text("a")
        x = put_text("b")
        put_text("c")
        inner()
        y = put_text("d")
        del y
        put_text("e")
        assert x

    assert shown(app) == ["a", "c", "inside", "local", "d", "e", "b"]


def test_kept_in_a_list_or_returned_it_waits():
    def app():
        def make():
            return put_text("returned")

        kept = [put_text("k1"), put_text("k2")]
        made = make()
        put_text("first")
        del made
        put_row(kept)

    assert shown(app) == ["first", "returned", "k1", "k2"]


@pytest.mark.parametrize("count", [3, 2000])
def test_outputs_dropped_by_one_statement_come_in_the_order_of_their_creation(count):
    def app():
        [put_text(i) for i in range(count)]
        (put_text("x"), put_text("y"))
        kept = [put_text(0), put_text(1), put_text(2)]
        put_text("between")
        kept.clear()
        {"a": put_text("d1"), "b": put_text("d2")}

    assert shown(app) == [*map(str, range(count)), "x", "y", "between", "0", "1", "2", "d1", "d2"]


def test_outputs_deleted_by_several_statements_come_in_the_order_of_these():
    def app():
        a, b, c = put_text("a"), put_text("b"), put_text("c")
        del c
        del b
        del a
        put_text("d")

    assert shown(app) == ["c", "b", "a", "d"]


def test_what_was_dropped_together_leaves_before_anything_else_and_before_waiting():
    seen = []

    def app():
        holder = put_text("held")
        [put_text("a"), put_text("b")]
        toast("t")
        [put_text("c"), put_text("d")]
        input("wait")
        assert holder

    with Visit(app) as page:
        page.form()
        for command in page.commands:
            if isinstance(command, commands.Output):
                seen.append(command.node["text"])
            else:
                seen.append(type(command).__name__)
    assert seen == ["a", "b", "Toast", "c", "d", "OpenForm"]


def test_embedding_makes_it_a_part_and_ignores_its_own_place():
    def app():
        with use_scope("s"):
            pass
        row = put_row([put_text("part", scope="s", position=0)])
        put_text("before")
        del row

    with Visit(app) as page:
        assert page.texts() == ["before", "part"]
        assert page.texts("s") == []


def test_content_is_captured_when_it_is_embedded():
    ran = []

    def app():
        child = put_text("child").style("color: red").onclick(lambda: ran.append(1))
        parent = put_row([child])
        child.style("font-weight: bold").onclick(lambda: ran.append(2))
        parent.show()
        input("wait")

    with Visit(app) as page:
        page.form()
        [row] = page.scopes["ROOT"]
        assert row["cells"][0]["content"][0]["style"] == "color: red"
        page.click_on("child")
        assert ran == [1]


def test_one_output_embedded_twice_is_shown_twice():
    def app():
        once = put_text("again")
        put_row([once, once])
        put_column([once])

    assert shown(app) == ["again"] * 3


def test_one_output_cannot_be_copied():
    def app():
        once = put_text("once")
        for copied in (copy.copy, copy.deepcopy, pickle.dumps):
            with pytest.raises(TypeError, match="an output cannot be copied"):
                copied(once)
        gc.collect()

    page = play(app)
    # The watchdog may look at the app's frame, and lets go of the output then.
    page.wait(lambda: page.texts() == ["once"], "the output")
    assert page.session.sender.unsent == 0


def test_show_sends_now_and_each_time():
    def app():
        output = put_text("s")
        assert output.show() is output
        put_text("x")
        output.send()

    assert shown(app) == ["s", "x", "s"]


def test_a_copy_shown_after_the_first_one_has_left_the_page_still_works():
    ran = []

    def app():
        row = put_row([put_button("go", lambda: ran.append("go"))])
        row.show()
        row.show()
        put_button("keep", lambda: None)

    with Visit(app) as page:
        first, second = (
            item["cells"][0]["content"][0]["callback"] for item in page.scopes["ROOT"] if item["k"] == "grid"
        )
        assert first != second
        from greenio.protocol import events

        page.send(events.Release([first]))
        page.send(events.Click(first, 0), events.Click(second, 0))
        page.wait(lambda: ran)
        assert ran == ["go"]


def test_callbacks_of_what_was_never_shown_keep_nothing():
    def app():
        with pytest.raises(TypeError):
            put_row([put_button("b", lambda: None).onclick(lambda: None), 5])

    with Visit(app) as page:
        page.wait(lambda: page.ended)  # no callback keeps the session open
        assert page.texts() == []


def test_released_callbacks_are_forgotten():
    def app():
        put_button("a", lambda: None)
        put_text("t").onclick(lambda: None)

    with Visit(app) as page:
        from greenio.protocol import events

        assert len(page.session.callbacks) == 2
        [buttons, text] = page.scopes["ROOT"]
        page.send(events.Release([buttons["callback"], text["click"]]))
        assert len(page.session.callbacks) == 0


FAILING = {
    "put_row": lambda: put_row([put_text("stray"), 5]),
    "put_scope": lambda: put_scope("x", [put_text("stray"), 5]),
    "put_table": lambda: put_table([[put_text("stray")], 5]),
    "popup": lambda: popup("t", [put_text("stray"), object()]),
    "size": lambda: popup("t", put_text("stray"), size="huge"),
    "nested": lambda: put_row([put_column([put_text("stray")]), None, object()]),
    "header": lambda: put_table([[put_text("stray")]], header=7),
    "iterator": lambda: put_table(iter([5, [put_text("stray")]])),
    "values": lambda: put_table({1: 5, 2: {"a": put_text("stray")}.values()}.values()),
    "deep": lambda: put_widget("t", {"bad": {None: 1}, "deep": [[[[[[[[[[put_text("stray")]]]]]]]]]]}),
    "datatable": lambda: put_datatable([{"a": put_text("stray")}]),
}


@pytest.mark.parametrize("name", FAILING)
def test_what_a_failing_call_was_given_is_never_shown(name):
    def app():
        with pytest.raises((TypeError, ValueError)):
            FAILING[name]()
        gc.collect()
        put_text("end")

    assert shown(app) == ["end"]


def test_children_of_an_argument_list_that_fails_are_shown():
    def app():
        with pytest.raises(ZeroDivisionError):
            put_table([[put_text("a"), 1 / 0]])

    assert shown(app) == ["a"]


def test_one_that_dies_elsewhere_goes_to_the_session_and_scope_it_was_made_for():
    kept = []

    def app():
        with use_scope("mine"):
            kept.append(put_text("mine"))
        input("wait")

    with Visit(app) as page:
        page.form()
        native = threading.Thread(target=kept.clear)  # belongs to no session
        native.start()
        native.join()
        page.wait(lambda: page.texts("mine"))
        assert page.texts("mine") == ["mine"]


def test_one_that_dies_in_a_task_of_another_session_is_not_mixed_up():
    kept = []

    def giver():
        kept.append(put_text("from giver"))
        input("wait")

    def taker():
        put_text("own")
        kept.clear()
        input("wait")

    with Visit(giver) as first:
        first.form()
        with Visit(taker) as second:
            second.form()
            assert second.texts() == ["own"]
            assert first.texts() == ["from giver"]


def test_the_end_of_the_session_silences_what_dies_later():
    kept = []

    def app():
        kept.append(put_text("late"))
        input("wait")

    with Visit(app) as page:
        page.form()
    kept.clear()
    assert page.texts() == []


def test_a_callback_that_returns_an_output_shows_it():
    def app():
        put_button("go", lambda: put_text("from callback"))

    with Visit(app) as page:
        page.click("go")
        assert page.texts() == ["go", "from callback"]


def test_making_one_without_a_session_or_after_its_end_raises():
    with pytest.raises(SessionNotFoundException):
        put_text("x")
    raised = []

    def app():
        try:
            input("wait")
        except SessionClosedException:
            for late in (lambda: put_text("x"), lambda: clear(), lambda: toast("x")):
                try:
                    late()
                except SessionClosedException as error:
                    raised.append(error)
            raise

    with Visit(app) as page:
        page.form()
        page.session.close(CloseReason.LEFT)
        page.wait(lambda: len(raised) == 3)


@pytest.mark.parametrize(
    ("scope", "position", "error"),
    [
        (1.5, -1, TypeError),
        (True, -1, TypeError),
        (5, -1, ValueError),
        (None, "0", TypeError),
        (None, 1.0, TypeError),
    ],
)
def test_bad_places_are_refused(scope, position, error):
    def app():
        with pytest.raises(error, match="put_text"):
            put_text("x", scope=scope, position=position)

    assert shown(app) == []


def test_style_and_onclick_chain_and_add_up():
    ran = []

    def app():
        put_text("x").style("color: red;").onclick(lambda: ran.append(1)).style("top: 0").onclick(
            lambda: ran.append(2), serial_mode=True
        )
        for bad in (None, 5, "f"):
            with pytest.raises(TypeError, match="onclick"):
                put_text("y").onclick(bad)
        with pytest.raises(TypeError, match="style"):
            put_text("z").style(5)

        async def coroutine(): ...

        with pytest.raises(TypeError, match="coroutine"):
            put_text("c").onclick(coroutine)

    with Visit(app) as page:
        assert page.scopes["ROOT"][0]["style"] == "color: red; top: 0"
        page.click_on("x")
        assert ran == [1, 2]
