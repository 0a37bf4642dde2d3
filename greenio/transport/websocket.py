"""The WebSocket that a page holds: a socket driven by watchers of the hub.

gevent-websocket opens the door (``handshake``), then :func:`adopt` detaches the socket from the request. From
there on no greenlet, environ or buffer belongs to the connection; a callback of the hub reads what arrives,
parses it and hands it to the receiver. All that runs in the hub, so nothing in here may block or switch.

Writing is different: tasks write from greenlets, the watchdog from a native thread, destructors wherever the
collector runs. All of them append to ``_out`` (atomic) and whoever gets the lock writes for all, so nobody waits,
even when a collection starts a send inside a send. Only the hub touches watchers and ``_state``.
"""

from __future__ import annotations

import _socket
import logging
import struct
from typing import Any

from geventwebsocket.websocket import WebSocket

from greenio import limits
from greenio.runtime import clock
from greenio.runtime.native import call_in_hub, native_ident, native_lock
from greenio.transport import ws_frames
from greenio.transport.base import Receiver
from greenio.transport.deflate import deflate
from greenio.transport.handshake import DEFLATE_KEY
from greenio.transport.keepalive import ConnectionGroup, WebSocketOptions

__all__ = ["WebSocketConnection", "WebSocketOptions", "adopt", "count_open"]

log = logging.getLogger("greenio.transport")

_READ, _WRITE = 1, 2
_PING = ws_frames.build_frame(ws_frames.PING, b"")
#: struct linger: closing drops what is unsent and resets, instead of leaving it to the kernel for minutes.
_RESET = struct.pack("ii", 1, 0)

#: Open; the close frame is on its way and what comes is thrown away; the socket is closed.
_OPEN, _CLOSING, _DEAD = range(3)


class _DetachedWebSocket(WebSocket):  # type: ignore[misc]
    """What a WebSocket of gevent-websocket becomes once its socket is ours.

    Its destructor would build a class and an exception per connection: 7 % of what opening one costs
    (gevent-facts 2). An assignment to ``__class__`` needs no help from the application.
    """

    __slots__ = ()

    def __del__(self) -> None:
        pass


def adopt(
    environ: dict[str, Any], receiver: Receiver, options: WebSocketOptions | None = None
) -> WebSocketConnection:
    """Take over the socket of a request that gevent-websocket has upgraded; the request may then end.

    Works with ``handshake.handler_class()`` and with gevent-websocket's own handler (gunicorn's worker).

    :param environ: the request's; it holds ``wsgi.websocket``. Nothing of it is kept.
    :param receiver: gets the frames, from the next turn of the hub on.
    :param options: time-outs and limits; None takes the defaults.
    :returns: the connection, open.
    :raises RuntimeError: the request is no WebSocket, its socket was taken already, or it is encrypted.

    Example::

        def application(environ, start_response):
            if environ.get("wsgi.websocket") is not None:
                adopt(environ, Door(environ))
                return []
    """
    websocket = environ.get("wsgi.websocket")
    if websocket is None or websocket.closed:
        raise RuntimeError(
            "This request has no WebSocket. It needs gevent-websocket's handler: handler_class=... of "
            "gevent.pywsgi.WSGIServer, or gunicorn -k geventwebsocket.gunicorn.workers.GeventWebSocketWorker."
        )
    handler = websocket.handler
    sock = handler.socket
    if hasattr(type(sock), "do_handshake"):
        raise RuntimeError("greenio does not drive encrypted sockets itself: terminate TLS in the proxy.")
    sock.settimeout(0.0)
    early = bytes(handler.rfile.peek(1) or b"")  # frames that came behind the handshake
    inner = sock._sock
    raw = _socket.socket(inner.family, inner.type, inner.proto, fileno=sock.detach())
    raw.setblocking(False)
    _tune(raw)
    websocket.closed = True  # the handler's own close() has nothing left to do
    websocket.stream = websocket.raw_read = websocket.raw_write = websocket.environ = None
    websocket.__class__ = _DetachedWebSocket
    group = ConnectionGroup.of_this_hub(options or WebSocketOptions())
    return WebSocketConnection(raw, receiver, group, environ.get(DEFLATE_KEY, 0), early)


def _tune(sock: _socket.socket) -> None:
    try:
        sock.setsockopt(_socket.IPPROTO_TCP, _socket.TCP_NODELAY, 1)
        if hasattr(_socket, "TCP_NOTSENT_LOWAT"):  # Linux and macOS
            sock.setsockopt(_socket.IPPROTO_TCP, _socket.TCP_NOTSENT_LOWAT, limits.UNSENT_BYTES)
    except OSError:  # a UNIX socket
        pass


def count_open() -> int:
    """How many sockets of this process are open, those included that only wait for the last bytes to go."""
    return ConnectionGroup.count()


class WebSocketConnection:
    """A ``Connection`` (see ``base``) over a socket whose handshake is done. Made by :func:`adopt`.

    :param sock: non-blocking.
    :param receiver: gets the frames.
    :param home: of this hub.
    :param window_bits: of permessage-deflate, 0 without it.
    :param early: what the client sent behind its handshake.
    """

    __slots__ = (
        "_blocked",
        "_ending",
        "_group",
        "_lock",
        "_out",
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
        sock: _socket.socket,
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
        self._out: list[bytes | memoryview] = []
        self._lock = native_lock()  # native; held by whoever writes _out to the socket, never waited for
        self._blocked = False  # the kernel takes no more: the hub goes on when it does
        self._pong: bytes | None = None
        self._parser: ws_frames.FrameParser | None = ws_frames.FrameParser(
            group.options.message_bytes, deflated=window_bits > 0
        )
        self._writer: Any = None
        self._timer: Any = None  # while open: the rest of a turn; while closing: the end of patience
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
        return sum(map(len, self._out))

    # Writing: any thread

    def send(self, frame: bytes) -> None:
        """See :class:`greenio.transport.base.Connection`."""
        if self._ending is not None:
            return
        if self._window_bits and limits.DEFLATE_BYTES <= len(frame) <= limits.DEFLATE_MAX_BYTES:
            deflated = deflate(frame, self._window_bits)
            if len(deflated) < len(frame):
                self._write(ws_frames.build_frame(ws_frames.TEXT, deflated, deflated=True))
                return
        self._write(ws_frames.build_frame(ws_frames.TEXT, frame))

    def close(self, code: int, reason: str = "") -> None:
        """See :class:`greenio.transport.base.Connection`."""
        if self._ending is not None:
            return
        self._ending = code, reason
        self._write(ws_frames.build_close(code, reason))
        self._defer(self._end)

    def _write(self, data: bytes) -> None:
        self._out.append(data)
        self._flush()

    def _flush(self) -> None:
        # Who finds the lock taken leaves: its holder looks at _out again after letting go.
        while self._out and not self._blocked and self._lock.acquire(False):
            try:
                self._drain()
            finally:
                self._lock.release()

    def _drain(self) -> None:
        out = self._out
        while out:
            data = out[0]
            try:
                sent = self._sock.send(data)
            except (BlockingIOError, InterruptedError):
                sent = 0
            except OSError as error:
                self._blocked = True
                self._defer(self._broken, error)
                return
            if sent == len(data):
                del out[0]
                continue
            if sent:
                out[0] = memoryview(data)[sent:]
            self._blocked = True
            if self._writer is None or native_ident() != self._group.thread:
                self._defer(self._await_writable)
            return

    def _defer(self, function: Any, *args: Any) -> None:
        """Run in the hub, in a later turn. The one operation of a loop that foreign threads may do."""
        loop = self._group.loop
        try:
            if native_ident() == self._group.thread:
                loop.run_callback(function, *args)
            else:
                call_in_hub(loop, function, *args)
        except ValueError:  # the loop was destroyed, its process or thread is ending
            log.debug("a WebSocket outlived its hub")

    # From here on: the hub only

    def _await_writable(self) -> None:
        if self._blocked and self._writer is None and self._state != _DEAD:
            self._writer = self._group.loop.io(self._sock.fileno(), _WRITE)
            self._writer.start(self._on_writable)

    def _on_writable(self) -> None:
        self._quiet = 0  # the other side takes bytes, so it is there
        self._blocked = False
        self._flush()
        if self._blocked or self._state == _DEAD:
            return
        self._writer.stop()
        self._writer.close()
        self._writer = None
        if self._pong is not None:
            self._send_pong()
        if self._state == _CLOSING:
            self._half_close()
        elif self._ending is None:
            try:
                self.receiver.writable()
            except Exception:
                self._receiver_failed()

    def _broken(self, error: OSError) -> None:
        # The page may have said good-bye before it went: that is still to be read.
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
            if self._state == _CLOSING and self._out:
                self._reader.stop()  # half-closed: it may still read what is on its way
            else:
                self._fail("connection ended without a close frame")
        elif self._ending is None and self._parser is not None:
            self._quiet = 0
            self._parser.feed(buffer[:size].tobytes())
            self._parse(self._parser)

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
                    self._pong = payload  # only the last one of a flood (RFC 6455, section 5.5.3)
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
        if self._pong is not None and not self._blocked:
            self._send_pong()

    def _resume(self) -> None:
        self._stop_timer()
        if self._ending is None and self._parser is not None:
            self._reader.start(self._on_readable)
            self._parse(self._parser)

    def _send_pong(self) -> None:
        payload, self._pong = self._pong, None
        if payload is not None and self._ending is None:
            self._write(ws_frames.build_frame(ws_frames.PONG, payload))

    def _deliver(self, text: str) -> None:
        try:
            self.receiver.received(text)
        except Exception:
            self._receiver_failed()

    def _receiver_failed(self) -> None:
        log.exception("receiver of a WebSocket failed")
        self.close(1011, "internal error")

    def count_round(self, ping_after: int, lost_after: int) -> None:
        """A round of the sweep has passed: ping who has been silent, give up who stays so."""
        if self._ending is not None:
            return
        self._quiet += 1
        if self._quiet >= lost_after:
            self._reset_on_close()
            self._fail("no sign of life")
        elif self._quiet == ping_after and not self._blocked:
            self._write(_PING)

    # The end. ``_leave`` and ``close`` say good-bye, ``_end`` waits for the other side's, ``_fail`` does neither.

    def _leave(self, code: int, reason: str) -> None:
        """Answer the page's close frame, or its violation."""
        self._ending = code, reason
        self._write(ws_frames.build_close(code, reason))
        self._end()

    def _end(self) -> None:
        if self._state != _OPEN:
            return
        self._state = _CLOSING
        self._parser = None
        self._stop_timer()
        # The socket must not be closed yet: unread bytes would make the kernel reset the connection, and the
        # close frame would be lost with it. So half-close, and throw away what comes, unparsed.
        if not self._reader.active:
            self._reader.start(self._on_readable)
        if self._out:
            self._patience(self._group.options.ping_timeout)
        else:
            self._half_close()
        self._tell()

    def _half_close(self) -> None:
        try:
            self._sock.shutdown(_socket.SHUT_WR)
        except OSError:
            self._finish()
            return
        if self._reader.active:
            self._patience(limits.CLOSE_LINGER)
        else:
            self._finish()

    def _patience(self, seconds: float) -> None:
        self._stop_timer()
        self._timer = self._group.loop.timer(seconds, ref=False)
        self._timer.start(self._finish)

    def _fail(self, reason: str) -> None:
        untold = self._state == _OPEN
        if self._ending is None:
            self._ending = 1006, reason
        self._finish()
        if untold:
            self._tell()

    def _tell(self) -> None:
        assert self._ending is not None
        try:
            self.receiver.lost(self, *self._ending)
        except Exception:
            log.exception("receiver of a WebSocket failed")

    def _finish(self) -> None:
        if self._state == _DEAD:
            return
        self._state = _DEAD
        self._stop_timer()
        for watcher in (self._reader, self._writer):
            if watcher is not None:
                watcher.stop()
                watcher.close()
        self._writer = self._parser = self._pong = None
        # Waited for: a foreign thread may be inside send(), and the number of a closed file is soon another's.
        with self._lock:
            self._blocked = True
            if self._out:
                self._reset_on_close()
            self._out.clear()
            self._sock.close()
        self._group.leave(self)

    def _reset_on_close(self) -> None:
        try:
            self._sock.setsockopt(_socket.SOL_SOCKET, _socket.SO_LINGER, _RESET)
        except OSError:  # some systems refuse it on a broken socket, which holds nothing any more
            pass

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer.close()
            self._timer = None
