"""The context manager ``use_scope()``."""

from __future__ import annotations

from collections.abc import Callable
from secrets import token_hex
from types import TracebackType
from typing import Any, TypeVar

from greenio.names import check_name
from greenio.output.entering import run_inside
from greenio.output.output import check_position
from greenio.output.scope import IF_EXIST, check_if_exist
from greenio.protocol import commands
from greenio.runtime.current import current_task

F = TypeVar("F", bound=Callable[..., Any])


class use_scope:
    """Enter a scope: output goes there until the end of the block. It is made if it does not exist.

    A context manager whose value is the scope's name, and a decorator that enters the scope around every call.

    :param name: name of the scope: letters, digits, ``-`` and ``_``; None (default) makes a fresh one. A scope that exists
        is used where it is.
    :param clear: True empties it first; its height is kept until the end of the block, so that the page does not jump.
        Default: False.
    :param create_scope: False enters the scope without making it. Default: True.
    :param container_scope: scope in which a new one is made. Default: the current scope.
    :param position: index of a new one in its container, -1 (default) is the end.
    :param if_exist: None (default) leaves an existing scope as it is, ``"clear"`` empties it, ``"remove"`` makes it anew at
        the given place.
    :raises ValueError: a bad ``name`` or ``if_exist``.
    :raises TypeError: ``position`` is no int.
    :raises SessionClosedException: the session is closed.

    Example::

        with use_scope("time", clear=True):
            put_text(datetime.now())
    """

    def __init__(
        self,
        name: str | None = None,
        clear: bool = False,
        *,
        create_scope: bool = True,
        container_scope: str | int | None = None,
        position: int = -1,
        if_exist: str | None = None,
    ) -> None:
        self._name = None if name is None else check_name("use_scope", "name", name)
        check_if_exist("use_scope", self._name, if_exist)
        check_position("use_scope", position)
        self._clear = clear
        self._create = create_scope
        self._container = container_scope
        self._position = position
        self._if_exist = "clear" if clear and if_exist is None else if_exist
        self._entered: list[str] = []

    def __enter__(self) -> str:
        task = current_task()
        name = self._name or "s" + token_hex(5)
        if self._create:
            container = task.scopes.resolve(self._container, "use_scope")
            task.session.send(
                task,
                commands.CreateScope(
                    name, container, self._position, IF_EXIST[self._if_exist], hold_height=self._clear
                ),
                flush_now=not self._clear,
            )
        elif self._clear:
            task.session.send(task, commands.ClearScope(name, hold_height=True), flush_now=False)
        task.scopes.push(name)
        self._entered.append(name)
        return name

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        task = current_task()
        task.scopes.pop()
        name = self._entered.pop()
        if self._clear and not task.session.closed:
            # Not send(), which may raise: an exception that leaves the block is not replaced.
            task.session.sender.enqueue(commands.ReleaseHeight(name), flush_now=False)

    def __call__(self, function: F) -> F:
        return run_inside(function, self._again)

    def _again(self) -> use_scope:
        """Return a context manager of the same settings, for one call of a decorated function."""
        return use_scope(
            self._name,
            self._clear,
            create_scope=self._create,
            container_scope=self._container,
            position=self._position,
            if_exist=self._if_exist,
        )
