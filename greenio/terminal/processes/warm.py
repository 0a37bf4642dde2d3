"""The process that runs are forked from. It is started by its path and imports nothing of greenio, which would patch it.

    python warm.py DESCRIPTOR

At the descriptor is a socket. The first line is the program, as JSON; each later one is a run: its folder, with the
descriptors of its terminal and of a pipe, to which the process's number and its exit status are written, a line each.
Standard input and output are a terminal from the start, so that Python's streams are those of one.
"""

from __future__ import annotations

import builtins
import fcntl
import gc
import importlib
import importlib.machinery
import json
import os
import runpy
import select
import signal
import socket
import sys
import termios
import types
from typing import Any


def main(number: int) -> tuple[dict[str, Any], Any]:
    """Fork a process for each run; return in these, with the program and the state of ``random``."""
    is_seeded = hasattr(sys.modules.get("sitecustomize"), "random")  # Python seeds it anew after a fork
    state = sys.modules["random"].getstate() if is_seeded else None
    control = socket.socket(fileno=number)
    program = json.loads(_line(control, b""))
    sys.path[0] = program["path"]
    for name in program["imports"]:
        try:
            importlib.import_module(name)
        except (Exception, SystemExit):  # the program handles it, or names an attribute
            pass
    gc.collect()
    gc.freeze()
    wakes, woken = os.pipe()
    os.set_blocking(woken, False)
    signal.set_wakeup_fd(woken, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    pipes: dict[int, int] = {}
    while True:
        readable = select.select([number, wakes], [], [])[0]
        if wakes in readable:
            os.read(wakes, 4096)
            _report_ends(pipes)
        if number not in readable:
            continue
        message, descriptors, _, _ = socket.recv_fds(control, 1, 2)
        if not message:  # the server is gone
            os._exit(0)
        terminal, pipe = descriptors
        folder = json.loads(_line(control, message))
        pid = os.fork()
        if pid:
            pipes[pid] = pipe
            os.close(terminal)
            _tell(pipe, pid)
            continue
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        for each in (control.detach(), wakes, woken, pipe, *pipes.values()):
            os.close(each)
        _become(folder, terminal)
        return program, state


def _line(control: socket.socket, begun: bytes) -> bytes:
    """Return the rest of a line. It is read by single bytes, because descriptors belong to the first one of the next."""
    while not begun.endswith(b"\n"):
        more = control.recv(1)
        if not more:
            os._exit(0)
        begun += more
    return begun


def _report_ends(pipes: dict[int, int]) -> None:
    while pipes:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if not pid:
            return
        pipe = pipes.pop(pid)
        _tell(pipe, os.waitstatus_to_exitcode(status))
        os.close(pipe)


def _tell(pipe: int, number: int) -> None:
    try:
        os.write(pipe, b"%d\n" % number)
    except OSError:  # nobody waits for it any more
        pass


def _become(folder: str, terminal: int) -> None:
    """Make the terminal that of this process, and the folder its working folder."""
    os.setsid()
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    for number in range(3):
        os.dup2(terminal, number)
    os.close(terminal)
    if os.path.realpath(os.environ.get("HOME", "")) == os.getcwd():
        os.environ["HOME"] = folder  # files that a program keeps there are its visitor's
    os.chdir(folder)
    os.environ["PWD"] = folder


def run(program: dict[str, Any]) -> int:
    """Run the program as the interpreter does; return the exit code of its uncaught exception, if there is one."""
    sys.argv[:] = [program["name"], *program["arguments"]]
    module = types.ModuleType("__main__")
    module.__dict__["__builtins__"] = builtins
    sys.modules["__main__"] = module
    try:
        if program["module"]:
            runpy._run_module_as_main(program["module"])  # type: ignore[attr-defined]
        else:
            module.__file__ = program["file"]
            module.__loader__ = importlib.machinery.SourceFileLoader("__main__", program["file"])
            exec(compile(_source(program), program["file"], "exec", dont_inherit=True), vars(module))
    except SystemExit:
        raise
    except BaseException as error:
        trace = error.__traceback__
        while trace is not None and trace.tb_frame.f_code.co_filename == __file__:
            trace = trace.tb_next
        error.__traceback__ = trace  # what the interpreter's own hook shows
        sys.excepthook(type(error), error, trace)
        if isinstance(error, KeyboardInterrupt):
            return 128 + signal.SIGINT
        return 1
    return 0


def _source(program: dict[str, Any]) -> Any:
    if program["source"]:
        return program["source"]
    with open(program["read"], "rb") as file:
        return file.read()


if __name__ == "__main__":
    started, random_state = main(int(sys.argv[1]))
    if random_state is not None:
        sys.modules["random"].setstate(random_state)
    sys.exit(run(started))
