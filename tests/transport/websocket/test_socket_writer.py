"""One writer per socket, whoever sends: tasks, native threads, destructors; and readers that are slow."""

from __future__ import annotations

import os
import socket as stdlib_socket
import threading
import time

import gevent

from greenio.transport.websocket.socket_writer import SocketWriter
from tests.support.waiting import wait_until
from tests.support.wire.websocket_client import Client, close_frame
from tests.support.wire.websocket_server import Recorder, serving


def test_a_good_bye_is_read_although_writing_failed_first() -> None:
    with serving(Recorder) as server:
        client = Client(server.port).upgrade()
        wait_until(lambda: server.connections)
        client.send(close_frame(1001))
        client.socket.close()
        # No turn of the hub in between: the write finds a socket that answers with a reset.
        for _ in range(50):
            server.connections[0].send(b"x" * 10_000)
            time.sleep(0.001)
        wait_until(lambda: server.receivers[0].losses)
    assert server.receivers[0].losses == [(1001, "")]


def test_two_tasks_and_a_thread_printing_4_mb_each_never_break_the_socket() -> None:
    with serving(Recorder) as server, Client(server.port, receive_buffer=8192) as client:
        client.upgrade()
        wait_until(lambda: server.connections)
        connection = server.connections[0]
        size, count = 4096, 1024

        def show(name: str) -> None:
            for i in range(count):
                connection.send(f"{name} {i:6} ".encode() + name.encode() * size)
                if i % 100 == 0:
                    gevent.sleep(0)

        workers = [gevent.spawn(show, name) for name in "ab"]
        thread = threading.Thread(target=show, args=("c",))
        thread.start()
        seen: dict[str, list[int]] = {"a": [], "b": [], "c": []}
        while sum(map(len, seen.values())) < 3 * count:
            name, number, body = client.read_text().split()
            assert body == name * size
            seen[name].append(int(number))
        assert seen == {key: list(range(count)) for key in "abc"}
        gevent.joinall(workers)
        thread.join()
        wait_until(lambda: server.receivers[0].drained)
        assert connection.backlog == 0
        assert connection._writer._watcher is None


def test_a_slow_reader_slows_nobody_else() -> None:
    with serving(Recorder) as server, Client(server.port) as slow, Client(server.port) as fast:
        slow.upgrade()
        wait_until(lambda: server.connections)
        fast.upgrade()
        wait_until(lambda: len(server.connections) == 2)
        received = []
        reader = gevent.spawn(lambda: [received.append(fast.read_text()) for _ in range(200)])
        for i in range(200):
            for connection in server.connections:
                connection.send(f"{i} ".encode() + b"x" * 50_000)
            gevent.sleep(0)
        reader.join(20)
        assert len(received) == 200
        assert server.connections[0].backlog > 1_000_000
        assert server.connections[1].backlog == 0


def test_a_vanished_slow_reader_leaves_no_backlog() -> None:
    with serving(Recorder) as server:
        client = Client(server.port).upgrade()
        wait_until(lambda: server.connections)
        while not server.connections[0].backlog:
            server.connections[0].send(b"x" * 100_000)
        client.reset()
        wait_until(lambda: server.receivers[0].losses)
        assert server.connections[0].backlog == 0
    assert server.receivers[0].losses[0][0] == 1006


def test_a_send_from_inside_a_send_keeps_frames_whole() -> None:
    # A collection may run a destructor, and that may send, at any allocation inside send() itself.
    with serving(Recorder) as server, Client(server.port) as client:
        client.upgrade()
        wait_until(lambda: server.connections)
        connection = server.connections[0]
        drain = SocketWriter._drain

        def drain_and_send(self: SocketWriter) -> None:
            for _ in range(3):
                connection.send(b"nested " + b"n" * 100_000)
            drain(self)

        SocketWriter._drain = drain_and_send
        try:
            connection.send(b"outer " + b"o" * 100_000)
        finally:
            SocketWriter._drain = drain
        texts = [client.read_text().split() for _ in range(4)]
        assert [name for name, _ in texts] == ["outer", "nested", "nested", "nested"]
        assert {len(body) for _, body in texts} == {100_000}


def test_what_a_thread_sends_arrives_although_the_hub_computes() -> None:
    # The watchdog's work: a task that never yields has put something.
    with serving(Recorder) as server, Client(server.port) as client:
        client.upgrade()
        wait_until(lambda: server.connections)
        native = stdlib_socket.socket(fileno=os.dup(client.socket.fileno()))
        native.settimeout(20)
        seen: list[bytes] = []

        def watch() -> None:
            server.connections[0].send(b"while it computes")
            seen.append(native.recv(100))

        watchdog = threading.Thread(target=watch)
        watchdog.start()
        watchdog.join(20)  # native: the hub stands still meanwhile
        native.close()
        assert seen == [b"\x81\x11while it computes"]


def test_a_hub_that_is_gone_is_no_error_to_a_thread() -> None:
    class Destroyed:
        def run_callback_threadsafe(self, *args: object) -> None:
            raise ValueError("operation on destroyed loop")

        run_callback = run_callback_threadsafe

    with serving(Recorder) as server, Client(server.port) as client:
        client.upgrade()
        wait_until(lambda: server.connections)
        connection = server.connections[0]
        loop, connection._group.loop = connection._group.loop, Destroyed()
        try:
            while not connection.backlog:
                connection.send(b"x" * 100_000)
        finally:
            connection._group.loop = loop
        connection._writer._blocked = False  # what the loop would have been told
        connection._writer.flush()
