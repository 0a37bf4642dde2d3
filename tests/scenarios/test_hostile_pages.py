"""Hostile and heavy pages against a whole server: a clear refusal for them, nothing for the others."""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from contextlib import contextmanager
from typing import Any

import pytest

from greenio.input import input
from greenio.output import put_button, put_text
from greenio.session import register_thread
from tests.support.servers.live import serving, visiting

KEY = "dGhlIHNhbXBsZSBub25jZQ=="


def app() -> None:
    put_button("go", lambda: put_text("gone"))
    put_text(input("word"))


@contextmanager
def upgraded(url: str) -> Any:
    """A raw socket after the handshake."""
    port = int(url.rstrip("/").rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=20) as raw:
        raw.sendall(
            f"GET /_greenio/ws HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {KEY}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        head = b""
        while b"\r\n\r\n" not in head:
            head += raw.recv(4096)
        assert head.startswith(b"HTTP/1.1 101")
        yield raw


def close_code(raw: socket.socket) -> int:
    """Read to the end; the code of the closing frame. A reset after it, for bytes nobody read, is fine."""
    data = b""
    try:
        while part := raw.recv(65536):
            data += part
    except ConnectionResetError:
        pass
    place = data.rfind(b"\x88")
    return int.from_bytes(data[place + 2 : place + 4], "big")


def masked(opcode: int, payload: bytes, *, length: int | None = None) -> bytes:
    size = len(payload) if length is None else length
    head = bytes([0x80 | opcode])
    head += bytes([0x80 | 127]) + struct.pack(">Q", size) if size > 125 else bytes([0x80 | size])
    return head + b"\0\0\0\0" + payload


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        (b"\x81\x02{}", 1002),
        (masked(1, b"\xff\xfe"), 1007),
        (masked(1, b"", length=2**62), 1009),
        (masked(1, b"{" * 70_000), 1002),
        (masked(2, b"{}"), 1003),
        (masked(1, b'{"s":5,"e":[{"t":"leave"}]}'), 1002),
        (masked(1, b'{"a":999}'), 1002),
    ],
    ids=["unmasked", "bad UTF-8", "2^62 bytes", "no JSON", "binary", "gap", "seen what was never sent"],
)
def test_each_violation_has_its_close_code_and_nobody_else_notices(frame: bytes, code: int) -> None:
    with serving(app) as server, visiting(server.url) as other:
        other.wait("form")
        with upgraded(server.url) as raw:
            raw.sendall(frame)
            assert close_code(raw) == code
        other.answer("still here")
        while "still here" not in other.texts:
            other.read()


def test_a_frame_of_64_mib_is_refused_from_its_header_while_others_click() -> None:
    with serving(app) as server, visiting(server.url) as other:
        other.wait("form")
        button = other.wait("output")["node"]["callback"]

        def flood() -> None:
            with upgraded(server.url) as raw:
                try:
                    raw.sendall(masked(1, b"", length=64 * 2**20))
                    for _ in range(64):
                        raw.sendall(bytes(2**20))
                except OSError:
                    pass  # the server does not listen any more
                codes.append(close_code(raw))

        codes: list[int] = []
        flooding = threading.Thread(target=flood)
        flooding.start()
        trips = []
        while flooding.is_alive() or len(trips) < 20:
            start = time.perf_counter()
            shown = len(other.commands)
            other.send({"t": "click", "callback": button, "value": 0})
            while len(other.commands) == shown:
                other.read()
            trips.append(time.perf_counter() - start)
        flooding.join()
        assert codes == [1009]
        assert sorted(trips)[len(trips) // 2] < 0.25  # the figure itself is bench's business


def test_two_tasks_that_print_4_mib_each_never_break_the_stream() -> None:
    size = 4 * 2**20

    def big() -> None:
        def other() -> None:
            put_text("b" * size)

        thread = threading.Thread(target=other)
        register_thread(thread)
        thread.start()
        put_text("a" * size)
        thread.join()
        put_text("end")

    with serving(big) as server, visiting(server.url, max_size=None) as page:
        while "end" not in page.texts:
            page.read()
        assert sorted(page.texts) == ["a" * size, "b" * size, "end"]


def test_malformed_events_are_dropped_and_the_session_lives() -> None:
    with serving(app) as server, visiting(server.url) as page:
        form = page.wait("form")["form"]
        for nonsense in (
            {"t": "nonsense"},
            {"t": "click", "callback": -1},
            {"t": "click", "callback": 10**6, "value": {"a": []}},
            {"t": "submit", "form": form + 7, "values": {}},
            {"t": "submit", "form": form, "values": {"other": 1}},
            {"t": "submit", "form": form, "values": {"data": [1]}},
            {"t": "blur", "form": form, "name": "x" * 300},
            {"t": "reply", "request": form, "value": None},
            5,
        ):
            page.send(nonsense)  # type: ignore[arg-type]
        page.wait("reject")
        page.answer("fine")
        while "fine" not in page.texts:
            page.read()
        assert json.dumps(page.commands).count("Traceback") == 0
