"""keep_page: a page that was reloaded is shown again, and the same call goes on waiting."""

from __future__ import annotations

import gevent
import pytest

from greenio.input import NUMBER, input, input_group
from greenio.output import (
    clear,
    popup,
    put_button,
    put_progressbar,
    put_scope,
    put_table,
    put_text,
    set_progressbar,
    use_scope,
)
from greenio.pin import pin, put_input
from greenio.protocol import commands, events
from greenio.protocol.errors import CloseCode, ProtocolViolation
from greenio.session import eval_js, set_env
from greenio.testing import Visit


def test_the_page_and_its_form_come_back_and_the_call_goes_on():
    greenlets = []

    def app():
        set_env(title="T")
        put_table([["name", put_scope("name")]])
        put_text("gone")
        clear("ROOT")
        with use_scope("head"):
            put_text("Hello")
        put_button("b", onclick=lambda: put_text("clicked", scope="head"))
        greenlets.append(gevent.getcurrent())
        answer = input("Age?", type=NUMBER, validate=lambda age: "too old" if age > 99 else None)
        greenlets.append(gevent.getcurrent())
        put_text("got", answer)

    with Visit(app, keep_page=True) as page:
        page.answer("100")
        assert page.errors == {"data": "too old"}
        page.click("b")
        before = page.texts()
        page.send(events.Draft(page.form().form, "data", "4"))
        page.reload()
        assert page.texts() == before == ["Hello", "clicked", "b"]
        assert page.errors == {"data": "too old"}
        assert commands.UpdateItem(page.form().form, "data", {"value": "4"}) in page.commands
        page.click("b")
        page.answer("42")
        assert page.texts() == ["Hello", "clicked", "clicked", "b", "got 42"]
    assert greenlets[0] is greenlets[1]


def test_reloading_again_and_again_while_outputs_run():
    steps = gevent.event.Event()

    def app():
        put_progressbar("bar")
        for number in range(20):
            put_text(number)
            set_progressbar("bar", number / 20)
            gevent.sleep(0.001)
        steps.set()

    with Visit(app, keep_page=True) as page:
        for _ in range(5):
            gevent.sleep(0.003)
            page.reload()
        page.wait(lambda: page.ended == "done")
        assert page.texts() == ["95.0%", *map(str, range(20))]


def test_open_questions_are_asked_again():
    got = []

    def app():
        got.append(eval_js("1 + 1"))

    with Visit(app, keep_page=True) as page:
        first = page.commands[-1]
        page.reload()
        assert page.commands[-1] == first
        page.send(events.Reply(first.request, 2))
        assert got == [2]


def test_pins_come_back_with_what_was_entered():
    got = []

    def app():
        put_input("p", value="a")
        put_button("read", onclick=lambda: got.append(pin.p))
        input("wait")

    with Visit(app, keep_page=True) as page:
        page.settle()
        page.edit_pin("p", "entered")
        page.click("read")
        page.reload()
        page.click("read")
        page.wait(lambda: len(got) == 2)
        assert got == ["entered", "entered"]


def test_a_popup_comes_back():
    def app():
        with popup("P"):
            put_text("inside")
        input_group("G", [input("a", name="a")])

    with Visit(app, keep_page=True) as page:
        page.form()
        page.reload()
        assert page.popup.title == "P"
        assert page.texts(page.popup.scope) == ["inside"]


def test_without_keep_page_a_reload_is_refused_and_the_session_not_touched():
    with Visit(lambda: input("x"), reconnect_timeout=10) as page:
        page.form()
        with pytest.raises(ProtocolViolation) as refused:
            page.reload()
        assert refused.value.code == CloseCode.EXPIRED
        assert not page.session.closed


def test_nothing_is_kept_by_default():
    with Visit(lambda: input("x")) as page:
        page.form()
        assert page.session.sender.page is None


def test_the_end_lets_go_of_the_mirror():
    page = Visit(lambda: put_text("x"), keep_page=True)
    page.wait(lambda: page.ended == "done")
    page.close()
    assert page.session.sender.page is None
