"""Notices to the service manager that has started this process: systemd, or the master of ``greenio run --workers``.

The protocol is that of sd_notify(3): one datagram with lines ``NAME=value`` to the UNIX socket in ``NOTIFY_SOCKET``.
"""

from __future__ import annotations

import logging
import os
import socket

import gevent

log = logging.getLogger("greenio.server")

_SOCKET, _INTERVAL, _PROCESS = "NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"


class Notifier:
    """Tells a service manager how this process is.

    :param address: of its socket; a leading ``@`` means an abstract one.
    :param watchdog_seconds: it ends the process after so long a silence; 0: never.
    """

    def __init__(self, address: str, watchdog_seconds: float = 0) -> None:
        self._address = f"\0{address[1:]}" if address.startswith("@") else address
        self._watchdog_seconds = watchdog_seconds
        self._signs: gevent.Greenlet[[], None] | None = None

    @classmethod
    def from_environment(cls) -> Notifier | None:
        """Return the notifier of the manager that the environment names; None if it names none."""
        address = os.environ.get(_SOCKET, "")
        if not address.startswith(("/", "@")):
            return None
        microseconds = os.environ.get(_INTERVAL, "")
        is_watched = os.environ.get(_PROCESS, str(os.getpid())) == str(os.getpid())
        seconds = int(microseconds) / 1e6 if microseconds.isdecimal() and is_watched else 0
        return cls(address, seconds)

    def ready(self) -> None:
        """Report that the server listens. From now on the hub gives a sign of life three times within the watchdog's
        time: a hub that is stuck gives none."""
        self._send("READY=1")
        if self._watchdog_seconds and self._signs is None:
            self._signs = gevent.spawn(self._give_signs)

    def stopping(self) -> None:
        """Report that the process is about to end. It still gives signs of life."""
        self._send("STOPPING=1")

    def close(self) -> None:
        """Give no more signs of life."""
        if self._signs is not None:
            self._signs.kill()
            self._signs = None

    def _give_signs(self) -> None:
        while True:
            self._send("WATCHDOG=1")
            gevent.sleep(self._watchdog_seconds / 3)

    def _send(self, text: str) -> None:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
            sender.setblocking(False)
            try:
                sender.sendto(text.encode(), self._address)
            except OSError as error:  # the manager is gone, or too busy to read: neither ends a server
                log.debug("%s was not reported: %s", text, error)
