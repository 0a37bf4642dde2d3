"""The visitor of an app inside the test's process: no browser, no sockets, the real protocol.

    def test_bmi() -> None:
        with Visit(bmi) as page:
            page.answer("180")
            page.answer("75")
            assert page.texts() == ["Your BMI is 23.1"]

What the visitor sees and does is in ``greenio.testing.visitor``.
"""

from __future__ import annotations

import copy
import logging
import os
from collections.abc import Callable

import gevent

from greenio.engine.channel import CloseReason
from greenio.protocol import events
from greenio.runtime import clock
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.runtime.sessions.session import Session
from greenio.testing.visitor import Visitor
from greenio.transport.base import NO_RECEIVER
from greenio.transport.memory import MemoryPage, memory_pair

#: Bound here, so that a virtual time does not replace it.
_sleep = gevent.sleep


class _Crashes(logging.Handler):
    """Keeps the uncaught exceptions of one session, which its log records hold."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.session = ""
        self.errors: list[BaseException] = []

    def emit(self, record: logging.LogRecord) -> None:
        about = record.args[0] if isinstance(record.args, tuple) and record.args else None
        if about == self.session and record.exc_info and record.exc_info[1] is not None:
            self.errors.append(record.exc_info[1])


class Visit(Visitor):
    """One visitor of ``app``. A context manager: leaving it closes the page.

    :param app: the app function.
    :param headers: of the visitor's request, such as ``{"Accept-Language": "de"}``.
    :param query_string: of the page's address.
    :param path: of the page's address below an app of several pages (``pages()``).
    :param reconnect_timeout: seconds the session outlives a lost connection.
    :param keep_page: see ``start_server()``.
    :param debug: see ``start_server()``.
    :param timeout: seconds that waits last at most before they raise ``AssertionError``.

    An exception that the app, a callback or a thread of it does not catch is raised in the test: by a wait, or at the
    end of the ``with`` block.

    Example: see the module.
    """

    #: Whether exceptions of the app are raised in the test.
    raises_errors = True

    def __init__(
        self,
        app: Callable[[], object],
        *,
        headers: dict[str, str] | None = None,
        query_string: str = "",
        path: str = "/",
        reconnect_timeout: float = 0,
        keep_page: bool = False,
        debug: bool = False,
        timeout: float = 5.0,
    ) -> None:
        super().__init__(timeout)
        self._sessions = SessionRegistry(
            reconnect_timeout=reconnect_timeout, debug=debug, keep_page=keep_page
        )
        self._crashes = _Crashes()
        logging.getLogger("greenio.session").addHandler(self._crashes)
        connection, self._wire = memory_pair(NO_RECEIVER)
        request = RequestInfo(headers or {}, query_string=query_string, remote_address="127.0.0.1", page=path)
        self.session: Session = self._sessions.open(
            app, connection, request, app_name=getattr(app, "__name__", "app")
        )
        self._crashes.session = self.session.name

    def settle(self) -> None:
        """Take everything that has arrived, until no task of the session can go on by itself."""
        quiet = 0
        while quiet < 3:
            quiet = 0 if self._take() else quiet + 1
            _sleep(0)

    def drop_connection(self) -> None:
        """Cut the connection, as a network does."""
        self._wire.vanish()
        self.settle()

    def reconnect(self) -> bool:
        """Connect again. Returns whether the session was still there."""
        connection, self._wire = memory_pair(NO_RECEIVER)
        resumed = self._sessions.resume(self.session.channel.secret, connection, seen=self._seen)
        self.settle()
        return resumed is not None

    def reload(self) -> None:
        """Press F5, with ``keep_page``: the page is empty and asks for its session again.

        :raises ProtocolViolation: the session is over, or cannot be shown again.
        """
        self._wire.vanish()
        self._show_anew()

    def second_device(self) -> Visit:
        """Open the session on another device, with ``keep_page``: that one shows everything, this one is disconnected.

        :returns: the page on the other device, which is closed together with this one.
        :raises ProtocolViolation: the session is over, or cannot be shown again.
        """
        other = copy.copy(self)
        other._show_anew()
        self.settle()
        return other

    def _show_anew(self) -> None:
        self._begin()
        connection, self._wire = memory_pair(NO_RECEIVER)
        self._sessions.resume(self.session.channel.secret, connection, fresh=True)
        self.settle()

    def close(self) -> None:
        """Close the page and wait until the session is over. Tasks that run on for much longer are killed."""
        if self.session.channel.reason is None:
            self._say(events.Leave())
        self.settle()
        self.session.close(CloseReason.LEFT)
        deadline = clock.now() + self.timeout
        while len(self._sessions) and clock.now() < deadline:
            _sleep(0.005)
        self._sessions.stop_tasks(self.session)
        logging.getLogger("greenio.session").removeHandler(self._crashes)

    # How frames and files travel

    def _receive(self) -> list[bytes]:
        wire: MemoryPage = self._wire
        arrived, wire.frames = wire.frames, []
        return arrived

    def _transmit(self, frame: str) -> None:
        self._wire.send(frame)

    def _is_connected(self) -> bool:
        return self._wire.ended is None

    def _pause(self, seconds: float) -> None:
        _sleep(seconds)

    def _upload(self, url: str, name: str, content: bytes) -> str:
        slot = self._sessions.uploads.slot(url.rpartition("/")[2])
        if slot is None:
            raise AssertionError(f"the page takes no file for {url!r} any more")
        upload = slot.begin(name=name, size=len(content), mime_type="", modified=0)
        handle = os.open(upload.path, os.O_WRONLY | os.O_APPEND)
        try:
            upload.write(handle, content)
        finally:
            os.close(handle)
        return upload.token

    def _fetch(self, url: str) -> bytes:
        file = self._sessions.files.get(url.rpartition("/")[2])
        if file is None:
            raise AssertionError(f"there is no file at {url!r} any more")
        opened = file.content.open()
        return b"".join(opened.chunks(0, opened.size))

    def _raise_failure(self) -> None:
        if self.raises_errors and self._crashes.errors:
            raise self._crashes.errors.pop(0)
