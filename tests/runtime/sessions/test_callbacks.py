"""Callbacks: their modes, their order, and the end."""

from __future__ import annotations

import gevent

from greenio.engine.channel import CloseReason
from greenio.input import input
from greenio.output import put_button
from greenio.protocol import events
from greenio.runtime.sessions.callbacks import Callback
from greenio.testing import Visit


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
