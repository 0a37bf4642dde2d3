"""``pywebio.session.base``: a handle on the current session, with the members that scripts use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from greenio.compat.backends import CompatInfo, info
from greenio.compat.internals import internal
from greenio.compat.pywebio.io_ctrl import output_register_callback
from greenio.engine.channel import CloseReason
from greenio.runtime.coroutines.task import AsyncTask
from greenio.runtime.current import current_task
from greenio.runtime.interfaces import SessionPort
from greenio.runtime.tasks.refusal import refuse
from greenio.session import defer_call, get_current_task_id, local
from greenio.session.life import CurrentSession


class Session(CurrentSession):
    """A handle on a session. Only code of that session uses it."""

    __slots__ = ()
    _kinds: ClassVar[dict[str, type[Session]]] = {}

    #: Whether uncaught exceptions are shown in the page: an option of the server in greenio.
    debug = False

    def __init_subclass__(cls, kind: str, **more: Any) -> None:
        super().__init_subclass__(**more)
        cls._kinds[kind] = cls

    def __init__(self, session_info: SessionPort) -> None:
        super().__init__(session_info)

    @staticmethod
    def get_current_session() -> Session:
        """Return a handle on the session of the caller."""
        return get_current_session()

    @staticmethod
    def get_current_task_id() -> str:
        """Return the name of the running task."""
        return get_current_task_id()

    @property
    def info(self) -> CompatInfo:
        """The facts about the visitor."""
        return info

    @property
    def save(self) -> dict[Any, Any]:
        """The dict of ``local``."""
        found: dict[Any, Any] = local._dict
        return found

    def get_scope_name(self, idx: int) -> str | None:
        """Return the name of a scope that the running task has entered; None if there is no such index."""
        return current_task().scopes.name_at(idx)

    def push_scope(self, name: str) -> None:
        """Enter a scope."""
        current_task().scopes.push(name)

    def pop_scope(self) -> str:
        """Leave the current scope; returns its name."""
        return current_task().scopes.pop()

    def close(self, nonblock: bool = False) -> None:
        """End the session."""
        del nonblock
        session: Any = self._session
        session.close(CloseReason.DONE)

    def on_task_exception(self) -> None:
        """Report the exception that is being handled, as one that no code catches."""
        self._session.report_crash()

    def register_callback(self, callback: Callable[[Any], Any], **options: Any) -> str:
        """Register a function for ``WebIO.pushData()``: see ``pywebio.io_ctrl.output_register_callback``."""
        return output_register_callback(callback, **options)

    def defer_call(self, func: Callable[[], Any]) -> None:
        """Call a function after the session has closed."""
        defer_call(func)

    def need_keep_alive(self) -> bool:
        """Return whether the session goes on when its app has ended: whether there was a callback."""
        return self._session.callbacks.ever_registered

    @internal
    def send_task_command(self, command: Any) -> Any: ...
    @internal
    def next_client_event(self) -> Any: ...
    @internal
    def send_client_event(self, event: Any) -> Any: ...
    @internal
    def get_task_commands(self) -> Any: ...


def get_current_session() -> Session:
    """Return a handle on the session of the caller.

    :raises SessionNotFoundException: the caller belongs to no session.
    :raises SessionClosedException: the session is closed.
    """
    task = current_task()
    if task.session.closed:
        refuse(task)
    kind = "coroutine" if isinstance(task, AsyncTask) else "thread"
    if not task.session.registry.end_with_tasks:
        kind = "script"
    return Session._kinds[kind](task.session)


def get_session_info_from_headers(headers: Any) -> dict[str, str]:
    """Return the visitor's facts that headers tell."""
    return {
        "user_agent": headers.get("User-Agent", ""),
        "user_language": headers.get("Accept-Language", "").split(",", 1)[0].split(";", 1)[0].strip(),
        "server_host": headers.get("Host", ""),
        "origin": headers.get("Origin", ""),
    }
