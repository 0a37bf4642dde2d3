"""Heavy work beside the hub: plain blocking calls that freeze nobody else.

``offload`` is for functions in C that release the interpreter's lock (hashing, compression, database drivers,
large files): they run in a native thread. ``cpu`` is for computations in Python: they run in another process, on
another core. Both wait like any other call of a session: when the session ends, the call raises.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import Any, ParamSpec, TypeVar, overload

import gevent
from gevent import get_hub
from gevent.threadpool import ThreadPool

from greenio import limits
from greenio.exceptions import SessionClosedException
from greenio.runtime.current import known_task
from greenio.runtime.offload.computation import Computation
from greenio.runtime.offload.engine import engines
from greenio.runtime.offload.future import Future
from greenio.runtime.offload.pool import Role, stop_loading_in_worker, workers
from greenio.runtime.tasks.task import HubWaiter, NativeTask

P = ParamSpec("P")
R = TypeVar("R")
#: Is told how much is done, and of how much.
Progressed = Callable[[float, float], object]

log = logging.getLogger("greenio.session")


def offload(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Run a blocking function in a native thread and wait for its result; other sessions go on meanwhile.

    It helps for functions that release the interpreter's lock or only wait; for a computation in Python use
    :func:`cpu`. Inside the function there is no session: it must not input or output. Ten run at a time
    (``limits.OFFLOAD_THREADS``); more wait for their turn.

    :param function: what to call.
    :param args: its positional arguments.
    :param kwargs: its keyword arguments.
    :returns: what ``function`` returns.
    :raises SessionClosedException: the session ends while waiting, or has ended; functions of ``defer_call()`` may
        go on. The thread cannot be stopped: its result is thrown away, an exception is logged. Exceptions of
        ``function`` are otherwise raised as they are.

    Example: ``digest = offload(hashlib.pbkdf2_hmac, "sha256", password, salt, 500_000)``
    """
    stop_loading_in_worker()
    # Beside a thread that computes, the hub gets the interpreter's lock only after this many seconds: see
    # bench/gevent_facts.md, A native thread that computes.
    if sys.getswitchinterval() > limits.SWITCH_INTERVAL:
        sys.setswitchinterval(limits.SWITCH_INTERVAL)
    with _span("offload", function) as carried:
        return _offload(partial(carried, *args, **kwargs))


def _offload(work: Callable[[], R]) -> R:
    future: Future[R] = Future()
    # The pool gets a function that never raises: gevent prints an exception even if the caller catches it.
    run = partial(_run, future, work)
    starting: gevent.Greenlet[..., None] | None = None
    if isinstance(known_task(), NativeTask):
        threading.Thread(target=run, name="greenio offload", daemon=True).start()
    else:
        # While all threads are busy, spawn() waits for one, and the end of the session does not wake it.
        starting = gevent.spawn(_start, future, run)

    def give_up() -> None:
        if starting is not None:
            starting.kill(block=False)
        future.rawlink(_log_error)

    return _wait(future, give_up)


@overload
def cpu(
    function: Callable[..., R], *args: Any, on: str, progress: Progressed | None = None, **kwargs: Any
) -> R: ...


@overload
def cpu(function: Callable[..., R], *args: Any, progress: Progressed, **kwargs: Any) -> R: ...


@overload
def cpu(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R: ...


def cpu(  # type: ignore[misc]  # parameters of a function that are called as its own two
    function: Callable[..., Any], *args: Any, on: str = "", progress: Progressed | None = None, **kwargs: Any
) -> Any:
    """Run a computation in another process and wait for its result; other sessions go on meanwhile.

    ``function``, its arguments and its result travel between processes: they must be picklable, so ``function``
    is one that a module defines, not a lambda. The script is loaded once more in the process, without its
    ``if __name__ == "__main__"`` part and only up to ``start_server()``, or to where another server listens. In the
    process there is no session: a function that inputs or outputs there raises ``SessionNotFoundException``.

    ``on`` computes on an engine that you choose, such as a cluster of Dask (``greenio-web[dask]``). It names a function
    without parameters, ``module:function``, that returns an executor as ``concurrent.futures`` has it:
    ``Client(...).get_executor()`` of Dask, ``loky.get_reusable_executor()``. It is called once, in a process beside this
    one, and again when its executor is broken. The module should import neither greenio nor much else.

    :param function: what to call. Of its own parameters ``on`` and ``progress``, give it by ``functools.partial``.
    :param args: its positional arguments.
    :param on: names the function that makes the executor (default: processes of this machine, one for each processor).
    :param progress: called with ``done`` and ``total`` when the function has reported them, see ``greenio.report()``;
        here, in the session that waits.
    :param kwargs: its keyword arguments.
    :returns: what ``function`` returns.
    :raises TypeError: something cannot be pickled.
    :raises ValueError: ``on`` is not of the form ``module:function``.
    :raises RuntimeError: the process died, or the engine has failed.
    :raises SessionClosedException: the session ends while waiting, or has ended; functions of ``defer_call()`` may
        go on. The process is killed, and what it has started; on an engine a computation that waits is taken away, and
        one that runs ends at its next report. Exceptions of ``function`` are raised as they are.

    Example: ``primes = cpu(primes_below, 10_000_000, progress=lambda done, total: set_progressbar("bar", done / total))``
    """
    stop_loading_in_worker()
    if Role.is_worker:  # this process is the one that computes
        return function(*args, **kwargs)
    with _span("cpu", function):
        return _cpu(submit(function, args, kwargs, on), progress)


def _cpu(job: Computation, progress: Progressed | None) -> Any:
    shown: tuple[float, float] | None = None

    def show() -> None:
        nonlocal shown
        if progress is not None and job.reported is not None and job.reported is not shown:
            shown = job.reported
            progress(*shown)

    return _wait(job, job.cancel, None if progress is None else show)


def submit(
    function: Callable[..., Any], args: tuple[object, ...], kwargs: dict[str, object], on: str
) -> Computation:
    """Start a computation. Parameters and exceptions as of :func:`cpu`."""
    return (engines.get(on) if on else workers).submit(function, args, kwargs)


def _span(kind: str, function: Callable[..., R]) -> AbstractContextManager[Callable[..., R]]:
    """Make a span of a call, if there are traces; as its value, the function as another thread has to run it."""
    task = known_task()
    tracer = None if task is None else task.session.registry.tracer
    if task is None or tracer is None:
        return nullcontext(function)
    return tracer.calling(task.session, kind, function)


def _run(future: Future[R], call: Callable[[], R]) -> None:
    """Set the future to what ``call`` returns or raises."""
    try:
        value = call()
    except BaseException as error:
        future.set_result(None, error)
    else:
        future.set_result(value)


def _start(future: Future[Any], run: Callable[[], None]) -> None:
    """Run a function in the pool, or set the future to the reason why that is not possible."""
    try:
        _thread_pool().spawn(run)
    except Exception as error:
        future.set_result(None, error)


def _log_error(future: Future[Any]) -> None:
    """Log the exception of a function for whose result nobody waits any more."""
    try:
        future.get()
    except Exception:
        log.warning("offload(): a function failed after its session had ended", exc_info=True)


def _thread_pool() -> ThreadPool:
    """Return the pool of this thread's hub. The hub's own pool resolves host names, which must not wait for this."""
    hub: Any = get_hub()
    pool: ThreadPool | None = vars(hub).get("greenio_offload")
    if pool is None:
        pool = hub.greenio_offload = ThreadPool(limits.OFFLOAD_THREADS, hub=hub)
    return pool


def _wait(result: Future[R], give_up: Callable[[], None], show: Callable[[], None] | None = None) -> R:
    """Wait for the result, at most until the session ends.

    :param give_up: called if the result is not wanted any more.
    :param show: called in between, if something was reported.
    """
    task = known_task()
    waiter = HubWaiter() if task is None else task
    result.rawlink(lambda _result: waiter.unpark())
    if isinstance(result, Computation):
        result.watch(waiter.unpark)
    try:
        while True:
            is_ready = result.ready()
            if show is not None:
                show()  # once more when all is done: the last report
            if is_ready:
                break
            if task is None or task.session.tasks.deferring is task.owner:
                waiter.park()  # a deferred function: the session has ended already
            elif task.session.closed:
                raise SessionClosedException
            else:
                task.session.park(task)
    except BaseException:  # the session ended, or the task was killed
        give_up()
        raise
    return result.get()
