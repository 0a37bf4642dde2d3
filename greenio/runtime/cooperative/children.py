"""Child processes on every hub: ``subprocess``, ``os.popen()``, ``os.fork()`` and ``os.waitpid()`` work in any thread.

libev watches children on the default loop only, and by a handler of SIGCHLD that collects every child of the process,
also those that somebody else waits for. So nothing here uses it. The kernel tells the end of a child by a file
descriptor; where it has none for processes (macOS, Linux before 5.3), a native thread waits for each child.
"""

from __future__ import annotations

import os
import select
import time
from collections.abc import Callable
from types import ModuleType
from typing import Any

import gevent.os as gevent_os
import gevent.subprocess as gevent_subprocess
from gevent import get_hub

from greenio.runtime.cooperative.import_hooks import replace
from greenio.runtime.cooperative.waiting import BackOff, can_wait, wait_for
from greenio.runtime.native import native_lock, native_poll, native_waitpid, start_native_thread

#: Their private parts are used, which the stubs leave out.
_os: Any = gevent_os
_subprocess: Any = gevent_subprocess

#: gevent's record of children: who watches it, then (pid, status, time) until somebody has asked, or for a minute.
_children: dict[int, Any] = getattr(_os, "_watched_children", {})

#: Seconds for which the status of a child that nobody has asked for is kept, as gevent does.
_REMEMBERED = 60.0

#: Names what the waiting for children waits for.
_KEY = "children"


def patch_children() -> None:
    """Let gevent's ``subprocess`` and ``os`` watch children in this way."""
    if not hasattr(_os, "_watch_child"):
        return  # Windows: gevent waits for handles of processes there, in any thread
    _os._watch_child = _watch_child
    _os._reap_children = _forget_children
    loop = _ChildLoop()
    _subprocess.Popen._loop = property(lambda _popen: loop, lambda _popen, _loop: None)
    _os.waitpid = waitpid
    replace(os, "waitpid", waitpid)


def patch_asyncio_children(unix_events: ModuleType) -> None:
    """Let asyncio wait for its children by ``os.waitpid()``: they are collected here, not by its own watcher."""
    if hasattr(unix_events, "can_use_pidfd"):
        replace(unix_events, "can_use_pidfd", lambda: False)


class _ChildLoop:
    """Stands for the hub's loop in gevent's ``Popen``, which asks it for the handler of SIGCHLD and hands it on."""

    def install_sigchld(self) -> None:
        """Leave the signal alone."""


class _Child:
    """A child process and its watcher, on the hub of the thread that began it.

    :param pid: of the process.
    :param callback: called with this object when it has ended, as gevent does it with libev's watcher.
    """

    def __init__(self, pid: int, callback: Callable[[Any], object] | None, ref: bool) -> None:
        self.pid = self.rpid = pid
        self.rstatus = 0
        self.has_ended = False
        self._callback = callback
        self._lock = native_lock()
        loop = get_hub().loop
        self._pidfd = _open_pidfd(pid)
        self._watcher: Any = loop.io(self._pidfd, 1, ref=ref) if self._pidfd >= 0 else loop.async_(ref=ref)
        self._watcher.start(self._ended)
        if self._pidfd < 0:
            start_native_thread(self._wait_natively)

    def collect(self) -> bool:
        """Return whether the process has ended, after asking the system. Callable from any thread."""
        if self._pidfd >= 0 and not self.has_ended:
            with self._lock:
                if not self.has_ended:
                    self._reap(os.WNOHANG)
        return self.has_ended

    def collected(self, status: int) -> None:
        """Take the status that somebody else has got from the system."""
        self.rstatus = status
        self.has_ended = True

    def stop(self) -> None:
        """Nothing: the watcher is stopped already when gevent asks for it."""

    def _reap(self, options: int) -> None:
        try:
            pid, status = native_waitpid(self.pid, options)
        except (
            ChildProcessError
        ):  # SIGCHLD is ignored, or a library has waited for it: subprocess says 0 then
            pid, status = self.pid, self.rstatus
        if pid:
            self.collected(status)

    def _wait_natively(self) -> None:
        self._reap(0)
        self._watcher.send()

    def _ended(self) -> None:
        if not self.collect():
            return
        self._watcher.stop()
        self._watcher.close()
        if self._pidfd >= 0:
            os.close(self._pidfd)
        if _children.get(self.pid) is self:  # nobody has asked so far
            _children[self.pid] = (self.pid, self.rstatus, time.time())
        if self._callback is not None:
            self._callback(self)
        _os._on_child_hook()  # handlers of SIGCHLD
        _forget_children()


def _watch_child(
    pid: int, callback: Callable[[Any], object] | None = None, loop: object = None, ref: bool = False
) -> None:
    _children[pid] = _Child(pid, callback, ref)


def _forget_children(seconds: float = _REMEMBERED) -> None:
    """Forget children that ended long ago. gevent's function fails while another thread begins a child."""
    oldest = time.time() - seconds
    for pid, child in list(_children.items()):
        if isinstance(child, tuple) and child[2] < oldest:
            _children.pop(pid, None)


def _open_pidfd(pid: int) -> int:
    """Return a file descriptor that is readable when the process has ended; -1 where there is none."""
    try:
        return os.pidfd_open(pid)
    except (AttributeError, OSError):
        return -1


def waitpid(pid: int, options: int, /) -> tuple[int, int]:
    """Wait for a child process in the hub. Like ``os.waitpid()``."""
    if pid <= 0:
        return _wait_for_any(pid, options)
    with BackOff(_KEY) as back_off:
        while True:
            ended = _collect(pid)
            if ended is not None:
                return ended
            if options & os.WNOHANG:
                return 0, 0
            _await_end(pid, back_off)


def _collect(pid: int) -> tuple[int, int] | None:
    """Return process and status if it has ended, and forget it.

    :raises ChildProcessError: it is no child, or has been asked for before.
    """
    child = _children.get(pid)
    if child is None:
        ended = native_waitpid(pid, os.WNOHANG)
        return ended if ended[0] else None
    if isinstance(child, _Child):
        if not child.collect():
            return None
        child = pid, child.rstatus
    _children.pop(pid, None)
    return child[0], child[1]


def _await_end(pid: int, back_off: BackOff) -> None:
    """Wait until the process has ended; or, where that cannot be seen, for a while."""
    pidfd = _open_pidfd(pid)
    if pidfd < 0:
        back_off.pause()
        return
    try:
        if can_wait():
            wait_for(get_hub().loop.io(pidfd, 1))
        else:
            poll = native_poll()
            poll.register(pidfd, select.POLLIN)
            poll.poll()
    finally:
        os.close(pidfd)


def _wait_for_any(pid: int, options: int) -> tuple[int, int]:
    """Wait for one of several children: all of them (-1), or those of a group of processes."""
    with BackOff(_KEY) as back_off:
        while True:
            for each, child in list(_children.items()) if pid == -1 else ():
                if not isinstance(child, _Child) or child.collect():
                    _children.pop(each, None)
                    return each, child[1] if isinstance(child, tuple) else child.rstatus
            ended, status = native_waitpid(pid, options | os.WNOHANG)
            if ended or options & os.WNOHANG:
                watched = _children.pop(ended, None)
                if isinstance(watched, _Child):
                    watched.collected(status)
                return ended, status
            back_off.pause()
