"""A worker process: computes what arrives on its standard input. Started by ``greenio.runtime.offload.pool``."""

from __future__ import annotations

import os
import socket
import sys
import threading
import types
from typing import Any, BinaryIO

from greenio.runtime.offload.compute import compute
from greenio.runtime.offload.pool import LENGTH, REPORT, RESULT, LoadingStopped, Role, stop_loading_in_worker


def main() -> None:
    """Answer requests until the pipe ends: the server has ended, or does not need this worker any more."""
    Role.is_worker = True
    requests, answers = take_over_pipes()
    script = sys.argv[1]
    loaded = False
    lock = threading.Lock()

    def send(kind: bytes, content: bytes) -> None:
        try:
            with lock:
                answers.write(LENGTH.pack(len(content) + 1) + kind + content)
                answers.flush()
        except BrokenPipeError:
            os._exit(0)  # the server has ended; an ordinary exit would flush the buffer once more

    while True:
        request = read_frame(requests)
        if request is None:
            return
        if not loaded and script:
            loaded = True
            sys.modules["__main__"] = load_script(script)
        send(RESULT, compute(request, lambda content: send(REPORT, content)))


def read_frame(requests: BinaryIO) -> bytes | None:
    """Return what the server has sent; None if it has ended."""
    header = requests.read(LENGTH.size)
    return None if len(header) < LENGTH.size else requests.read(LENGTH.unpack(header)[0])


def take_over_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Return the pipes to the server. What functions print goes to standard error from now on."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    return requests, answers


def load_script(script: str) -> types.ModuleType:
    """Run the script so that its functions exist, under the name that ``multiprocessing`` uses as well.

    :param script: its path.
    :returns: the module.
    """
    with open(script, "rb") as file:
        code = compile(file.read(), script, "exec")
    module = types.ModuleType("__mp_main__")
    module.__file__ = script
    before, sys.modules["__main__"] = sys.modules["__main__"], module
    sys.modules["__mp_main__"] = module
    _stop_where_the_script_listens()
    Role.is_loading = True
    try:
        exec(code, module.__dict__)
    except (LoadingStopped, SystemExit):
        pass
    finally:
        Role.is_loading = False
        sys.modules["__main__"] = before
    return module


def _stop_where_the_script_listens() -> None:
    """Let the loading end at other servers as it does at greenio's: a script that serves greenio in them may start one
    without a ``__main__`` guard, which would serve here, too, for ever."""
    listen = socket.socket.listen

    def stop_or_listen(self: Any, *backlog: int) -> None:
        stop_loading_in_worker()
        listen(self, *backlog)

    socket.socket.listen = stop_or_listen  # type: ignore[method-assign]


if __name__ == "__main__":
    main()
