"""``run_shell()``: a command of the system's shell, whose output goes to the page."""

from __future__ import annotations

import codecs
import contextlib
import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from typing import Any

from gevent.select import select

from greenio.battery.stdout import SHOW
from greenio.runtime.current import current_task
from greenio.runtime.interfaces import SessionPort
from greenio.runtime.tasks.awaiting import as_awaitable, in_coroutine
from greenio.runtime.tasks.refusal import refuse

#: Seconds between two looks whether the session of a silent program is over.
_CHECK_INTERVAL = 0.5
_READ_BYTES = 65536


def run_shell(cmd: str, output_func: Callable[[str], Any] = SHOW, encoding: str = "utf8") -> Any:
    """Run a command by the system's shell and wait for its end. In coroutine sessions it is awaited.

    Its output and its errors are handed over line by line. When the session closes, or ``output_func`` raises, the
    command is killed together with what it has started.

    :param cmd: the command. Never put texts of visitors into it.
    :param output_func: function called with each line, its line break included. Default: lines are shown in the current scope.
    :param encoding: of the output; what cannot be decoded is replaced. Default: UTF-8.
    :returns: the exit code.
    :raises LookupError: an unknown encoding.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``code = run_shell("make")``
    """
    if in_coroutine():
        return as_awaitable(run_shell, cmd, output_func, encoding)
    task = current_task()
    session = task.session
    session.check(task)
    decode = codecs.getincrementaldecoder(encoding)("replace").decode
    process = subprocess.Popen(
        cmd,
        shell=True,  # what the function is for
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        assert process.stdout is not None
        rest = ""
        for data in _pieces(session, process.stdout.fileno()):
            *lines, rest = (rest + decode(data)).split("\n")
            for line in lines:
                output_func(f"{line}\n")
        if session.closed:
            refuse(task)
        if rest := rest + decode(b"", True):
            output_func(rest)
        return process.wait()
    finally:
        if process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


def _pieces(session: SessionPort, pipe: int) -> Iterator[bytes]:
    """Yield what comes out of a pipe, until it is closed or the session is."""
    while not session.closed:
        if select([pipe], [], [], _CHECK_INTERVAL)[0]:
            data = os.read(pipe, _READ_BYTES)
            if not data:
                return
            yield data
