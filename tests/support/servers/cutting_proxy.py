"""A TCP proxy that breaks connections, as bad networks do: at any byte, with or without a word."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading

#: SO_LINGER with a time of 0: closing sends RST and drops what is under way.
ABRUPTLY = struct.pack("ii", 1, 0)
#: Bytes that are passed on at once, at most.
PIECE = 65536


class Proxy:
    """Forwards 127.0.0.1:``port`` to ``target``, and cuts what is connected when told to."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._lock = threading.Condition()
        self._open: set[_Pair] = set()
        self.cuts = 0
        #: While true, connections are taken and closed at once.
        self.refuses = False
        #: What becomes of WebSockets: "swallowed" is never answered, "killed" ends right behind the handshake.
        self.upgrades = ""
        #: Bytes towards the server after which a connection, the next that sends so many, is cut or held.
        self._upload_limit: int | None = None
        self._holds = False
        self._held = threading.Event()
        self._released = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self._listener.getsockname()[1]
        self._acceptor = threading.Thread(target=self._accept)
        self._acceptor.start()

    def __enter__(self) -> Proxy:
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._released.set()
        self._acceptor.join()
        with self._lock:
            pairs = list(self._open)
        for pair in pairs:
            pair.cut(reset=False)
            pair.join()

    def _accept(self) -> None:
        while True:
            try:
                page, _ = self._listener.accept()
            except OSError:
                return
            if self.refuses:
                page.close()
                continue
            try:
                server = socket.create_connection(("127.0.0.1", self._target))
            except OSError:  # it is away
                page.close()
                continue
            pair = _Pair(page, server, self)
            with self._lock:
                self._open.add(pair)
            pair.start()

    def cut_upload_after(self, count: int) -> None:
        """Cut the next connection that has sent so many bytes to the server."""
        self._upload_limit, self._holds = count, False

    def hold_upload_after(self, count: int) -> None:
        """Let the next connection that has sent so many bytes to the server wait until the end."""
        self._held.clear()
        self._upload_limit, self._holds = count, True

    def wait_held(self, seconds: float = 30) -> None:
        """Wait until a connection is held: from then on no other one will be."""
        assert self._held.wait(seconds), "no connection has sent so much"

    def sent_up(self, pair: _Pair, count: int) -> None:
        """A connection has sent so many bytes to the server."""
        if self._upload_limit is None or count < self._upload_limit:
            return
        self._upload_limit = None
        if self._holds:
            self._held.set()
            self._released.wait()
        else:
            pair.cut(reset=False)

    def over(self, pair: _Pair, was_cut: bool) -> None:
        """Both directions of a connection have ended."""
        with self._lock:
            self._open.discard(pair)
            self.cuts += was_cut
            self._lock.notify_all()

    def asked(self) -> None:
        """A connection turned out to be a WebSocket."""
        with self._lock:
            self._lock.notify_all()

    def wait_cuts(self, count: int, seconds: float = 30) -> None:
        """Wait until so many connections have been cut; what is to be cut later is cut now."""
        with self._lock:
            done = self._lock.wait_for(lambda: self.cuts >= count, 0.2)
        if not done:
            self.cut()
        with self._lock:
            assert self._lock.wait_for(lambda: self.cuts >= count, seconds), f"{self.cuts} of {count} cut"

    def silence(self) -> int:
        """Lose what present connections send from now on, without closing them; say how many there were."""
        with self._lock:
            pairs = list(self._open)
        for pair in pairs:
            pair.is_silent = True
        return len(pairs)

    def cut_everything(self, reset: bool = True) -> int:
        """Cut every connection, whatever it is; say how many there were."""
        with self._lock:
            pairs = list(self._open)
        for pair in pairs:
            pair.cut(reset)
        return len(pairs)

    def cut(self, after: int = 0, reset: bool = False, seconds: float = 30) -> int:
        """Cut every connection that is a WebSocket, after that many more bytes to the page (at once with 0);
        say how many there were. Waits for one. ``reset`` drops what is under way, else the last bytes arrive."""
        with self._lock:
            self._lock.wait_for(lambda: any(pair.is_websocket for pair in self._open), seconds)
            pairs = [pair for pair in self._open if pair.is_websocket]
        for pair in pairs:
            if after:
                pair.cut_later(after, reset)
            else:
                pair.cut(reset)
        return len(pairs)


class _Pair:
    """A connection of the page and its counterpart to the server, with one thread for each direction."""

    def __init__(self, page: socket.socket, server: socket.socket, proxy: Proxy) -> None:
        self._page, self._server, self._proxy = page, server, proxy
        self._left: int | None = None
        self._reset = False
        self._was_cut = False
        self.is_websocket = False
        self.is_silent = False
        self._is_swallowed = False
        self._threads = [threading.Thread(target=self._up), threading.Thread(target=self._down)]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def join(self) -> None:
        for thread in self._threads:
            thread.join()

    def cut_later(self, after: int, reset: bool) -> None:
        self._reset = reset
        self._left = after

    def cut(self, reset: bool) -> None:
        self._was_cut = True
        for end in (self._page, self._server):
            with contextlib.suppress(OSError):
                if reset:
                    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, ABRUPTLY)
                end.shutdown(socket.SHUT_RDWR)

    def _up(self) -> None:
        sent = 0
        with contextlib.suppress(OSError):
            while data := self._page.recv(PIECE):
                if self.is_silent:
                    continue
                is_upgrade = b"Upgrade: websocket" in data
                if is_upgrade and self._proxy.upgrades == "swallowed":
                    self._is_swallowed = True
                    continue
                self.is_websocket = self.is_websocket or is_upgrade  # before the answer can come
                self._server.sendall(data)
                sent += len(data)
                self._proxy.sent_up(self, sent)
                if is_upgrade:
                    self._proxy.asked()
        with contextlib.suppress(OSError):
            self._server.shutdown(socket.SHUT_WR)

    def _down(self) -> None:
        with contextlib.suppress(OSError):
            while data := self._server.recv(PIECE):
                if self.is_silent:
                    continue
                if self.is_websocket and self._proxy.upgrades == "killed":
                    self._left = data.find(b"\r\n\r\n") + 4
                if self._left is not None:
                    data, self._left = data[: self._left], self._left - len(data)
                self._page.sendall(data)
                if self._left is not None and self._left <= 0:
                    self.cut(self._reset)
                    break
        if (
            not self._is_swallowed and not self.is_silent
        ):  # the server, which heard nothing, gives up about when the page does
            with contextlib.suppress(OSError):
                self._page.shutdown(socket.SHUT_RDWR)
        self._threads[0].join()
        self._page.close()
        self._server.close()
        self._proxy.over(self, self._was_cut)
