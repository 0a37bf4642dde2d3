"""A child process with pipes, started, talked to and waited for on native threads.

``subprocess`` does not work on native threads where gevent has patched it, and gevent's own version belongs to one
hub: its pipes to that of the caller, its child watchers to that of the main thread.
"""

from __future__ import annotations

import contextlib
import os
import signal

from greenio.runtime.native import native_lock, native_spawn, native_waitpid


class Process:
    """A child process, started at once. It ends when its standard input ends.

    It leads a session of the operating system of its own, so that Ctrl-C reaches its parent only.

    :param command: the program, as a path, and its arguments.
    :param environment: all environment variables of the child.
    :raises RuntimeError: this system is no POSIX system.
    """

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        if native_spawn is None:
            raise RuntimeError(
                "cpu() computes in processes that only POSIX systems start so: Linux, macOS, WSL. Elsewhere name an engine "
                "of your own, as in cpu(on='module:make_executor')"
            )
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
        self._stdin = os.fdopen(stdin, "wb", buffering=0)
        self._stdout = os.fdopen(stdout, "rb")
        self._lock = native_lock()
        self._ended = False
        self._status: int | None = None

    def write(self, data: bytes) -> None:
        """Write all of ``data`` to its standard input.

        :raises OSError: the process has ended.
        """
        rest = memoryview(data)
        while rest:
            rest = rest[self._stdin.write(rest) :]

    def read(self, size: int) -> bytes:
        """Return exactly ``size`` bytes of its standard output.

        :raises EOFError: the process has ended.
        """
        data = self._stdout.read(size)
        if len(data) < size:
            raise EOFError
        return data

    def is_alive(self) -> bool:
        """Return whether it has not ended yet."""
        with self._lock:
            return not self._has_ended()

    def kill(self) -> None:
        """Kill it, and with it what it has started. Harmless when it has ended."""
        with self._lock:
            # Not after its end was collected: its number may be another process's by then.
            if not self._has_ended():
                with contextlib.suppress(ProcessLookupError):  # a hub's child watcher has collected it
                    os.killpg(self.pid, signal.SIGKILL)  # it leads its session, and so its group

    def kill_group(self) -> None:
        """Kill what it has started and left behind. It has ended: only for the thread that has read to the end."""
        with contextlib.suppress(ProcessLookupError):  # nothing is left of it, and the number is free
            os.killpg(self.pid, signal.SIGKILL)
        self.wait()

    def wait(self) -> int | None:
        """Wait until it ends and close the pipes. Only for the thread that reads and writes.

        :returns: its exit status, below 0 for a signal; None if a hub's child watcher has collected it.
        """
        try:
            # Without the lock, so that another thread can kill it meanwhile.
            os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOWAIT)
        except ChildProcessError:
            pass
        self._stdin.close()
        self._stdout.close()
        with self._lock:
            self._has_ended()
            return self._status

    def _has_ended(self) -> bool:
        if not self._ended:
            try:
                pid, status = native_waitpid(self.pid, os.WNOHANG)
            except ChildProcessError:  # a hub's child watcher has collected this one
                self._ended = True
            else:
                if pid:
                    self._ended, self._status = True, os.waitstatus_to_exitcode(status)
        return self._ended
