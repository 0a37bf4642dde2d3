"""Reports from processes of an engine, on this machine or another one, to the bridge.

Each computation that reports has a connection of its own. The bridge answers only to end it: a function that runs
learns at its next report that nobody wants the result any more.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError
from contextlib import suppress
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection, Listener, answer_challenge, deliver_challenge

from greenio import limits
from greenio.environ import variable
from greenio.runtime.offload.compute import compute
from greenio.runtime.offload.pool import Role

#: Address and key of a receiver.
Place = tuple[str, int, bytes]

_KEY_BYTES = 32


class ReportReceiver:
    """Receives reports, on threads of its own.

    It listens on this machine only, unless ``GREENIO_BRIDGE_HOST`` gives an address that others can reach.

    :param received: called with the number of the computation and the bytes of the report.
    """

    def __init__(self, received: Callable[[int, bytes], object]) -> None:
        self._received = received
        self._key = secrets.token_bytes(_KEY_BYTES)
        self._listener = Listener((variable("BRIDGE_HOST") or "127.0.0.1", 0), backlog=limits.REPORT_BACKLOG)
        self._lock = threading.Lock()
        self._connections: dict[int, Connection[bytes, bytes]] = {}
        self._cancelled: dict[int, None] = {}  # the latest; some of them never begin
        threading.Thread(target=self._accept, name="greenio reports", daemon=True).start()

    @property
    def place(self) -> Place:
        """Where computations report to."""
        host, port = self._listener.address
        return str(host), int(port), self._key

    def cancel(self, number: int) -> None:
        """Let a computation end at its next report."""
        with self._lock:
            self._cancelled[number] = None
            if len(self._cancelled) > limits.REPORT_CANCELLED:
                del self._cancelled[next(iter(self._cancelled))]
            connection = self._connections.get(number)
        if connection is not None:
            _say_cancelled(connection)

    def _accept(self) -> None:
        while True:
            try:
                connection = self._listener.accept()
            except OSError:  # the peer has gone already
                continue
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: Connection[bytes, bytes]) -> None:
        number = 0
        try:
            deliver_challenge(connection, self._key)
            answer_challenge(connection, self._key)
            number = int(connection.recv_bytes())
            with self._lock:
                self._connections[number] = connection
                is_cancelled = number in self._cancelled
            if is_cancelled:
                _say_cancelled(connection)
            while True:
                self._received(number, connection.recv_bytes(limits.REPORT_BYTES))
        except (OSError, EOFError, ValueError, AuthenticationError):
            pass  # the computation is over
        finally:
            with self._lock:
                if self._connections.get(number) is connection:
                    del self._connections[number]
            connection.close()


def _say_cancelled(connection: Connection[bytes, bytes]) -> None:
    with suppress(OSError):  # it is over
        connection.send_bytes(b"cancelled")


class _Sender:
    """Sends the reports of one computation, over a connection that the first one opens."""

    def __init__(self, place: Place, number: int) -> None:
        self._place = place
        self._number = number
        self._connection: Connection[bytes, bytes] | None = None
        self._is_lost = False

    def send(self, content: bytes) -> None:
        if self._is_lost:
            return
        host, port, key = self._place
        try:
            if self._connection is None:
                self._connection = Client((host, port), authkey=key)
                self._connection.send_bytes(str(self._number).encode())
            self._connection.send_bytes(content)
            is_cancelled = self._connection.poll(0) and bool(self._connection.recv_bytes())
        except (OSError, EOFError, AuthenticationError):
            self._is_lost = True  # the result may arrive all the same
            return
        if is_cancelled:
            raise CancelledError("nobody wants the result of this computation any more")

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()


def compute_and_report(request: bytes, place: Place, number: int) -> bytes:
    """Compute, in a process of the engine. Returns as ``compute()`` does.

    :param request: a pickle of the function and its arguments.
    :param place: where to report to.
    :param number: of the computation.
    """
    Role.is_worker = True
    sender = _Sender(place, number)
    try:
        return compute(request, sender.send)
    finally:
        sender.close()
