"""Callbacks run as their mode allows, and never after the end."""

from __future__ import annotations

import gevent
import gevent.event

from greenio.engine.channel import CloseReason
from greenio.input import input
from greenio.output import put_button, put_text
from greenio.protocol import events
from greenio.session import hold
from greenio.testing import Visit


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


def test_clicks_that_wait_for_one_that_never_ends_are_bounded() -> None:
    def app() -> None:
        put_text("text").onclick(hold, serial_mode=True)
        hold()

    with Visit(app) as page:
        [text] = page.scopes["ROOT"]
        click = events.Click(text["click"])
        page.send(*[click] * 1000)
        assert page._wire.ended is None
        page.send(*[click] * 10)
        assert page._wire.ended is not None
        assert page._wire.ended[0] == 1008
