"""The one asyncio loop of the process, on a native thread of its own, for all coroutine sessions.

Its selector is gevent's, so that the thread's hub runs while the loop waits: blocking code in
coroutines (see ``greenlet_coroutine``), executors (whose threads are greenlets in a patched process) and the loop share the thread. A
plain epoll would starve the greenlets; a loop in the home thread would let ``asyncio.run()`` in ordinary sessions
fail with "cannot be called from a running event loop".
"""

from __future__ import annotations

import asyncio
import atexit
import sys
from collections.abc import Callable, Coroutine
from contextvars import Context, copy_context
from typing import Any

from gevent import get_hub, getcurrent, spawn_raw
from gevent.selectors import GeventSelector
from greenlet import greenlet as RawGreenlet

from greenio.runtime.coroutines.greenlet_coroutine import GreenletCoroutine
from greenio.runtime.fairness.stall import HubWatch
from greenio.runtime.fairness.watchdog import watchdog
from greenio.runtime.hub_logger import hub_logger
from greenio.runtime.native import native_ident, native_lock, start_native_thread

log = hub_logger("greenio.session")

#: Seconds that the end of the process waits for the loop's thread.
_END_SECONDS = 2.0


#: Enters a new task of asyncio into its context. The returned function is called with the task.
Adopt = Callable[[Context, GreenletCoroutine], "Callable[[asyncio.Task[Any]], None] | None"]


class _Loop(asyncio.SelectorEventLoop):
    def _check_thread(self) -> None:
        """Accept all: in a patched process each greenlet looks like a thread of its own, which debug mode refuses."""

    def run_in_executor(  # type: ignore[override]  # any function will do
        self, executor: Any, function: Callable[..., Any], *arguments: Any
    ) -> Any:
        """Run a function on native threads of gevent's pool by default, so that computing there holds up no coroutine.

        The default of asyncio would make greenlets of this thread of them in a patched process, and wait for
        those from another thread when the process ends.
        """
        if executor is not None:
            return super().run_in_executor(executor, function, *arguments)
        future = self.create_future()
        spawn_raw(self._run_natively, future, function, arguments)
        return future

    def _run_natively(self, future: Any, function: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        try:
            result = get_hub().threadpool.apply(function, arguments)
        except BaseException as error:
            self.call_soon_threadsafe(_settle, future, None, error)
        else:
            self.call_soon_threadsafe(_settle, future, result, None)


class AsyncLoop:
    """The asyncio loop. It starts with the first coroutine session and lasts as long as the process.

    :param adopt: called for each new task whose context is its own.
    :param complain: called with what asyncio reports of failed tasks; whether that is all there is to do.
    """

    def __init__(self, adopt: Adopt, complain: Callable[[dict[str, Any]], bool]) -> None:
        self.greenlet: RawGreenlet | None = None
        """The greenlet on which the loop runs callbacks of asyncio, but no coroutines."""
        self.hub_loop: Any = None
        """The loop of the thread's hub: takes callbacks also while a callback of asyncio blocks asyncio's own."""
        self.watch: HubWatch | None = None
        self._adopt = adopt
        self._complain = complain
        self._loop: asyncio.AbstractEventLoop | None = None
        self._starting = native_lock()
        self._is_over = False
        self._over = native_lock()

    def get(self) -> asyncio.AbstractEventLoop:
        """Return the loop, running."""
        with self._starting:
            if self._loop is None:
                ready = native_lock()
                ready.acquire()
                start_native_thread(self._run, ready)
                ready.acquire()
            assert self._loop is not None
            return self._loop

    def _run(self, ready: Any) -> None:
        self.greenlet = getcurrent()
        loop = _Loop(GeventSelector())
        asyncio.set_event_loop(loop)
        loop.set_task_factory(self._factory)
        loop.set_exception_handler(self._report)
        self.hub_loop = get_hub().loop
        self.watch = watchdog.hub_watch(self.hub_loop, native_ident())
        self.watch.users.append(lambda: bool(loop._scheduled))  # type: ignore[attr-defined]  # its timers
        self._loop = loop
        self._over.acquire()
        atexit.register(self._end, loop)
        ready.release()
        while not self._is_over:
            try:
                loop.run_forever()
            except SystemExit:
                log.warning("sys.exit() in an asyncio task ends only that task")
        self._over.release()

    def _end(self, loop: asyncio.AbstractEventLoop) -> None:
        """Stop at the end of the process, which crashes while a thread is inside of a hub's loop."""
        self._is_over = True
        loop.call_soon_threadsafe(loop.stop)
        self._over.acquire(True, _END_SECONDS)

    def make_task(self, steps: GreenletCoroutine, context: Context, **options: Any) -> asyncio.Task[Any]:
        """Make a task in the given context itself, not in a copy. On the loop's thread only."""
        assert self._loop is not None
        if sys.version_info >= (3, 11):
            return asyncio.Task(steps, loop=self._loop, context=context, **options)
        return context.run(_plain_task, steps, self._loop)

    def _factory(
        self, loop: asyncio.AbstractEventLoop, coroutine: Any, context: Context | None = None, **options: Any
    ) -> asyncio.Task[Any]:
        options.pop("eager_start", None)
        steps = GreenletCoroutine(coroutine, loop)
        began = None
        if context is None:
            context = copy_context()
            began = self._adopt(context, steps)
        task = self.make_task(steps, context, **options)
        if began is not None:
            began(task)
        return task

    def _report(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        if not self._complain(context):
            loop.default_exception_handler(context)


def _settle(future: asyncio.Future[Any], result: Any, error: BaseException | None) -> None:
    if future.done():
        return
    if error is None:
        future.set_result(result)
    else:
        future.set_exception(error)


def _plain_task(steps: Coroutine[Any, Any, Any], loop: asyncio.AbstractEventLoop) -> asyncio.Task[Any]:
    return asyncio.Task(steps, loop=loop)  # copies the context that it is made in
