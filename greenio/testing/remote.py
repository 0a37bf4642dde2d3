"""The visitor of an app on a running server, over HTTP: the page's long poll, without a browser.

    with RemoteVisit("http://127.0.0.1:8080/?app=bmi") as page:
        page.answer("180")

A script that plays a :class:`Visit` plays this one as well, except for what needs the app's own process.
"""

from __future__ import annotations

import json
import socket
import threading
from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Any
from urllib.parse import quote, urlsplit

from greenio.protocol import events
from greenio.testing.visitor import Visitor

#: Between two frames of a transfer by long poll (see ``greenio.transport.poll_body``).
_SEPARATOR = "\x1e"
#: Seconds for an answer: longer than a poll waits.
_TIMEOUT = 60.0
#: Seconds after which a wait looks again, though nothing has come.
_LONGEST_PAUSE = 0.2
#: Seconds of silence after which a page is taken to have settled.
_QUIET = 0.05


class RemoteVisit(Visitor):
    """One visitor of a running server. A context manager: leaving it closes the page.

    :param url: of the page, as visitors type it; ``?app=NAME`` chooses an app.
    :param headers: of the visitor's requests.
    :param timeout: seconds that waits last at most before they raise ``AssertionError``.
    :raises OSError: the server cannot be reached, or takes no visitor.

    A native thread waits for what the server sends; a greenlet in a process where greenio has patched the standard library.

    Example: see the module.
    """

    def __init__(self, url: str, *, headers: dict[str, str] | None = None, timeout: float = 10.0) -> None:
        super().__init__(timeout)
        parts = urlsplit(url if "://" in url else f"http://{url}")
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f"{url!r} is not the address of a page")
        self._parts = parts
        self._path = parts.path.rstrip("/") + "/"
        self._headers = dict(headers or {})
        self._arrived: list[bytes] = []
        self._changed = threading.Event()
        self._frames = self._posts = 0
        self._end: tuple[int, str] | None = None
        self._id = ""
        self._polling = self._connect()
        self._posting = self._connect()
        self._read(f"?{parts.query}" if parts.query else "", "new")
        self._reader = threading.Thread(target=self._poll, daemon=True, name="greenio-visitor")
        self._reader.start()

    def answer(self, value: Any = "", **values: Any) -> None:
        """Submit the visible form, and wait until the server has taken or rejected it: else the next answer could still
        find this form. Parameters as of :meth:`Visitor.answer`."""
        form = self.form().form
        super().answer(value, **values)
        self.wait(lambda: form not in self.forms or self.errors or self._end, "the answer to a form")

    def settle(self) -> None:
        """Take everything that has arrived, until nothing comes for a moment."""
        while True:
            self._changed.clear()
            if not self._take() and not self._changed.wait(_QUIET):
                return

    def close(self) -> None:
        """Close the page."""
        if self._end is None:
            self._end = 1000, ""
            try:
                self._send_body([self._frame(events.Leave())], end=[1000, ""])
            except (OSError, HTTPException):
                pass  # the server has gone before
        self._posting.close()
        waiting = self._polling.sock
        if waiting is not None:  # not close(): a thread reads from it
            with suppress(OSError):
                waiting.shutdown(socket.SHUT_RDWR)

    # How frames and files travel

    def _receive(self) -> list[bytes]:
        arrived, self._arrived = self._arrived, []
        return arrived

    def _transmit(self, frame: str) -> None:
        if self._end is None:
            self._send_body([frame])

    def _is_connected(self) -> bool:
        return self._end is None

    def _pause(self, seconds: float) -> None:
        self._changed.wait(_LONGEST_PAUSE)  # until something comes: many visitors may wait at a time

    def _upload(self, url: str, name: str, content: bytes) -> str:
        path = f"{self._path}{url}?name={quote(name)}&size={len(content)}"
        status, body = self._request(self._posting, "POST", path, content)
        if status not in (200, 201):
            raise AssertionError(
                f"the server refuses the file {name!r}: {status} {body.decode('utf-8', 'replace')}"
            )
        return str(json.loads(body)["token"])

    def _fetch(self, url: str) -> bytes:
        status, body = self._request(self._posting, "GET", self._path + url)
        if status != 200:
            raise AssertionError(f"the server answers {status} for the file {url!r}")
        return body

    def _send_body(self, frames: list[str], **head: Any) -> None:
        first = json.dumps({"c": self._id, "n": self._posts + 1, **head})
        self._posts += len(frames)
        body = _SEPARATOR.join([first, *frames]).encode()
        self._request(self._posting, "POST", f"{self._path}_greenio/poll", body)

    def _poll(self) -> None:
        try:
            while self._end is None:
                self._read(f"?n={self._frames}", self._id)
        except (OSError, HTTPException, ValueError, AttributeError) as error:
            # close() takes the connection away, whatever is being done with it.
            self._end = self._end or (1006, str(error))
        finally:
            self._polling.close()
            self._changed.set()

    def _read(self, query: str, identity: str) -> None:
        path = f"{self._path}_greenio/poll{query}"
        status, body = self._request(self._polling, "GET", path, None, {"Greenio-Poll": identity})
        if status != 200:
            raise OSError(f"the server answers {status} to a visitor")
        head, *arrived = body.decode().split(_SEPARATOR)
        told = json.loads(head)
        self._id = self._id or told["c"]
        new = arrived[self._frames + 1 - told["n"] :]
        self._frames += len(new)
        self._arrived += [each.encode() for each in new]
        if "end" in told:
            self._end = told["end"][0], told["end"][1]
        self._changed.set()

    def _connect(self) -> HTTPConnection:
        kind = HTTPSConnection if self._parts.scheme == "https" else HTTPConnection
        assert self._parts.hostname is not None
        return kind(self._parts.hostname, self._parts.port, timeout=_TIMEOUT)

    def _request(
        self,
        connection: HTTPConnection,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> tuple[int, bytes]:
        connection.request(method, path, body, {**self._headers, **(headers or {})})
        answer = connection.getresponse()
        return answer.status, answer.read()
