"""``remote_access``: access from the internet, through the ``ssh`` program's reverse tunnel to a service.

There is no service by default: the author names one in ``GREENIO_REMOTE_ACCESS``, as ``[user@]host[:port]``. Such
services hand requests for an address of theirs on to the other end of the tunnel, and print that address.
"""

from __future__ import annotations

import logging
import re
from typing import Any

import gevent
from gevent import subprocess

from greenio.environ import variable

log = logging.getLogger("greenio.server")

_ADDRESS = re.compile(r"https?://[^\s\x1b\"'<>]+")
_HOST = re.compile(r"(?:[\w.+-]+@)?(?:[\w.-]+|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?")
_SSH = (
    *("ssh", "-T", "-o", "BatchMode=yes", "-o", "ExitOnForwardFailure=yes"),
    *("-o", "StrictHostKeyChecking=accept-new", "-o", "ServerAliveInterval=30"),
)


class Tunnel:
    """One run of ``ssh``. Failures are logged; the server goes on without a tunnel.

    :param target: where the server listens, as the last part of ``ssh -R``: ``127.0.0.1:8080`` or a socket's path.
    """

    def __init__(self, target: str) -> None:
        self._target = target
        self._process: Any = None
        self._is_running = True
        self.address: str | None = None
        """The public address, None before it is known."""

    def start(self) -> None:
        """Start the tunnel, unless no service is named or there is no ``ssh``."""
        service = (variable("REMOTE_ACCESS") or "").strip()
        if not service:
            log.error(
                "remote_access needs a service: set GREENIO_REMOTE_ACCESS to the host[:port] of one that offers "
                "ssh tunnels. There is none by default. The server runs on without."
            )
            return
        if not _HOST.fullmatch(service):
            log.error("GREENIO_REMOTE_ACCESS=%r is no host[:port], there is no remote access", service)
            return
        host, port = _split(service)
        command = [*_SSH, "-p", port, "-R", f"80:{self._target}", host]
        try:
            # Its input stays open: services end a tunnel when it closes, so ours ends with this process.
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
            )
        except Exception as error:  # no such program; or no watching of children outside of the main thread
            log.error("remote access failed, ssh could not be started: %s", error)
            return
        gevent.spawn(self._watch)

    def stop(self) -> None:
        """End the tunnel."""
        self._is_running = False
        process = self._process
        if process is not None and process.poll() is None:
            process.terminate()
            try:
                process.wait(timeout=2)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _watch(self) -> None:
        said: list[str] = []
        for line in self._process.stdout:
            words = line.decode("utf-8", "replace").strip()
            said = [*said[-4:], words]
            found = _ADDRESS.search(words)
            if found and self.address is None:
                self.address = found[0]
                print(f"Remote access: {self.address}", flush=True)
        code = self._process.wait()
        if self._is_running:
            log.error("remote access has ended: ssh left with %s: %s", code, " | ".join(said))


def _split(service: str) -> tuple[str, str]:
    host, colon, port = service.rpartition(":")
    if not colon or service.endswith("]"):
        return service.strip("[]"), "22"
    return host.strip("[]"), port
