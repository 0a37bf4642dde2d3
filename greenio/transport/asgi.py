"""The WebSocket of a page that an asynchronous server holds (ASGI 3), whose event loop is not ours.

The session lives in greenio's hub, on a thread of its own; :meth:`AsgiConnection.carry` runs in the loop of the server
and only carries frames: each frame of the page is handed to the hub before the next one is read, and frames for the page
wait here until the server has taken those before.

No pings: asynchronous servers send their own, and ASGI has none. As nothing comes from here while a session is silent,
the page asks for a frame after a while, and that is its sign of life.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from gevent import get_hub

from greenio import limits
from greenio.runtime.native import call_in_hub, native_ident
from greenio.transport.base import Receiver
from greenio.transport.deferring import run_later
from greenio.transport.options import ConnectionOptions

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from greenio.runtime.native import Ts

log = logging.getLogger("greenio.transport")

#: A message of ASGI, the function that reads one from the client, and the one that sends one.
Message = dict[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[Any]]


def call_in_loop(
    loop: asyncio.AbstractEventLoop, function: Callable[[Unpack[Ts]], object], *args: Unpack[Ts]
) -> None:
    """Call a function in a later turn of an event loop of asyncio. Any thread may ask for it; after the loop's end
    nothing happens.
    """
    try:
        loop.call_soon_threadsafe(function, *args)
    except RuntimeError:
        log.debug("a connection outlived the loop of its server")


def set_result(future: asyncio.Future[Any], result: Any = None) -> None:
    """Set the result of a future, unless nobody waits for it any more. In its loop."""
    if not future.done():
        future.set_result(result)


class AsgiConnection:
    """A ``Connection`` (see ``base``) that an asynchronous server carries. Made in the hub.

    :param receiver: gets the frames.
    :param options: limits and time-outs.
    :param loop: the server's event loop, in which :meth:`carry` runs.
    """

    __slots__ = (
        "_ending",
        "_given_up",
        "_hub",
        "_is_nudged",
        "_is_told",
        "_loop",
        "_news",
        "_options",
        "_out",
        "_thread",
        "_was_behind",
        "receiver",
    )

    protocol = "websocket"

    def __init__(
        self, receiver: Receiver, options: ConnectionOptions, loop: asyncio.AbstractEventLoop
    ) -> None:
        self.receiver = receiver
        self._options = options
        self._loop = loop
        self._hub = get_hub().loop
        self._thread: int = native_ident()
        self._ending: tuple[int, str] | None = None
        self._is_told = False  # the receiver knows of the end
        self._out: list[bytes] = []  # frames that the server has not taken
        self._was_behind = False
        self._is_nudged = False  # the writer has been asked to look
        self._given_up: asyncio.Future[None] | None = None  # done when the page has had its time
        self._news: asyncio.Event | None = (
            None  # set in the loop when there is something to write; made there
        )

    def __repr__(self) -> str:
        return f"<AsgiConnection {'open' if self._ending is None else 'closed'} backlog={self.backlog}>"

    @property
    def backlog(self) -> int:
        """See :class:`greenio.transport.base.Connection`."""
        return 0 if self._is_told else sum(map(len, self._out))

    # Any thread

    def send(self, frame: bytes) -> None:
        """See :class:`greenio.transport.base.Connection`."""
        if self._ending is None:
            self._out.append(frame)
            self._nudge()

    def close(self, code: int, reason: str = "") -> None:
        """See :class:`greenio.transport.base.Connection`."""
        if self._ending is None:
            self._ending = code, reason
            self._nudge()
            call_in_loop(self._loop, self._limit_farewell)
            self._defer(self._report_end)

    def _nudge(self) -> None:
        # One call for many frames: each wakes the loop by writing to a socket.
        if not self._is_nudged and self._news is not None:
            self._is_nudged = True
            call_in_loop(self._loop, self._news.set)

    def _defer(self, function: Callable[[Unpack[Ts]], None], *args: Unpack[Ts]) -> None:
        run_later(self._hub, self._thread, function, *args)

    # The loop of the server

    async def carry(self, receive: Receive, send: Send) -> None:
        """Carry frames until one side ends the connection. The WebSocket is accepted already.

        :param receive: reads a message of the page.
        :param send: sends one; returns when the server has taken it.
        """
        self._news = asyncio.Event()
        self._news.set()
        self._given_up = self._loop.create_future()
        if self._ending is not None:  # closed before it began
            self._limit_farewell()
        tasks = [asyncio.ensure_future(one) for one in (self._read(receive), self._write(send))]
        try:
            await asyncio.wait((*tasks, self._given_up), return_when=asyncio.FIRST_COMPLETED)
        finally:
            # A server that is told to stop cancels us, too.
            for task in tasks:
                task.cancel()
            outcomes = await asyncio.gather(*tasks, return_exceptions=True)
            failure = next(
                (one for one in outcomes if isinstance(one, Exception)), "ended without a close frame"
            )
            self._defer(self._lose, 1006, f"connection broken: {failure}")

    def _limit_farewell(self) -> None:
        """Give a page up that does not read its last frames."""
        if self._given_up is not None:
            self._loop.call_later(self._options.ping_timeout, set_result, self._given_up)

    async def _read(self, receive: Receive) -> None:
        interval = self._options.ping_interval
        # The page asks for a frame after 1.5 intervals; the timers of a hidden page come late.
        silence = 1.5 * interval + limits.HIDDEN_TIMER + self._options.ping_timeout if interval else None
        while True:
            try:
                message = await asyncio.wait_for(receive(), silence)
            except asyncio.TimeoutError:
                self._defer(self._lose, 1006, "no sign of life")
                return
            if message["type"] == "websocket.disconnect":
                code = message.get("code") or 1005
                self._defer(self._lose, code, message.get("reason") or "")
                return
            text = message.get("text")
            if self._ending is not None:
                continue
            if text is None:
                self.close(1003, "only text")
            elif _is_larger(text, self._options.message_bytes):
                self.close(1009, "message too big")
            else:
                taken: asyncio.Future[None] = self._loop.create_future()
                try:
                    call_in_hub(self._hub, self._deliver, text, taken)
                except ValueError:  # the hub was destroyed
                    return
                await taken

    async def _write(self, send: Send) -> None:
        news = self._news
        assert news is not None
        while True:
            await news.wait()
            news.clear()
            self._is_nudged = False
            ending = self._ending  # before the frames: none comes after it
            while self._out:
                await send({"type": "websocket.send", "text": self._out[0].decode()})
                self._was_behind = self._was_behind or self.backlog >= limits.POLL_BACKLOG_BYTES
                del self._out[0]
            if ending is not None:
                code, reason = ending
                await send({"type": "websocket.close", "code": int(code), "reason": _cut(reason)})
                return
            if self._was_behind:
                self._was_behind = False
                self._defer(self._drained)

    # The hub only

    def _deliver(self, text: str, taken: asyncio.Future[None]) -> None:
        try:
            if self._ending is None:
                self.receiver.received(text)
        except Exception:
            self._receiver_failed()
        finally:
            call_in_loop(self._loop, set_result, taken)

    def _drained(self) -> None:
        if self._ending is None:
            try:
                self.receiver.writable()
            except Exception:
                self._receiver_failed()

    def _receiver_failed(self) -> None:
        log.exception("receiver of a WebSocket failed")
        self.close(1011, "internal error")

    def _lose(self, code: int, reason: str) -> None:
        if self._ending is None:
            self._ending = code, reason
        self._report_end()
        self._out.clear()

    def _report_end(self) -> None:
        if self._is_told:
            return
        self._is_told = True
        try:
            assert self._ending is not None
            self.receiver.lost(self, *self._ending)
        except Exception:
            log.exception("receiver of a WebSocket failed")


def _is_larger(text: str, most: int) -> bool:
    return len(text) > most or (4 * len(text) > most and len(text.encode()) > most)


def _cut(reason: str) -> str:
    """Return what fits into a closing frame (RFC 6455, section 5.5)."""
    return reason.encode()[:123].decode(errors="ignore")
