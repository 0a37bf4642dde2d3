"""The contract that every transport keeps: ``check_connection(make_pair)``.

``make_pair(receiver)`` is a context manager that yields a Connection and the page at its other end, which can
``send(text)``, ``receive()`` the next text (None at the end), ``close(code, reason)``, ``vanish()``, ``pause()``,
``resume()`` and knows how it ``ended``, as a code and reason (None before).
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Protocol

import gevent
from gevent import get_hub

from greenio.transport.base import Connection, Receiver
from tests.support.waiting import wait_until
from tests.support.wire.websocket_server import Recorder


class Page(Protocol):
    ended: tuple[int, str] | None

    def send(self, text: str) -> None: ...
    def receive(self) -> str | None: ...
    def close(self, code: int = 1001, reason: str = "") -> None: ...
    def vanish(self) -> None: ...
    def pause(self) -> None: ...
    def resume(self) -> None: ...


MakePair = Callable[[Receiver], AbstractContextManager[tuple[Connection, Page]]]


def check_connection(make_pair: MakePair) -> None:
    """Run the whole suite."""
    for check in CHECKS:
        check(make_pair)


def frames_arrive_in_order_both_ways(make_pair: MakePair) -> None:
    recorder = Recorder()
    texts = [f"{i} größer 𝄞" for i in range(300)]
    with make_pair(recorder) as (connection, page):
        for text in texts:
            connection.send(text.encode())
            page.send(text)
        assert [page.receive() for _ in texts] == texts
        wait_until(lambda: len(recorder.frames) == len(texts))
    assert [frame if isinstance(frame, str) else frame.decode() for frame in recorder.frames] == texts


def large_frames_arrive_whole(make_pair: MakePair) -> None:
    recorder = Recorder()
    texts = ["x" * (1 << 20), "é" * 100_000, ""]
    with make_pair(recorder) as (connection, page):
        for text in texts:
            connection.send(text.encode())
            page.send(text)
            assert page.receive() == text
        wait_until(lambda: len(recorder.frames) == len(texts))
    assert [frame if isinstance(frame, str) else frame.decode() for frame in recorder.frames] == texts


def callbacks_run_in_the_hub_and_not_inside_a_call(make_pair: MakePair) -> None:
    recorder = Recorder()
    with make_pair(recorder) as (connection, page):
        page.send("x")
        wait_until(lambda: recorder.frames)
        connection.close(1000)
        assert recorder.losses == []
        wait_until(lambda: recorder.losses)
    assert recorder.greenlets == {get_hub()}


def closing_delivers_what_was_sent_and_tells_once(make_pair: MakePair) -> None:
    recorder = Recorder()
    with make_pair(recorder) as (connection, page):
        connection.send(b"last words")
        connection.close(4001, "session expired")
        connection.close(1000, "again")
        connection.send(b"too late")
        assert page.receive() == "last words"
        assert page.receive() is None
        assert page.ended == (4001, "session expired")
        wait_until(lambda: recorder.losses)
        assert recorder.lost_connections == [connection]
        connection.send(b"even later")
        connection.close(1000)
    gevent.sleep(0)
    assert recorder.losses == [(4001, "session expired")]
    assert connection.backlog == 0


def nothing_is_received_after_close(make_pair: MakePair) -> None:
    recorder = Recorder()
    with make_pair(recorder) as (connection, page):
        connection.close(1000)
        for _ in range(20):
            page.send("flood")
        wait_until(lambda: recorder.losses)
    assert recorder.frames == []


def the_page_closes(make_pair: MakePair) -> None:
    recorder = Recorder()
    with make_pair(recorder) as (connection, page):
        page.send("good-bye")
        page.close(1001, "tab closed")
        wait_until(lambda: recorder.losses)
        connection.send(b"nobody")
        connection.close(1000)
        assert page.receive() is None
        assert page.ended == (1001, "tab closed")
    assert recorder.frames == ["good-bye"]
    assert recorder.losses == [(1001, "tab closed")]


def the_page_vanishes(make_pair: MakePair) -> None:
    recorder = Recorder()
    with make_pair(recorder) as (connection, page):
        page.vanish()
        wait_until(lambda: recorder.losses)
        connection.send(b"nobody")
    assert [code for code, reason in recorder.losses] == [1006]
    assert recorder.losses[0][1]


def a_slow_page_makes_a_backlog_that_drains(make_pair: MakePair) -> None:
    recorder = Recorder()
    with make_pair(recorder) as (connection, page):
        assert connection.backlog == 0
        page.pause()
        texts = []
        while connection.backlog < 100_000:
            texts.append(f"{len(texts)} " + "x" * 50_000)
            connection.send(texts[-1].encode())
        assert recorder.drained == 0
        page.resume()
        assert [page.receive() for _ in texts] == texts
        wait_until(lambda: recorder.drained)
        assert connection.backlog == 0
        connection.send(b"on time again")
        assert page.receive() == "on time again"
    assert recorder.drained == 1


def closing_a_slow_page_still_delivers(make_pair: MakePair) -> None:
    recorder = Recorder()
    with make_pair(recorder) as (connection, page):
        page.pause()
        count = 0
        while connection.backlog < 100_000:
            connection.send(b"x" * 50_000)
            count += 1
        connection.close(1000, "done")
        wait_until(lambda: recorder.losses)
        page.resume()
        for _ in range(count):
            assert page.receive() == "x" * 50_000
        assert page.receive() is None
        assert page.ended == (1000, "done")
    assert recorder.drained == 0


def the_receiver_can_be_replaced(make_pair: MakePair) -> None:
    acceptor, session = Recorder(), Recorder()
    with make_pair(acceptor) as (connection, page):
        page.send("hello")
        wait_until(lambda: acceptor.frames)
        connection.receiver = session
        page.send("again")
        wait_until(lambda: session.frames)
    assert (acceptor.frames, session.frames) == (["hello"], ["again"])
    assert acceptor.losses == []
    assert len(session.losses) == 1


def a_failing_receiver_is_closed_with_1011(make_pair: MakePair) -> None:
    class Failing(Recorder):
        def received(self, frame: bytes | str) -> None:
            raise RuntimeError("a fault of the session")

        def lost(self, connection: Connection, code: int, reason: str) -> None:
            super().lost(connection, code, reason)
            raise RuntimeError("and another one")

    recorder, healthy = Failing(), Recorder()
    records: list[logging.LogRecord] = []
    handler = logging.Handler()
    handler.emit = records.append  # type: ignore[method-assign]
    logger = logging.getLogger("greenio.transport")
    logger.addHandler(handler)
    propagate, logger.propagate = logger.propagate, False
    try:
        with make_pair(recorder) as (_, page), make_pair(healthy) as (_, other):
            page.send("x")
            page.send("y")
            assert page.receive() is None
            assert page.ended == (1011, "internal error")
            wait_until(lambda: recorder.losses)
            other.send("still here")
            wait_until(lambda: healthy.frames)
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate
    assert recorder.losses == [(1011, "internal error")]
    assert len([record for record in records if record.exc_info]) == 2


def a_receiver_may_close_inside_a_callback(make_pair: MakePair) -> None:
    class Strict(Recorder):
        connection: Connection

        def received(self, frame: bytes | str) -> None:
            super().received(frame)
            self.connection.send(b"no")
            self.connection.close(1008, "policy")
            assert self.losses == []

    recorder = Strict()
    with make_pair(recorder) as (connection, page):
        recorder.connection = connection
        page.send("one")
        page.send("two")
        assert page.receive() == "no"
        assert page.receive() is None
        assert page.ended == (1008, "policy")
    assert recorder.frames == ["one"]


def native_threads_send_and_close(make_pair: MakePair) -> None:
    recorder = Recorder()
    with make_pair(recorder) as (connection, page):

        def work(name: str) -> None:
            for i in range(200):
                connection.send(f"{name} {i} ".encode() + b"x" * 3000)

        threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
        for thread in threads:
            thread.start()
        for i in range(200):
            connection.send(f"hub {i}".encode())
            gevent.sleep(0)
        got: dict[str, list[Any]] = {"a": [], "b": [], "hub": []}
        for _ in range(600):
            name, number, *_ = (page.receive() or "").split()
            got[name].append(int(number))
        assert got == {key: list(range(200)) for key in got}
        for thread in threads:
            thread.join()
        closer = threading.Thread(target=connection.close, args=(1001, "from a thread"))
        closer.start()
        assert page.receive() is None
        assert page.ended == (1001, "from a thread")
        closer.join()
        wait_until(lambda: recorder.losses)
    assert recorder.losses == [(1001, "from a thread")]
    assert recorder.greenlets == {get_hub()}


CHECKS = [
    frames_arrive_in_order_both_ways,
    large_frames_arrive_whole,
    callbacks_run_in_the_hub_and_not_inside_a_call,
    closing_delivers_what_was_sent_and_tells_once,
    nothing_is_received_after_close,
    the_page_closes,
    the_page_vanishes,
    a_slow_page_makes_a_backlog_that_drains,
    closing_a_slow_page_still_delivers,
    the_receiver_can_be_replaced,
    a_failing_receiver_is_closed_with_1011,
    a_receiver_may_close_inside_a_callback,
    native_threads_send_and_close,
]
