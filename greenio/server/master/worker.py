"""One named process of a site: its start, what it reports, and its end. The decisions are the master's."""

from __future__ import annotations

import enum
import os
import signal
import socket
from collections.abc import Callable, Mapping, Sequence

import gevent
from gevent import socket as gevent_socket
from gevent.subprocess import DEVNULL, Popen

from greenio import limits
from greenio.runtime import clock

#: Bytes of the longest notice; ours have ten.
_NOTICE = 4096


class State(enum.Enum):
    """The stages of a process."""

    WAITING = "waiting"
    STARTING = "starting"
    READY = "ready"
    STOPPING = "stopping"


class Worker:
    """A process, started anew under the same name as often as the master wants.

    :param name: of the process, see ``start_server(worker=)``.
    :param folder: where its sockets are.
    :param command: what to run.
    :param environment: of it, besides what this class adds.
    :param hang_timeout: seconds of silence of its hub after which it counts as hung; 0: never.
    :param changed: called in the hub when it has reported something or has ended.
    """

    def __init__(
        self,
        name: str,
        folder: str,
        command: Sequence[str],
        environment: Mapping[str, str],
        hang_timeout: float,
        changed: Callable[[], object],
    ) -> None:
        self.name = name
        self.path = os.path.join(folder, f"{name}.sock")
        """Path of the UNIX socket at which it serves."""
        self.state = State.WAITING
        self.since = clock.now()
        """Time at which the state began."""
        self.start_at = self.since
        """While it waits: the time of its next start."""
        self.restarts = 0
        """How often it was started again."""
        self.failures = 0
        """How often in a row it has ended soon after its start."""
        self.lived = 0.0
        """Seconds that it served the last time, until it ended."""
        self.restarting = False
        """True from the time at which the master asks it to end until it serves again."""
        self._command = command
        self._environment = environment
        self._hang_timeout = hang_timeout
        self._changed = changed
        self._process: Popen[bytes] | None = None
        self._last_sign = self.since
        self._notices_at = os.path.join(folder, f"{name}.notify")
        self._notices = gevent_socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._notices.bind(self._notices_at)
        self._reader = gevent.spawn(self._read_notices)

    @property
    def address(self) -> str:
        """The address of its socket, as balancers write it."""
        return f"unix:{self.path}"

    @property
    def pid(self) -> int:
        """Its process id; 0 while it does not run."""
        return 0 if self._process is None else self._process.pid

    def start(self) -> None:
        """Start the process: a new interpreter, never a copy of this one."""
        environment = {
            **self._environment,
            "GREENIO_WORKER": self.name,
            "GREENIO_HOST": self.address,
            "GREENIO_RESTARTS": str(self.restarts),
            "NOTIFY_SOCKET": self._notices_at,
        }
        environment.pop("WATCHDOG_PID", None)
        environment.pop("WATCHDOG_USEC", None)
        if self._hang_timeout:
            environment["WATCHDOG_USEC"] = str(int(self._hang_timeout * 1e6))
        self._enter(State.STARTING)  # first: others run while the process begins, and it may soon be ready
        # A session of its own: Ctrl-C in the terminal is for the master, which ends all in order.
        self._process = Popen(self._command, env=environment, stdin=DEVNULL, start_new_session=True)
        gevent.spawn(self._wait, self._process)

    def stop(self) -> None:
        """Ask the process to end when its sessions have; a second time: at once."""
        self._signal(signal.SIGTERM)
        self._enter(State.STOPPING)

    def kill(self) -> None:
        """End the process at once."""
        self._signal(signal.SIGKILL)

    def ended(self) -> int | None:
        """Return the exit code of a process that has ended, negative for a signal; None while it runs. Takes it away:
        the worker waits then."""
        code = None if self._process is None else self._process.poll()
        if code is not None:
            self._process = None
            self.lived = clock.now() - self.since if self.state is State.READY else 0.0
            self._enter(State.WAITING)
        return code

    def is_hung(self) -> bool:
        """Return whether the hub of the process gives no more signs of life, or its start takes too long."""
        silence = clock.now() - self._last_sign
        if self.state is State.STARTING:
            return silence > limits.WORKER_START_SECONDS
        return bool(self.pid and self._hang_timeout and silence > self._hang_timeout)

    def next_check(self) -> float:
        """Return the seconds until the master has to look at it, though nothing was reported."""
        now = clock.now()
        if self.state is State.WAITING:
            return self.start_at - now
        timeout = limits.WORKER_START_SECONDS if self.state is State.STARTING else self._hang_timeout
        return self._last_sign + timeout - now if timeout else limits.WORKER_START_SECONDS

    def close(self) -> None:
        """Remove its sockets. The process has ended."""
        self._reader.kill()
        self._notices.close()
        for path in (self._notices_at, self.path):
            try:
                os.unlink(path)
            except FileNotFoundError:
                pass

    def _signal(self, number: int) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(number)

    def _wait(self, process: Popen[bytes]) -> None:
        process.wait()
        self._changed()

    def _read_notices(self) -> None:
        while True:
            lines = self._notices.recv(_NOTICE).decode("utf-8", "replace").splitlines()
            self._last_sign = clock.now()
            if "READY=1" in lines and self.state is State.STARTING:
                self._enter(State.READY)
                self._changed()

    def _enter(self, state: State) -> None:
        self.state = state
        self.since = self._last_sign = clock.now()
