"""Runs a session's callbacks: each event in a task of its own, as the callback's mode allows."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from gevent import get_hub, getcurrent

from greenio import limits
from greenio.protocol.errors import CloseCode, ProtocolViolation
from greenio.runtime.coroutines.author_functions import call
from greenio.runtime.coroutines.task import start
from greenio.runtime.hub_logger import hub_logger
from greenio.runtime.native import call_in_hub
from greenio.runtime.tasks.task_runner import Ended, run_task, spawn, traced

if TYPE_CHECKING:
    from greenio.protocol.events import Click
    from greenio.runtime.interfaces import SessionPort
    from greenio.runtime.sessions.callbacks import Callback

log = hub_logger("greenio.session")


class CallbackRunner:
    """Runs the callbacks of one session. Made with the first event that calls one.

    :param session: gets the tasks.
    """

    __slots__ = ("_session",)

    def __init__(self, session: SessionPort) -> None:
        self._session = session

    def click(self, event: Click) -> None:
        """Run the callback that was clicked.

        :raises ProtocolViolation: see :meth:`start`.
        """
        session = self._session
        callback = session.callbacks.get(event.callback)
        if callback is None or session.channel.reason is not None:
            log.debug("session %s: click on %s dropped: no such callback", session.name, event.callback)
        elif session.navigation is not None and session.navigation.ignores(callback.function):
            log.debug("session %s: click on %s dropped: its page was left", session.name, event.callback)
        elif callback.may_start(event.value):
            self._run(callback, event.value)

    def start(self, callback: Callback, value: object) -> None:
        """Run a callback, as soon as its mode allows.

        :raises ProtocolViolation: so many are running that somebody floods.
        """
        if callback.may_start(value):
            self._run(callback, value)

    def _ended(self, callback: Callback) -> None:
        """Go on with the next event of a callback that has run. Called in the hub's thread."""
        following = callback.ended()
        if following is not None and not self._session.closed:
            self.start(callback, following[0])

    def _run(self, callback: Callback, value: object) -> None:
        session = self._session
        tasks = session.tasks
        if len(tasks.running) >= limits.INBOX_EVENTS:
            raise ProtocolViolation(CloseCode.POLICY, f"more than {limits.INBOX_EVENTS} callbacks at once")
        ended = partial(self._ended, callback)
        navigation = session.navigation
        function = callback.function if navigation is None else navigation.tracked(callback.function)
        if session.registry.tracer is not None:
            function = traced(session, f"callback {callback.name}", function)
        if tasks.coroutines is not None:
            start(session, self._await(function, value, ended))
        elif getcurrent() is get_hub():
            session.registry.start_at_once(session, run_task, session, function, (value,), ended)
        else:
            spawn(session, function, value, ended=ended)

    async def _await(self, function: Callable[..., Any], value: object, ended: Ended) -> None:
        try:
            await call(function, value)
        finally:
            call_in_hub(self._session.loop, ended)
