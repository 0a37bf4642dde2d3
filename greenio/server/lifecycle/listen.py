"""Listening sockets: TCP of both families, and UNIX sockets."""

from __future__ import annotations

import errno
import logging
import os
import socket
import stat
from typing import Any

from gevent import socket as gevent_socket

from greenio import limits
from greenio.error_pages import see
from greenio.server.access.address import is_address

log = logging.getLogger("greenio.server")

#: A host that begins so is the path of a UNIX socket.
UNIX = "unix:"

#: The first descriptor that a service manager hands over, SD_LISTEN_FDS_START. A second one is left alone.
_FIRST_INHERITED = 3

_CURES = {
    errno.EADDRINUSE: ". Another program listens there: choose another port (port=, --port or GREENIO_PORT; "
    "0 takes a free one), or end that program",
    errno.EACCES: ". Ports below 1024 are the administrator's: choose another one, and let a proxy serve 80 and 443",
    errno.EADDRNOTAVAIL: ". The host is no address of this machine; 0.0.0.0 means all of them",
}


class CannotListen(OSError):
    """There is no listening at an address; the text says why, and what to do about it."""

    def __str__(self) -> str:
        return str(self.strerror)


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket; for all addresses one that serves IPv4 and IPv6 alike, where there is both.

    :param host: a name or address, ``""`` for all, or ``unix:/path`` for a UNIX socket.
    :param port: 0 chooses a free one.
    :raises CannotListen: the port is in use, or the host is none of this machine.
    """
    if host.startswith(UNIX):
        return _listen_unix(host[len(UNIX) :])
    if host in ("", "::") and socket.has_dualstack_ipv6():
        family = socket.AF_INET6
        address: Any = ("::", port)
    elif host == "":
        family, address = socket.AF_INET, ("0.0.0.0", port)
    elif is_address(host):
        family, address = (socket.AF_INET6 if ":" in host else socket.AF_INET), (host, port)
    else:
        found = gevent_socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        # "localhost" means both; browsers try IPv4 too.
        found.sort(key=lambda entry: entry[0] != socket.AF_INET)
        family, address = found[0][0], found[0][4]
    listener = gevent_socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if host == "" and family == socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        listener.bind(address)
        listener.listen(limits.LISTEN_BACKLOG)
        listener.setblocking(False)
    except OSError as error:
        listener.close()
        text = f"cannot listen on {host or '*'} port {port}: {error.strerror}"
        raise CannotListen(error.errno, text + _CURES.get(error.errno or 0, "") + see("error_port")) from None
    return listener


def inherited() -> socket.socket | None:
    """Return the listening socket that a service manager has made for this process, as sd_listen_fds(3) describes; None if
    there is none. The manager keeps it open: connections wait while one process ends and the next one starts.

    :raises OSError: the descriptor is no listening stream socket.
    """
    if os.environ.get("LISTEN_PID") != str(os.getpid()) or os.environ.get("LISTEN_FDS", "0") == "0":
        return None
    listener = gevent_socket.socket(fileno=os.dup(_FIRST_INHERITED))
    if listener.type != socket.SOCK_STREAM or not listener.getsockopt(
        socket.SOL_SOCKET, socket.SO_ACCEPTCONN
    ):
        listener.close()
        raise OSError(
            errno.EINVAL, f"descriptor {_FIRST_INHERITED} (LISTEN_FDS) is no listening stream socket"
        )
    listener.setblocking(False)
    return listener


def _listen_unix(path: str) -> socket.socket:
    if not os.path.isabs(path):
        raise ValueError(
            f"host: a UNIX socket needs an absolute path, as in 'unix:/run/app.sock', not {path!r}"
        )
    listener = gevent_socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        if _is_abandoned(path):
            remove_socket(path)
        listener.bind(path)
        # The proxy is another user; the permissions of the directory say who may reach the socket.
        os.chmod(path, 0o666)
        listener.listen(limits.LISTEN_BACKLOG)
        listener.setblocking(False)
    except OSError as error:
        listener.close()
        raise CannotListen(error.errno, f"cannot listen on {UNIX}{path}: {error.strerror}") from None
    return listener


def _is_abandoned(path: str) -> bool:
    """Return whether there is a socket file of a process that has ended."""
    try:
        if not stat.S_ISSOCK(os.stat(path).st_mode):
            return False
    except OSError:
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        return probe.connect_ex(path) != 0


def remove_socket(path: str) -> None:
    """Delete the file of a UNIX socket."""
    try:
        os.unlink(path)
    except OSError as error:
        log.debug("the socket %s was not removed: %s", path, error)


def lan_address() -> str:
    """Return the address under which other machines of the network probably reach this one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Sends nothing; the kernel only chooses the interface (192.0.2.0/24 is for documentation).
            probe.connect(("192.0.2.1", 9))
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"
