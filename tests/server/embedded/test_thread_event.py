"""An event between native threads with hubs of their own."""

from __future__ import annotations

import threading

from greenio.server.embedded.script import ThreadEvent


def test_an_event_wakes_threads_and_greenlets() -> None:
    event, woken = ThreadEvent(), []

    def wait() -> None:
        event.wait()
        woken.append(1)

    threads = [threading.Thread(target=wait) for _ in range(3)]
    for thread in threads:
        thread.start()
    event.set()
    for thread in threads:
        thread.join()
    event.wait()
    assert woken == [1, 1, 1]
