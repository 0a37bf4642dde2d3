"""The WebSocket that a page holds: a socket driven by watchers of the hub.

After the handshake (``handshake``) ``adoption`` detaches the socket from the request. From there on no greenlet, environ
or buffer belongs to the connection; a callback of the hub reads what arrives, parses it and hands it to the receiver.
All that runs in the hub, so nothing in here may block or switch. Writing, which any thread does, is the business of
``socket_writer``.
"""

from __future__ import annotations

import _socket
from typing import TYPE_CHECKING, Any

from greenio import limits
from greenio.protocol.codec import assemble_down
from greenio.runtime import clock
from greenio.runtime.hub_logger import hub_logger
from greenio.transport.base import Receiver
from greenio.transport.deferring import run_later
from greenio.transport.socket_options import reset_on_close
from greenio.transport.websocket import ws_frames
from greenio.transport.websocket.deflate import deflate
from greenio.transport.websocket.keepalive import ConnectionGroup
from greenio.transport.websocket.socket_writer import SocketWriter
from greenio.transport.websocket.tls_socket import TlsSocket

if TYPE_CHECKING:
    from greenio.runtime.native import Timer

log = hub_logger("greenio.transport")

_READ = 1
#: The browser answers a ping without showing it to the page, which sees the empty frame behind it.
_PING = ws_frames.build_frame(ws_frames.PING, b"") + ws_frames.build_frame(ws_frames.TEXT, assemble_down([]))

#: Open; the close frame is on its way and what comes is thrown away; the socket is closed.
_OPEN, _CLOSING, _CLOSED = range(3)


def count_open() -> int:
    """Return the number of open sockets of this process, those included that only wait for the last bytes to go."""
    return ConnectionGroup.count()


class WebSocketConnection:
    """A ``Connection`` (see ``base``) over a socket whose handshake is done. Made by ``adoption.adopt()``.

    :param sock: non-blocking.
    :param receiver: gets the frames.
    :param group: of this hub.
    :param window_bits: of permessage-deflate, 0 without it.
    :param early: what the client sent behind its handshake.
    """

    __slots__ = (
        "_ending",
        "_group",
        "_parser",
        "_pong",
        "_quiet",
        "_reader",
        "_sock",
        "_state",
        "_timer",
        "_window_bits",
        "_writer",
        "receiver",
    )

    protocol = "websocket"

    def __init__(
        self,
        sock: _socket.socket | TlsSocket,
        receiver: Receiver,
        group: ConnectionGroup,
        window_bits: int = 0,
        early: bytes = b"",
    ) -> None:
        self.receiver = receiver
        self._sock = sock
        self._group = group
        self._window_bits = window_bits
        self._state = _OPEN
        # Code and reason of the end. Set before _state changes; from then on nothing is sent or delivered.
        self._ending: tuple[int, str] | None = None
        self._quiet = 0  # rounds of the sweep since the last sign of life
        self._writer = SocketWriter(sock, group, self)
        self._pong: bytes | None = None  # waits until the kernel takes bytes again
        self._parser: ws_frames.FrameParser | None = ws_frames.FrameParser(
            group.options.message_bytes, deflated=window_bits > 0
        )
        self._timer: Timer | None = None  # while open: the rest of a turn; while closing: its time limit
        self._reader: Any = group.loop.io(sock.fileno(), _READ)
        group.members.add(self)
        if early:
            self._parser.feed(early)
            group.loop.run_callback(self._resume)
        else:
            self._reader.start(self._on_readable)

    def __repr__(self) -> str:
        return f"<WebSocketConnection {('open', 'closing', 'closed')[self._state]} backlog={self.backlog}>"

    @property
    def backlog(self) -> int:
        """See :class:`greenio.transport.base.Connection`."""
        return sum(map(len, self._writer.queue))

    # Writing: any thread

    def send(self, frame: bytes) -> None:
        """See :class:`greenio.transport.base.Connection`."""
        if self._ending is not None:
            return
        if self._window_bits and limits.DEFLATE_BYTES <= len(frame) <= limits.DEFLATE_MAX_BYTES:
            deflated = deflate(frame, self._window_bits)
            if len(deflated) < len(frame):
                self._writer.write(ws_frames.build_frame(ws_frames.TEXT, deflated, deflated=True))
                return
        self._writer.write(ws_frames.build_frame(ws_frames.TEXT, frame))

    def close(self, code: int, reason: str = "") -> None:
        """See :class:`greenio.transport.base.Connection`."""
        if self._ending is not None:
            return
        self._ending = code, reason
        self._writer.write(ws_frames.build_close(code, reason))
        run_later(self._group.loop, self._group.thread, self._end)

    # From here on: the hub only

    def made_progress(self) -> None:
        """Note a sign of life: the other side takes bytes."""
        self._quiet = 0

    def drained(self) -> None:
        """Go on with what had to wait for the kernel."""
        payload, self._pong = self._pong, None
        if payload is not None and self._ending is None:
            self._answer_ping(payload)
        if self._state == _CLOSING:
            self._await_close()
        elif self._ending is None:
            try:
                self.receiver.writable()
            except Exception:
                self._receiver_failed()

    def broken(self, error: OSError) -> None:
        """End: the socket takes nothing any more."""
        # The page may have closed before the connection broke: its close frame is still to be read.
        if self._ending is None:
            self._on_readable()
        self._fail(f"connection broken: {error}")

    def _on_readable(self) -> None:
        buffer = self._group.buffer
        try:
            size = self._sock.recv_into(buffer)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as error:
            self._fail(f"connection broken: {error}")
            return
        if not size:
            if self._state == _CLOSING and self._writer.queue:
                self._reader.stop()  # half-closed: it may still read what is on its way
            else:
                self._fail("connection ended without a close frame")
        elif self._parser is not None:
            self._parser.feed(buffer[:size].tobytes())
            if self._ending is None:
                self._quiet = 0
                self._parse(self._parser)
            elif self._state == _CLOSING:
                self._look_for_close(self._parser)

    def _parse(self, parser: ws_frames.FrameParser) -> None:
        deadline = clock.now() + limits.TURN_SECONDS
        while self._ending is None:
            try:
                event = parser.next_event()
                if event is None:
                    break
                opcode, payload = event
                if opcode == ws_frames.TEXT:
                    self._deliver(payload)
                elif opcode == ws_frames.PING:
                    self._answer_ping(payload)
                elif opcode == ws_frames.CLOSE:
                    self._leave(*ws_frames.parse_close(payload))
            except ws_frames.FrameError as error:
                log.info("WebSocket closed: %s", error)
                self._leave(error.code, error.reason)
            if clock.now() > deadline:
                # A client that sends without pause waits until the others had their turn. A timer, because
                # callbacks run before timers and I/O and would leave them no room.
                self._reader.stop()
                if self._state == _OPEN and self._timer is None:
                    self._timer = self._group.loop.timer(0)
                    self._timer.start(self._resume)
                break

    def _resume(self) -> None:
        if self._ending is None and self._parser is not None:
            self._stop_timer()  # of the turn; that of the end, if it has begun meanwhile, must run on
            self._reader.start(self._on_readable)
            self._parse(self._parser)

    def _answer_ping(self, payload: bytes) -> None:
        """Answer at once, before what came behind the ping is delivered."""
        if self._writer.is_blocked:
            self._pong = payload  # only the last one of a page that does not read (RFC 6455, section 5.5.3)
        else:
            self._writer.write(ws_frames.build_frame(ws_frames.PONG, payload))

    def _deliver(self, text: str) -> None:
        try:
            self.receiver.received(text)
        except Exception:
            self._receiver_failed()

    def _receiver_failed(self) -> None:
        log.exception("receiver of a WebSocket failed")
        self.close(1011, "internal error")

    def count_round(self, ping_after: int, lost_after: int) -> None:
        """Count a round of the sweep: ping a page that has been silent, give up one that stays so."""
        if self._ending is not None:
            return
        self._quiet += 1
        if self._quiet >= lost_after:
            reset_on_close(self._sock)
            self._fail("no sign of life")
        elif self._quiet == ping_after and not self._writer.is_blocked:
            self._writer.write(_PING)

    # The end. ``_leave`` and ``close`` send a close frame, ``_end`` waits for the other side's, ``_fail`` does neither.

    def _leave(self, code: int, reason: str) -> None:
        """Answer the page's close frame, or its violation."""
        self._ending = code, reason
        self._writer.write(ws_frames.build_close(code, reason))
        self._parser = None
        self._end()

    def _end(self) -> None:
        if self._state != _OPEN:
            return
        self._state = _CLOSING
        self._stop_timer()
        # The socket must not be closed yet: unread bytes would make the kernel reset the connection, and the
        # close frame would be lost with it. So throw away what comes.
        if not self._reader.active:
            self._reader.start(self._on_readable)
        if self._writer.queue:
            self._give_up_after(self._group.options.ping_timeout)
        else:
            self._await_close()
        self._report_end()

    def _await_close(self) -> None:
        """Wait for the page's close frame, unless it has come, before the connection ends (RFC 6455, section 7.1.1).

        Firefox 153 forgets all that a connection has brought if its end comes together with its beginning.
        """
        if self._parser is None:
            self._half_close()
        else:
            self._give_up_after(limits.CLOSE_LINGER)
            self._look_for_close(self._parser)

    def _look_for_close(self, parser: ws_frames.FrameParser) -> None:
        if parser.skip_to_close():
            self._parser = None
            if not self._writer.queue:
                self._half_close()

    def _half_close(self) -> None:
        try:
            self._sock.shutdown(_socket.SHUT_WR)
        except OSError:
            self._finish()
            return
        if self._reader.active:
            self._give_up_after(limits.CLOSE_LINGER)
        else:
            self._finish()

    def _give_up_after(self, seconds: float) -> None:
        self._stop_timer()
        self._timer = self._group.loop.timer(seconds, ref=False)
        self._timer.start(self._finish)

    def _fail(self, reason: str) -> None:
        untold = self._state == _OPEN
        if self._ending is None:
            self._ending = 1006, reason
        self._finish()
        if untold:
            self._report_end()

    def _report_end(self) -> None:
        assert self._ending is not None
        try:
            self.receiver.lost(self, *self._ending)
        except Exception:
            log.exception("receiver of a WebSocket failed")

    def _finish(self) -> None:
        if self._state == _CLOSED:
            return
        self._state = _CLOSED
        self._stop_timer()
        self._reader.stop()
        self._reader.close()
        self._parser = self._pong = None
        self._writer.close()
        self._group.leave(self)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer.close()
            self._timer = None
