"""The HTTP side of long polls: requests from pages, on any WSGI server, answered from the hub.

    GET   with header ``Greenio-Poll: new``, the query of the page's WebSocket     opens a connection
    GET   with header ``Greenio-Poll: ID`` and ``?n=`` frames that the page has    waits for more
    POST  with the id in the body's head (see ``greenio.transport.longpoll``)      frames of the page, or its end

The header keeps other sites out: a browser sends it across sites only after asking with OPTIONS. Posts need none, so
that ``sendBeacon()`` can send a page's last frames: they carry the id, which no other site knows.

On greenio's own server a request that waits holds its socket only (``transport.http.late_response``); on other ones the
greenlet or the thread of its handler.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs

import gevent
from gevent.event import AsyncResult

from greenio import limits
from greenio.runtime.native import call_in_hub, native_ident, native_lock
from greenio.server.acceptor import Acceptor
from greenio.server.access.origin import OriginRule, preflight_headers
from greenio.server.pages.html import FILES
from greenio.server.routes.response import refuse_body
from greenio.server.routes.route import Environ, StartResponse, TransportRoute
from greenio.transport.base import NO_RECEIVER
from greenio.transport.http.late_response import LATE_KEY, LateResponse
from greenio.transport.longpoll import Polls, Reply
from greenio.transport.poll_body import gone, split_body

log = logging.getLogger("greenio.server")


#: Does what a request asks for, and gives the answer to a function.
Start = Callable[[Reply], None]

_TEXT = ("Content-Type", "text/plain; charset=utf-8")
_PATH = f"/{FILES}poll"
_METHODS = ("GET", "POST", "OPTIONS")
_HEADER = "HTTP_GREENIO_POLL"
_NEW = "new"
#: A post carries what came up while the one before was under way.
_FRAMES_PER_POST = 2
#: Seconds beyond the longest wait after which a thread gives the hub up.
_HUB_MARGIN = 30.0


class PollRoute(TransportRoute):
    """Answers the requests of long polls.

    :param polls: the connections; everything happens in their hub.
    :param acceptor: takes new ones.
    :param origins: the rule for pages of other sites.
    """

    methods = None

    def __init__(self, polls: Polls, acceptor: Acceptor, origins: OriginRule) -> None:
        self._polls = polls
        self._acceptor = acceptor
        self._origins = origins
        self._max_body = _FRAMES_PER_POST * polls.message_bytes
        self.writing = 0
        """Number of answers that are on their way to a page."""

    def matches(self, path: str) -> bool:
        """Return whether a request for ``path`` is its own."""
        return path == _PATH

    def count_open(self) -> int:
        """Return the number of connections that exist."""
        return len(self._polls)

    def busy(self) -> bool:
        """Return whether pages are still to be told of the end of their connection."""
        return self.writing > 0 or self._polls.count_untold() > 0

    def call(self, environ: Environ, start_response: StartResponse) -> Any:
        """Answer a request of a page."""
        method = environ["REQUEST_METHOD"]
        origin = environ.get("HTTP_ORIGIN", "")
        headers = self._headers(origin, environ.get("HTTP_HOST", ""))
        if not self._origins.allows(origin, environ.get("HTTP_HOST", "")):
            status, body = "403 Forbidden", b""
        elif method == "OPTIONS":
            headers += preflight_headers(("GET", "POST"), "greenio-poll")
            status, body = "204 No Content", b""
        elif method == "GET":
            status, found = self._get(environ)
            if not isinstance(found, bytes):
                if environ.get(LATE_KEY) and native_ident() == self._polls.thread:
                    start_response(status, [*headers, _TEXT])
                    return _LatePoll(self, self._guarded(found))
                found = self._await_reply(found)
            body = found
        elif method == "POST":
            status, body = self._post(environ)
        else:
            headers.append(("Allow", ", ".join(_METHODS)))
            status, body = "405 Method Not Allowed", b""
        if method not in ("GET", "OPTIONS") and not status.startswith("20"):
            refuse_body(environ, headers)
        if not status.startswith("204"):
            headers += [_TEXT, ("Content-Length", str(len(body)))]
        start_response(status, headers)
        return _Answer(self, body)

    def _headers(self, origin: str, host: str) -> list[tuple[str, str]]:
        # X-Accel-Buffering: nginx must not hold an answer back.
        headers = [("Cache-Control", "no-store"), ("X-Accel-Buffering", "no")]
        return headers + self._origins.sharing_headers(origin, host)

    def _get(self, environ: Environ) -> tuple[str, bytes | Start]:
        """Return the status, and the body or what starts the wait for it."""
        identity = environ.get(_HEADER, "")
        polls = self._polls
        if not identity:
            return "403 Forbidden", b"This address is for the scripts of a page."
        query = parse_qs(environ.get("QUERY_STRING", ""))
        if identity == _NEW:
            if self._acceptor.sends_on(environ):
                return "503 Service Unavailable", b""
            is_resuming = query.get("resume", [""])[-1] == "1"

            def start(reply: Reply) -> None:
                connection = polls.open(NO_RECEIVER)
                self._acceptor.accept(connection, environ)
                # A page that resumes sends the first frame; all others wait for one.
                connection.poll(0, 0 if is_resuming else polls.wait_seconds, reply)
        else:
            count = query.get("n", ["0"])[-1]
            seen = int(count) if count.isascii() and count.isdigit() and len(count) < 18 else 0

            def start(reply: Reply) -> None:
                connection = polls.get(identity)
                if connection is None:
                    self._acceptor.strays.note(identity)
                    reply(gone())
                else:
                    connection.poll(seen, polls.wait_seconds, reply)

        return "200 OK", start

    def _post(self, environ: Environ) -> tuple[str, bytes]:
        try:
            body = self._read(environ)
        except (OSError, ValueError) as error:
            log.info("the body of a post cannot be read: %s", error)
            return "400 Bad Request", b""
        if body is None:
            return "413 Content Too Large", b""
        try:
            head, frames = split_body(body)
        except ValueError as error:
            log.info("a post of a long poll is malformed: %s", error)
            return "400 Bad Request", b""

        def start(reply: Reply) -> None:
            # In the hub itself, as the contract of connections has it.
            self._polls.loop.run_callback(take, reply)

        def take(reply: Reply) -> None:
            connection = self._polls.get(head.c)
            if connection is None:
                self._acceptor.strays.note(head.c)
                reply(gone())
                return
            try:
                connection.post(head.n, frames, head.end, lambda: reply(b""))
            except Exception:
                log.exception("a post of a long poll failed")
                reply(gone())

        return "200 OK", self._await_reply(start)

    def _read(self, environ: Environ) -> bytes | None:
        """Return the request's body; None if it is too large or does not come.

        :raises OSError: it is malformed or cut.
        """
        wanted = _length(environ, self._max_body)
        if wanted is None:
            return None
        # Only in the hub's own thread: elsewhere the time-out would make a hub of its own, and the WSGI server handles
        # slow senders.
        seconds = limits.POLL_BODY_TIMEOUT if native_ident() == self._polls.thread else None
        timeout = None if seconds is None else gevent.Timeout.start_new(seconds)
        try:
            body: bytes = environ["wsgi.input"].read(wanted)
        except gevent.Timeout as expired:
            if expired is not timeout:
                raise
            return None
        finally:
            if timeout is not None:
                timeout.close()
        return body if len(body) <= self._max_body else None

    def _guarded(self, start: Start) -> Start:
        """Return ``start``, but that its failure is an answer."""

        def begin(reply: Reply) -> None:
            try:
                start(reply)
            except Exception:
                log.exception("a request of a long poll failed")
                reply(gone())

        return begin

    def _await_reply(self, start: Start) -> bytes:
        """Let a greenlet of the hub run ``start`` with a function that takes the answer, and wait for it.

        A greenlet and not the hub itself, in which an app would begin before its session has a connection.
        """
        loop = self._polls.loop
        begin = self._guarded(start)
        if native_ident() == self._polls.thread:
            result: Any = AsyncResult()
            begin(result.set)
            body: bytes = result.get()
            return body
        answers: list[bytes] = []
        arrived = native_lock()
        arrived.acquire()

        def answer(body: bytes) -> None:
            answers.append(body)
            arrived.release()

        call_in_hub(loop, gevent.spawn_raw, begin, answer)
        arrived.acquire(True, self._polls.wait_seconds + _HUB_MARGIN)
        return answers[0] if answers else gone()


class _LatePoll(LateResponse):
    """An answer that comes later, counted from then until it is written."""

    __slots__ = ("_route",)

    def __init__(self, route: PollRoute, start: Start) -> None:
        super().__init__(start)
        self._route = route

    def taken(self) -> None:
        self._route.writing += 1

    def sent(self) -> None:
        self._route.writing -= 1


class _Answer:
    """The body of an answer, counted until it is written."""

    __slots__ = ("_body", "_route")

    def __init__(self, route: PollRoute, body: bytes) -> None:
        self._body = body
        self._route: PollRoute | None = route
        route.writing += 1

    def __iter__(self) -> Iterator[bytes]:
        yield self._body

    def __len__(self) -> int:
        return 1

    def close(self) -> None:
        """Count the answer as written."""
        route, self._route = self._route, None
        if route is not None:
            route.writing -= 1


def _length(environ: Environ, max_bytes: int) -> int | None:
    """Bytes to read of a body; None if it is too large."""
    if "chunked" in environ.get("HTTP_TRANSFER_ENCODING", "").lower():
        return max_bytes + 1
    length = environ.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isdecimal() and int(length) <= max_bytes else None
