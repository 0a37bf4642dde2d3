"""Traces for OpenTelemetry: a span for each session, and below it one for each callback, page and heavy call.

The author brings the SDK and an exporter; without them the API's spans record nothing. ``input()`` has no span: a
visitor's time is no work, and the gap between two spans shows it.

No span begins or ends in a callback of the hub, nor where a task may be interrupted: processors and exporters are
other people's code, which may wait and hold locks.
"""

from __future__ import annotations

import time
from asyncio import CancelledError
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import copy_context
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import gevent
from gevent import GreenletExit

from greenio._version import __version__
from greenio.exceptions import SessionException
from greenio.extras import require
from greenio.runtime.coroutines.author_functions import call
from greenio.runtime.fairness.preemption import preemptor
from greenio.runtime.identity import process_name
from greenio.runtime.interfaces import SessionPort
from greenio.runtime.native import call_in_hub

if TYPE_CHECKING:
    from opentelemetry.context import Context
    from opentelemetry.trace import Span

#: They end a task, and are no error of it.
_NO_ERRORS = (SessionException, GreenletExit, GeneratorExit, CancelledError, SystemExit)


class Traces:
    """Makes the spans of one server: see :class:`greenio.runtime.interfaces.Tracer`.

    :raises MissingExtra: opentelemetry-api is not installed.
    """

    def __init__(self) -> None:
        require("opentelemetry", "traces=True", "otel")
        from opentelemetry import context, propagate, trace  # noqa: PLC0415 -- an extra

        self._api, self._contexts, self._extract = trace, context, propagate.extract
        self._tracer = trace.get_tracer("greenio", __version__)
        # With the session's span as the current one. Not in the session: most servers have no traces.
        self._of_sessions: WeakKeyDictionary[SessionPort, Context] = WeakKeyDictionary()

    # What tasks and sessions call (greenio.runtime.interfaces.Tracer)

    def traced(self, session: SessionPort, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return a function that runs ``function`` in a span of the session; without a name in that of the session."""
        if session.tasks.coroutines is None:
            return _Traced(self, session, name, function)

        async def awaited(*arguments: Any) -> None:
            work = _Work(self, session, name)
            try:
                await call(function, *arguments)
            except BaseException as error:
                work.end(error)
                raise
            work.end()

        return awaited

    @contextmanager
    def calling(
        self, session: SessionPort, kind: str, function: Callable[..., Any]
    ) -> Iterator[Callable[..., Any]]:
        """Make a span of a call that the task waits for. Yields the function as a native thread has to run it."""
        name = _name_of(function)
        span = self._tracer.start_span(
            f"{kind} {name}", self._parent(session), attributes={"code.function.name": name}
        )
        carried = copy_context()
        carried.run(self._contexts.attach, self._api.set_span_in_context(span, self._contexts.get_current()))

        def carry(*arguments: Any, **named: Any) -> Any:
            return carried.run(function, *arguments, **named)

        try:
            yield carry
        except BaseException as error:
            self._note(span, error)
            raise
        finally:
            span.end()

    def failed(self, session: SessionPort, error: BaseException, app_ended: bool) -> None:
        """Record an exception that nobody has caught."""
        span = self._api.get_current_span(self._of_session(session))
        span.record_exception(error)
        if app_ended:
            self._set_error(span, error)

    def ended(self, session: SessionPort) -> None:
        """Learn that a session is over for its tasks."""
        context = self._of_sessions.get(session)
        if context is not None:
            span, reason = self._api.get_current_span(context), session.channel.reason
            span.set_attribute("greenio.reason", "" if reason is None else reason.value)
            call_in_hub(session.loop, gevent.spawn, span.end, time.time_ns())

    # Inside

    def _of_session(self, session: SessionPort) -> Context:
        context = self._of_sessions.get(session)
        if context is None:
            context = self._contexts.Context()
            if session.closed:
                return context  # it would never end
            context = self._extract(session.request.headers, context)
            attributes = {"greenio.app": session.app_name, "greenio.session": session.name}
            if process_name():
                attributes["greenio.worker"] = process_name()
            span = self._tracer.start_span(
                f"session {session.app_name}", context, self._api.SpanKind.SERVER, attributes
            )
            context = self._of_sessions[session] = self._api.set_span_in_context(span, context)
        return context

    def _parent(self, session: SessionPort) -> Context:
        """Return the running code's context; the session's, where no span runs: in a thread of the author."""
        current = self._contexts.get_current()
        is_known = self._api.get_current_span(current).get_span_context().is_valid
        return current if is_known else self._of_session(session)

    def _note(self, span: Span, error: BaseException) -> None:
        if not isinstance(error, _NO_ERRORS):
            span.record_exception(error)
            self._set_error(span, error)

    def _set_error(self, span: Span, error: BaseException) -> None:
        span.set_status(self._api.Status(self._api.StatusCode.ERROR, f"{type(error).__name__}: {error}"))


class _Work:
    """A piece of a session's work that runs now: its span, unless it has none of its own, is the current one."""

    __slots__ = ("_span", "_token", "_traces")

    def __init__(self, traces: Traces, session: SessionPort, name: str) -> None:
        self._traces = traces
        context = traces._of_session(session)
        self._span = traces._tracer.start_span(name, context) if name else None
        if self._span is not None:
            context = traces._api.set_span_in_context(self._span, context)
        self._token = traces._contexts.attach(context)

    def end(self, error: BaseException | None = None) -> None:
        self._traces._contexts.detach(self._token)
        if self._span is not None:
            if error is not None:
                self._traces._note(self._span, error)
            self._span.end()


class _Traced:
    """A function of the author that runs in a span."""

    __slots__ = ("_function", "_name", "_session", "_traces")

    def __init__(self, traces: Traces, session: SessionPort, name: str, function: Callable[..., Any]) -> None:
        self._traces, self._session = traces, session
        self._name, self._function = name, function

    def __call__(self, *arguments: Any) -> None:
        work = _Work(self._traces, self._session, self._name)
        try:
            self._function(*arguments)
        except BaseException as error:
            work.end(error)
            raise
        work.end()


# It holds nothing while it calls the author's code.
preemptor.author_code_below(_Traced.__call__.__code__, ends=False)


def _name_of(function: Callable[..., Any]) -> str:
    while hasattr(function, "func"):  # functools.partial
        function = function.func
    return getattr(function, "__qualname__", "") or type(function).__qualname__
