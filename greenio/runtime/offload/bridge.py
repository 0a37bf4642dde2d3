"""The process that talks to an engine of computation. Started by ``greenio.runtime.offload.engine``.

Clients of Dask, Ray and others need a process that is not patched. This one makes an executor by the author's function,
gives it what arrives on its standard input, and writes back what becomes of it. When the server ends, it ends with all
that it has started.
"""

from __future__ import annotations

import atexit
import importlib
import io
import multiprocessing
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, CancelledError
from contextlib import suppress
from importlib.util import find_spec
from types import ModuleType
from typing import Any, BinaryIO

from greenio import limits
from greenio.runtime.offload.compute import pickled_error
from greenio.runtime.offload.pool import LENGTH
from greenio.runtime.offload.reports_over_tcp import Place, ReportReceiver
from greenio.runtime.offload.worker import load_script, read_frame, take_over_pipes

#: Takes the number of a computation, ``result`` or ``report``, and its bytes.
Answers = Callable[[int, str, bytes], None]


def _find_cloudpickle() -> Any:
    """Return the module that pickles functions by value: what Dask and loky bring with them, or Ray's copy of it; None
    without it. Functions of the script cannot travel then."""
    for name in ("cloudpickle", "ray.cloudpickle.cloudpickle"):
        if find_spec(name.partition(".")[0]) is not None:
            return importlib.import_module(name)
    return None


def compute_there(request: bytes, place: Place, number: int) -> bytes:
    """Compute, in a process of the engine. The engine gets this function by value where it can."""
    os.environ.setdefault("GREENIO_PATCH", "0")  # before the engine's process imports greenio
    from greenio.runtime.offload.reports_over_tcp import compute_and_report  # noqa: PLC0415

    return compute_and_report(request, place, number)


class Bridge:
    """Gives computations to an executor.

    :param factory: names the author's function that makes it, ``module:function``.
    :param script: path of the server's script; empty for none.
    :param answer: sends the number of a computation, ``result`` or ``report``, and its bytes to the server.
    """

    def __init__(self, factory: str, script: str, answer: Answers) -> None:
        self._module, _, self._function = factory.partition(":")
        self._script = script
        self._answer = answer
        self._loaded: ModuleType | None = None
        self._cloudpickle = _find_cloudpickle()
        self._executor: Any = None
        self._futures: dict[int, Any] = {}
        self._reports = ReportReceiver(lambda number, content: answer(number, "report", content))

    def submit(self, number: int, request: bytes) -> None:
        """Give a computation to the executor. A broken one is made anew."""
        try:
            request = self._for_others(request)
            try:
                future = self._give(request, number)
            except Exception:
                self._drop(self._executor)
                future = self._give(request, number)
        except Exception as error:
            self._answer(number, "result", _failed(error))
            return
        self._futures[number] = future
        future.add_done_callback(lambda done: self._done(number, done))

    def cancel(self, number: int) -> None:
        """End a computation: one that waits, and one that runs if the engine can, or at its next report."""
        self._reports.cancel(number)
        future = self._futures.get(number)
        if future is not None:
            future.cancel()

    def close(self) -> None:
        """Let the executor end, and give all that waits up."""
        if self._executor is not None:
            self._executor.shutdown(wait=False)

    def _give(self, request: bytes, number: int) -> Any:
        if self._executor is None:
            made = self._factory()()
            if not hasattr(made, "submit"):
                raise TypeError(
                    f"{self._module}:{self._function} must return an executor, with submit() as in concurrent.futures, "
                    f"not {type(made).__name__}"
                )
            self._executor = made
        return self._executor.submit(compute_there, request, self._reports.place, number)

    def _factory(self) -> Callable[[], Any]:
        module = self._main() if self._module == "__main__" else importlib.import_module(self._module)
        found: Callable[[], Any] = getattr(module, self._function)
        return found

    def _main(self) -> ModuleType:
        """Return the server's script as a module. Its functions travel by value: processes of the engine do not have it.

        The own ``__main__`` stays: ``multiprocessing`` would run the script in each process that it starts.
        """
        if self._loaded is None:
            self._loaded = load_script(self._script)
            if self._cloudpickle is not None:
                self._cloudpickle.register_pickle_by_value(self._loaded)
        return self._loaded

    def _for_others(self, request: bytes) -> bytes:
        """Return the request such that processes of the engine can read it."""
        if self._cloudpickle is None or b"__main__" not in request or not self._script:
            return request
        main = self._main()

        class Unpickler(pickle.Unpickler):
            def find_class(self, module: str, name: str) -> Any:
                if module == "__main__":
                    found: Any = main
                    for part in name.split("."):
                        found = getattr(found, part)
                    return found
                return super().find_class(module, name)

        content = Unpickler(io.BytesIO(request)).load()
        by_value: bytes = self._cloudpickle.dumps(content)
        return by_value

    def _done(self, number: int, future: Any) -> None:
        self._futures.pop(number, None)
        try:
            answer = future.result()
        except (Exception, CancelledError) as error:
            if isinstance(error, BrokenExecutor):
                self._drop(self._executor)
            answer = _failed(error)
        self._answer(number, "result", answer)

    def _drop(self, executor: Any) -> None:
        if executor is not None and executor is self._executor:
            self._executor = None
            threading.Thread(target=_shut_down, args=(executor,), daemon=True).start()


def _shut_down(executor: Any) -> None:
    with suppress(Exception):  # it is broken
        executor.shutdown(wait=False)


def _failed(error: BaseException) -> bytes:
    """Return the answer for a computation that the engine could not do."""
    text = f"cpu(on=): the engine has failed: {type(error).__name__}: {error}"
    if isinstance(error, BrokenExecutor):
        text = f"cpu(on=): the process of the computation died ({error})"
    elif isinstance(error, CancelledError):
        text = "cpu(on=): the engine has cancelled the computation"
    failure = RuntimeError(text)
    failure.__cause__ = error
    return pickled_error(failure)


def main() -> None:
    """Serve until the pipe ends: the server has ended, or wants another bridge."""
    # A forked process would hold the pipes of this one, and hide its end from the server.
    multiprocessing.set_start_method("spawn")
    requests, answers = take_over_pipes()
    script, factory = sys.argv[1:3]
    bridge = Bridge(factory, script, _answer_to(answers))
    while True:
        frame = read_frame(requests)
        if frame is None:
            break
        number, request = pickle.loads(frame)
        if request is None:
            bridge.cancel(number)
        else:
            bridge.submit(number, request)
    end = threading.Timer(limits.ENGINE_END_SECONDS, _end)
    end.daemon = True
    end.start()
    bridge.close()


def _answer_to(answers: BinaryIO) -> Answers:
    lock = threading.Lock()

    def answer(number: int, kind: str, content: bytes) -> None:
        frame = pickle.dumps((number, kind, content), pickle.HIGHEST_PROTOCOL)
        try:
            with lock:
                answers.write(LENGTH.pack(len(frame)) + frame)
                answers.flush()
        except BrokenPipeError:
            pass  # the server has ended; so will this process

    return answer


def _end() -> None:
    """End this process and all that it has started: it leads its group."""
    os.killpg(os.getpgrp(), signal.SIGKILL)


if __name__ == "__main__":
    atexit.register(_end)  # first registered, last called: engines close by functions of their own
    main()
