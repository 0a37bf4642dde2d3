"""A running program: its folder, its process and its output."""

from __future__ import annotations

import codecs
import json
import os
import secrets
import shutil
import socket
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import gevent
from gevent.event import Event
from gevent.os import make_nonblocking, nb_read
from gevent.subprocess import PIPE, Popen

from greenio.guide.playground.limits import NICE, Limits
from greenio.guide.playground.sandbox import SHARED_MEMORY, Sandbox, environment

_HERE = Path(__file__).parent
#: The name of the program in tracebacks.
FILE = "app.py"
#: Bytes of one read.
_BLOCK = 8192
#: Connections that wait for a program that computes.
_BACKLOG = 64
#: Seconds that the supervisor may take for its own end.
_END_TIMEOUT = 10
#: Bytes of output in one second, above which a program is ended: 20 times what the page keeps.
_FLOOD = 20


class Program:
    """A program that runs in a process of its own, from its creation on.

    Call it from greenlets of one hub.

    :param code: its source.
    :param sandbox: what holds it back.
    :param limits: what it may use.
    :param place: a number that no other running program has.
    :param ended: called without arguments when it has ended, in a greenlet of its own.
    """

    def __init__(
        self,
        code: str,
        sandbox: Sandbox,
        limits: Limits,
        place: int = 0,
        ended: Callable[[], None] = lambda: None,
    ) -> None:
        self.token = secrets.token_urlsafe(18)
        """Names it in addresses; cannot be guessed."""
        self.limits = limits
        self.reason = ""
        """Why it has ended, in a word: ``ended``, ``stopped``, or the name of a limit."""
        self.code = 0
        """The exit code; negative for a signal."""
        self.clean = False
        """True when all its processes have ended."""
        self.has_served = False
        """True when it has answered a request."""
        self.changed = Event()
        """Set when there is new output, and at the end."""
        self._sandbox = sandbox
        self._text = ""
        self._is_stopping = False
        self._stopped = Event()
        self._ended = ended
        self.home = tempfile.mkdtemp(prefix="greenio-playground-")
        self.path = os.path.join(self.home, "socket")
        """Of the UNIX socket at which it serves."""
        try:
            self._start(code, place)
        except BaseException:
            shutil.rmtree(self.home, ignore_errors=True)
            raise

    def _start(self, code: str, place: int) -> None:
        folder = os.path.join(self.home, "files")
        os.mkdir(folder, 0o700)
        Path(folder, FILE).write_text(code, encoding="utf-8")
        os.mkdir(os.path.join(folder, SHARED_MEMORY), 0o700)
        user = self._sandbox.user(place)
        if user is not None:
            for path in (folder, os.path.join(folder, FILE), os.path.join(folder, SHARED_MEMORY)):
                os.chown(path, user, user)
        read, write = os.pipe()
        with socket.socket(socket.AF_UNIX) as listener:
            # Made here and handed over: a path of the program's own could lead the relay elsewhere.
            listener.bind(self.path)
            os.chmod(self.path, 0o600)
            listener.listen(_BACKLOG)
            try:
                self._process = Popen(
                    [
                        sys.executable,
                        "-I",
                        "-S",
                        str(_HERE / "supervisor.py"),
                        self._task(folder, user, listener, write),
                    ],
                    stdin=PIPE,
                    stdout=PIPE,
                    pass_fds=[listener.fileno(), write],
                    start_new_session=True,
                    cwd="/",
                )
            except BaseException:
                os.close(read)
                raise
            finally:
                os.close(write)
        self._reader = gevent.spawn(self._read, read)
        gevent.spawn(self._await_end)

    def _task(self, folder: str, user: int | None, listener: socket.socket, output: int) -> str:
        python = os.path.abspath(sys.executable)
        inside = "/tmp" if self._sandbox.is_closed else folder
        launch = {
            "listener": listener.fileno(),
            "nice": NICE,
            "user": user,
            "folder": inside,
            "limits": self.limits.of_processes(self._sandbox.is_closed),
            "command": [python, "-m", "greenio", "run", FILE],
        }
        inner = [python, "-I", "-S", str(_HERE / "launch.py"), json.dumps(launch)]
        return json.dumps(
            {
                "command": self._sandbox.command(inner, folder),
                "environment": environment(inside),
                "folder": folder,
                "home": self.home,
                "listener": listener.fileno(),
                "output": output,
                "limits": self.limits.watched(),
            }
        )

    @property
    def has_ended(self) -> bool:
        """True when the program and all its processes have ended and its files are removed."""
        return self._stopped.is_set()

    @property
    def pid(self) -> int:
        """The id of the supervisor's process."""
        return int(self._process.pid)

    def take_output(self) -> str:
        """Return what it has printed since the last call: at most the newest ``output_bytes``."""
        text, self._text = self._text, ""
        self.changed.clear()
        return text

    def stop(self, reason: str = "stopped") -> None:
        """End it, without waiting. Further calls do nothing.

        :param reason: for :attr:`reason`.
        """
        if not self._is_stopping and not self.has_ended:
            self._is_stopping = True
            self.reason = reason
            self._process.stdin.close()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait for the end; return whether it has come.

        :param timeout: seconds. Default: for ever.
        """
        return bool(self._stopped.wait(timeout))

    def _read(self, descriptor: int) -> None:
        make_nonblocking(descriptor)
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        most, quota = self.limits.output_bytes, self.limits.output_bytes * _FLOOD
        since, count = gevent.get_hub().loop.now(), 0
        try:
            while block := nb_read(descriptor, _BLOCK):
                self._text = (self._text + decoder.decode(block))[-most:]
                self.changed.set()
                now, count = gevent.get_hub().loop.now(), count + len(block)
                if now - since > 1:
                    since, count = now, 0
                elif count > quota:
                    self.stop("output")
        except OSError:
            return
        finally:
            os.close(descriptor)

    def _await_end(self) -> None:
        report = self._process.stdout.read()
        self._process.wait()
        self._reader.join(_END_TIMEOUT)
        self._reader.kill()
        self._process.stdout.close()
        if not self._is_stopping:
            self._process.stdin.close()
        try:
            told = json.loads(report)
        except ValueError:  # somebody has killed the supervisor
            told = {"reason": "killed", "code": 0, "clean": False}
            shutil.rmtree(self.home, ignore_errors=True)
        self.reason = self.reason or told["reason"]
        self.code, self.clean = told["code"], told["clean"]
        self._stopped.set()
        self.changed.set()
        self._ended()
