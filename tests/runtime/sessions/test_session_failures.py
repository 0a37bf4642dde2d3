"""Failures between the parts of a session: two native threads at once, ends at the wrong moment, floods."""

from __future__ import annotations

import threading
import time
from typing import Any

import gevent
import gevent.event
import pytest

from greenio import limits
from greenio.engine.mirror.page import MirroredCommand, Page
from greenio.output import put_button, put_text
from greenio.protocol import events
from greenio.runtime.files.upload_folder import Directory
from greenio.runtime.sessions.session import Session
from greenio.session import defer_call, hold
from greenio.testing import Visit
from greenio.transport.memory import MemoryConnection


class TwoThreads(MemoryConnection):
    """While it is armed, a thread that sends stays in there until the hub has had time for all that it has to do."""

    __slots__ = ()
    home = 0
    armed = False
    inside = threading.Event()

    def send(self, frame: bytes) -> None:
        if TwoThreads.armed and threading.get_ident() != TwoThreads.home:
            TwoThreads.armed = False
            TwoThreads.inside.set()
            time.sleep(0.05)  # the hub may wait for this thread natively, and then nothing tells
        super().send(frame)


def test_what_is_put_while_the_watchdog_writes_survives_the_sessions_end() -> None:
    sessions: list[Session] = []
    flushing: list[threading.Thread] = []

    def app() -> None:
        gevent.sleep(0.01)
        session = sessions[0]
        assert session.sender.connection is not None
        session.sender.connection.__class__ = TwoThreads
        put_text("1")  # at once
        put_text("2")  # with the turn's end, or the watchdog
        TwoThreads.home = threading.get_ident()
        TwoThreads.inside.clear()
        TwoThreads.armed = True
        watchdog = threading.Thread(target=session.sender.flush)
        flushing.append(watchdog)
        watchdog.start()
        assert TwoThreads.inside.wait(5)
        put_text("3")

    with Visit(app) as page:
        sessions.append(page.session)
        page.wait(lambda: page.ended is not None, "the end")
        assert page.texts() == ["1", "2", "3"]
    flushing[0].join()


def test_an_output_that_cannot_be_mirrored_is_sent_once(monkeypatch: pytest.MonkeyPatch, caplog) -> None:
    def fail(self: Page, mirrored: MirroredCommand) -> None:
        raise KeyError("k")

    monkeypatch.setattr(Page, "apply", fail)

    def app() -> None:
        put_text("once")
        gevent.sleep(0.01)
        put_text("then")
        hold()

    with Visit(app, keep_page=True) as page:
        page.wait(lambda: len(page.texts()) >= 2)
        assert page.texts() == ["once", "then"]
    assert "will lack something" in caplog.text


def test_a_frame_of_too_many_events_ends_the_session() -> None:
    clicks: list[int] = []

    def app() -> None:
        put_button("b", onclick=lambda: clicks.append(1))

    with Visit(app) as page:
        [button] = page.scopes["ROOT"]
        click = events.Click(button["callback"], 0)
        page.send(*[click] * 1001)  # what a page may keep, and its good-bye
        page.wait(lambda: len(clicks) == 1001)
        page.send(*[click] * (limits.FRAME_EVENTS + 1))
        assert page._wire.ended is not None
        assert page._wire.ended[0] == 1008
    assert len(clicks) == 1001


def test_a_disk_that_refuses_to_delete_an_upload_does_not_keep_the_session_from_ending(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    ends: list[str] = []

    def refuse(path: str, **_: Any) -> None:
        raise PermissionError(1, "read-only", path)

    def app() -> None:
        defer_call(lambda: ends.append("deferred"))
        put_text("x")
        hold()

    with Visit(app) as page:
        page.wait(lambda: page.texts())
        directory = Directory()
        path = directory.new_file()
        monkeypatch.setattr(page._sessions.uploads, "session_ended", lambda _session: directory.forget(path))
        monkeypatch.setattr("greenio.runtime.files.upload_folder.os.unlink", refuse)
        page.drop_connection()
        page.wait(lambda: ends, "the deferred function")
        page.wait(lambda: not len(page._sessions), "the end")
        monkeypatch.undo()
    assert "an upload could not be deleted" in caplog.text
    assert "failed" not in caplog.text
