"""Coroutines whose steps run on greenlets, so that code between two awaits may block.

Code between two awaits may block (``time.sleep()``, a database, greenio's own waiting): in a patched process that
means to switch to the hub. On the loop's own greenlet it would hold up every coroutine; on a step's greenlet only the step
stands still. The loop's greenlet then goes on, the coroutine counts as waiting for a future, and when the hub
would resume the greenlet, the future is done instead: so the rest of the step runs in the order of asyncio again,
with the right current task and context.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from types import FrameType, TracebackType
from typing import Any

from gevent import get_hub, getcurrent
from greenlet import greenlet as RawGreenlet

from greenio.exceptions import SessionClosedException
from greenio.runtime.fairness.stall import session_frames
from greenio.runtime.interfaces import SessionPort

_switch: Callable[..., Any] = RawGreenlet.switch
_throw: Callable[..., Any] = RawGreenlet.throw

#: Greenlets without a step, all of one loop. Each costs 7 KB, so not many are kept.
_idle: list[StepGreenlet] = []
_MAX_IDLE = 16


class StepGreenlet(RawGreenlet):
    """Takes one step after the other, each for any coroutine. Its parent is the loop's greenlet.

    ``switch`` and ``throw`` are what the hub calls to resume it. In a process that a step has forked, which has a hub
    of its own (see ``cooperative.forks``), it is a greenlet like others: asyncio's loop stays with the parent.
    """

    def __init__(self) -> None:
        super().__init__()
        self._hub = get_hub()
        self.blocked = False
        self.owner: GreenletCoroutine | None = None
        self._job: tuple[Callable[..., Any], tuple[Any, ...]] | None = None
        self._result: Any = None
        self._error: BaseException | None = None
        self._wake: tuple[Any, BaseException | None] | None = None

    @property
    def name(self) -> str | None:
        """The name of the session for which it runs a step; None if for no session."""
        return self.owner.session_name() if self.owner is not None else None

    def run(self) -> None:
        """Run steps until it is resumed without one."""
        while self._job is not None:
            function, arguments = self._job
            self._job = None
            try:
                self._result = function(*arguments)
            except BaseException as error:
                self._error = error
            del function, arguments
            _switch(self.parent)

    def take(self, function: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        """Begin a step; return when it is over or blocks. Like ``go_on`` to be called on the loop's greenlet."""
        self._job = function, arguments
        # The context itself, not a copy: what the coroutine sets there is its task's.
        self.gr_context = getcurrent().gr_context
        self.blocked = False
        _switch(self)

    def go_on(self, error: BaseException | None = None) -> None:
        """Resume a blocked step: with what the hub had for it, or by raising ``error`` in there."""
        value = None
        if error is None and self._wake is not None:
            value, error = self._wake
        self._wake = None
        self.blocked = False
        if error is None:
            _switch(self, value)
        else:
            _throw(self, error)

    def outcome(self) -> Any:
        """Return, or raise, the result of the step, and take the greenlet back for another one."""
        result, error = self._result, self._error
        self._result = self._error = self.owner = self.gr_context = None
        if len(_idle) < _MAX_IDLE:
            _idle.append(self)
        else:
            _switch(self)  # ends it: its frame refers to it, which no collector sees
        if error is not None:
            try:
                raise error
            finally:
                del error  # no cycle through the traceback
        return result

    @property
    def is_woken(self) -> bool:
        """Return whether the hub has resumed a step that was blocked."""
        return self._wake is not None

    # What gevent calls

    def switch_out(self) -> None:
        """Called when the step is about to wait for the hub: the loop goes on in the hub's next turn."""
        if self._is_forked():
            return
        self.blocked = True
        self._hub.loop.run_callback(_switch, self.parent)

    def switch(self, *values: Any) -> None:
        """Called when the hub resumes the step: notify asyncio. Of two calls in one turn the first counts."""
        if self._is_forked():
            _switch(self, *values)
        else:
            self._wake_up(values[0] if values else None, None)

    def throw(self, *error: Any) -> None:
        """Called when the hub raises an exception in the step: notify asyncio."""
        if self._is_forked():
            _throw(self, *error)
            return
        given = error[1] if len(error) > 1 and error[1] is not None else error[0]
        self._wake_up(None, given() if isinstance(given, type) else given)

    def _is_forked(self) -> bool:
        return get_hub() is not self._hub

    def _wake_up(self, value: Any, error: BaseException | None) -> None:
        if self._wake is None:
            self._wake = value, error
            if self.owner is not None:
                self.owner.woken()


class GreenletCoroutine(Coroutine[Any, Any, Any]):
    """A coroutine whose steps run on greenlets. Every task of the loop runs one.

    :param coroutine: of the author.
    :param loop: where it runs.
    """

    __slots__ = (
        "__weakref__",
        "_bridge",
        "_closing",
        "_coroutine",
        "_ending",
        "_greenlet",
        "_loop",
        "_raised",
        "session",
    )

    def __init__(self, coroutine: Coroutine[Any, Any, Any], loop: asyncio.AbstractEventLoop) -> None:
        self._coroutine = coroutine
        self._loop = loop
        self._greenlet: StepGreenlet | None = None
        self._bridge: asyncio.Future[None] | None = None
        self._ending: type[BaseException] | None = None
        self._raised = False
        self._closing = False
        self.session: SessionPort | None = None
        """The session it belongs to; None for one that an author runs outside of any."""

    def session_name(self) -> str | None:
        """Return the session's name, for logs."""
        return None if self.session is None else self.session.name

    def __repr__(self) -> str:
        return repr(self._coroutine)

    def frames(self) -> list[FrameType]:
        """Return the frames at which it awaits, innermost first: a waiting coroutine's frame has no link to its caller."""
        if self._greenlet is not None and self._greenlet.gr_frame is not None:
            return [self._greenlet.gr_frame]  # it blocks
        found: list[FrameType] = []
        inner: Any = self._coroutine
        while inner is not None:
            frame = getattr(inner, "cr_frame", None) or getattr(inner, "gi_frame", None)
            if frame is not None:
                found.insert(0, frame)
            inner = getattr(inner, "cr_await", None) or getattr(inner, "gi_yieldfrom", None)
        return found

    @property
    def is_blocked(self) -> bool:
        """Return whether a step waits for something other than asyncio."""
        return self._greenlet is not None

    def end_with(self, error: type[BaseException]) -> None:
        """Raise ``error`` at its await in place of the next cancellation; then it is over.

        :param error: SessionClosedException, or GeneratorExit to close it.
        """
        if self._ending is None or error is GeneratorExit:
            self._ending = error

    # The protocol of coroutines, called by asyncio on the loop's greenlet

    def send(self, value: Any) -> Any:
        """Take the next step."""
        if self._greenlet is not None:
            return self._resume(None)
        if self._ending is not None:
            return self._end()
        return self._step(self._coroutine.send, value)

    def throw(  # type: ignore[override]  # its overloads say less
        self, kind: Any, value: BaseException | None = None, trace: TracebackType | None = None, /
    ) -> Any:
        """Raise something at the await."""
        error = value if value is not None else kind
        if isinstance(error, type):
            error = error()
        if self._ending is not None and isinstance(error, asyncio.CancelledError):
            if self._greenlet is None:
                return self._end()
            error = self._ending()
            self._raised = True
        if self._greenlet is not None:
            return self._resume(error)
        return self._step(self._coroutine.throw, error)

    def close(self) -> None:
        """Close the coroutine: the loop does not run any more, or never ran it."""
        self._coroutine.close()

    def __await__(self) -> Any:
        return self._coroutine.__await__()

    # Inside

    def woken(self) -> None:
        """Note that the hub would resume the blocked step. Called in the hub."""
        bridge = self._bridge
        if bridge is not None:
            self._loop.call_soon_threadsafe(_cross, bridge)

    def _end(self) -> Any:
        if self._ending is SessionClosedException and not self._raised:
            self._raised = True
            return self._step(self._coroutine.throw, SessionClosedException())
        self._closing = True
        return self._step(self._coroutine.close)

    def _step(self, function: Callable[..., Any], *arguments: Any) -> Any:
        greenlet = _idle.pop() if _idle else StepGreenlet()
        greenlet.owner = self
        greenlet.take(function, arguments)
        return self._outcome(greenlet)

    def _resume(self, error: BaseException | None) -> Any:
        greenlet, self._greenlet, self._bridge = self._greenlet, None, None
        assert greenlet is not None
        greenlet.go_on(error)
        return self._outcome(greenlet)

    def _outcome(self, greenlet: StepGreenlet) -> Any:
        if greenlet.blocked:
            self._greenlet = greenlet
            self._bridge = self._loop.create_future()
            self._bridge._asyncio_future_blocking = True
            if greenlet.is_woken:
                self._bridge.set_result(None)
            return self._bridge
        try:
            awaited = greenlet.outcome()
        except GeneratorExit:
            if self._ending is not GeneratorExit:
                raise
            self._closing = True
            awaited = None
        if self._closing:
            raise StopIteration
        if self._ending is None:
            return awaited
        # Whatever it awaits now does not come any more.
        if hasattr(awaited, "_asyncio_future_blocking"):
            awaited._asyncio_future_blocking = False
        return self._end()


def _cross(bridge: asyncio.Future[None]) -> None:
    if not bridge.done():
        bridge.set_result(None)


session_frames.add(StepGreenlet.run.__code__, "self")
