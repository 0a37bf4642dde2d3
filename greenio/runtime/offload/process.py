"""A child process with pipes, started, talked to and waited for on native threads.

The standard library's way does not work where gevent has patched it, and gevent's way belongs to one hub: its
pipes to that of whoever started the process, its child watchers to that of the main thread.
"""

from __future__ import annotations

import contextlib
import os
import signal
from typing import Any

from greenio.runtime.native import native_lock, native_spawn, native_waitpid


class Process:
    """Runs from now on, in a session of its own: Ctrl-C is for its parent. It ends with its input.

    :param command: the program, as a path, and its arguments.
    :param environment: all of it.
    """

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        read, stdin = os.pipe()
        stdout, write = os.pipe()
        try:
            self.pid = native_spawn(
                command[0],
                command,
                environment,
                file_actions=[(os.POSIX_SPAWN_DUP2, read, 0), (os.POSIX_SPAWN_DUP2, write, 1)],
                setsid=True,
                setsigdef=[signal.SIGPIPE],
            )
        except BaseException:
            os.close(stdin)
            os.close(stdout)
            raise
        finally:
            os.close(read)
            os.close(write)
        self._stdin: Any = os.fdopen(stdin, "wb", buffering=0)
        self._stdout: Any = os.fdopen(stdout, "rb")
        self._lock = native_lock()
        self._is_over = False
        self._status: int | None = None

    def write(self, data: bytes) -> None:
        """Hand all of it over.

        :raises OSError: the process has ended.
        """
        rest = memoryview(data)
        while rest:
            rest = rest[self._stdin.write(rest) :]

    def read(self, size: int) -> bytes:
        """So many bytes of its output.

        :raises EOFError: the process has ended.
        """
        data: bytes = self._stdout.read(size)
        if len(data) < size:
            raise EOFError
        return data

    def is_alive(self) -> bool:
        """Whether it has not ended yet."""
        with self._lock:
            return not self._look()

    def kill(self) -> None:
        """End it at once, and with it what it has started. It may be over already."""
        with self._lock:
            # Not after somebody has learnt of its end: by then its number may be another one's.
            if not self._look():
                with contextlib.suppress(ProcessLookupError):  # a hub that looks after children came first
                    os.killpg(self.pid, signal.SIGKILL)  # its own session, and so the leader of its group

    def wait(self) -> int | None:
        """Its exit status, below 0 for a signal; None if somebody else has waited for it. Waits until it ends.

        Only who reads and writes may call it: the pipes are closed.
        """
        try:
            os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOWAIT)  # without the lock: a hub may want to kill
        except ChildProcessError:
            pass
        self._stdin.close()
        self._stdout.close()
        with self._lock:
            self._look()
            return self._status

    def _look(self) -> bool:
        if not self._is_over:
            try:
                pid, status = native_waitpid(self.pid, os.WNOHANG)
            except ChildProcessError:  # a hub that looks after children has taken this one as well
                self._is_over = True
            else:
                if pid:
                    self._is_over, self._status = True, os.waitstatus_to_exitcode(status)
        return self._is_over
