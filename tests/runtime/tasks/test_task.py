"""Tasks: parking and waking."""

from __future__ import annotations

import gevent
from gevent import getcurrent

from greenio.testing import Visit


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
