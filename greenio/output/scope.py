"""Scopes: named places of the page that outputs go to."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from secrets import token_hex
from types import TracebackType
from typing import Any, TypeVar

from greenio.names import check_name
from greenio.output.containers.box import check_max_items
from greenio.output.content import as_widgets, composite
from greenio.output.output import Output, check_position
from greenio.protocol import commands
from greenio.runtime.current import current_task
from greenio.widgets.container import Scope

F = TypeVar("F", bound=Callable[..., Any])

#: What ``if_exist`` of set_scope() means on the wire.
_IF_EXIST: dict[str | None, commands.IfExist] = {None: "keep", "clear": "clear", "remove": "remove"}


class use_scope:
    """Enter a scope, which is made first where it does not exist; output goes there meanwhile.

    A context manager whose value is the name, and a decorator that does it around every call.

    :param name: name of the scope; None for a fresh one. A scope that exists is used where it is.
    :param clear: empty it first; its height is kept until the end, so that the page does not jump.
    :param create_scope: False only enters.
    :param container_scope: where a new one is made; the current scope by default.
    :param position: where in there, as for :func:`put_text`.
    :param if_exist: as for :func:`set_scope`.
    :raises ValueError: the name has other characters than letters, digits, ``-`` and ``_``.
    :raises SessionClosedException: the session is over.

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
        _check_if_exist("use_scope", self._name, if_exist)
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
                    name, container, self._position, _IF_EXIST[self._if_exist], hold_height=self._clear
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
            # Not send(), which may raise: an exception on its way out of the block stays what it is.
            task.session.enqueue(commands.ReleaseHeight(name), flush_now=False)

    def __call__(self, function: F) -> F:
        def again() -> use_scope:
            return use_scope(
                self._name,
                self._clear,
                create_scope=self._create,
                container_scope=self._container,
                position=self._position,
                if_exist=self._if_exist,
            )

        if inspect.iscoroutinefunction(function):

            @wraps(function)
            async def entered_async(*args: Any, **kwargs: Any) -> Any:
                with again():
                    return await function(*args, **kwargs)

            return entered_async  # type: ignore[return-value]

        @wraps(function)
        def entered(*args: Any, **kwargs: Any) -> Any:
            with again():
                return function(*args, **kwargs)

        return entered  # type: ignore[return-value]


@composite
def put_scope(
    name: str,
    content: Any = (),
    scope: str | int | None = None,
    position: int = -1,
    *,
    max_items: int | None = None,
) -> Output:
    """Show a scope, to be filled later. If the page has one of that name, a notice stands in its place.

    :param name: letters, digits, ``-`` and ``_``.
    :param content: an output or str, or a list of them, that it starts with.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :param max_items: with more items in it, those that were added first are dropped; for pages that run for days.
        None: no bound.
    :returns: the output; dropped, it shows itself.
    :raises ValueError: a bad name, or ``max_items`` below 1.
    :raises SessionClosedException: the session is over.

    Example: ``put_table([["Eva", put_scope("likes")]])``
    """
    if not check_name("put_scope", "name", name):
        raise ValueError("put_scope(): name must not be empty")
    bound = check_max_items("put_scope", max_items)
    parts = as_widgets("put_scope", "content", content)
    return Output("put_scope", Scope(name, parts, bound), scope, position)


def set_scope(
    name: str, container_scope: str | int | None = None, position: int = -1, if_exist: str | None = None
) -> None:
    """Make a scope without entering it.

    :param name: letters, digits, ``-`` and ``_``.
    :param container_scope: where; the current scope by default.
    :param position: where in there, as for :func:`put_text`.
    :param if_exist: None leaves an existing one as it is, ``"remove"`` makes it anew at the given place,
        ``"clear"`` just empties it.
    :raises ValueError: a bad name or ``if_exist``.
    :raises SessionClosedException: the session is over.

    Example: ``set_scope("log", if_exist="clear")``
    """
    if not check_name("set_scope", "name", name):
        raise ValueError("set_scope(): name must not be empty")
    _check_if_exist("set_scope", name, if_exist)
    check_position("set_scope", position)
    task = current_task()
    container = task.scopes.resolve(container_scope, "set_scope")
    task.session.send(task, commands.CreateScope(name, container, position, _IF_EXIST[if_exist]))


def _check_if_exist(function: str, name: str | None, if_exist: str | None) -> None:
    if if_exist not in _IF_EXIST:
        raise ValueError(f"{function}(): if_exist must be None, 'clear' or 'remove', not {if_exist!r}")
    if name == "ROOT" and if_exist == "remove":
        raise ValueError(f"{function}(): the scope ROOT cannot be removed; if_exist='clear' empties it")


def get_scope(stack_idx: int = -1) -> str | None:
    """The name of a scope in the running task's stack.

    :param stack_idx: 0 is ROOT, -1 the current one, -2 the one before.
    :returns: the name, None if there is no such place.

    Example: ``put_text("here", scope=get_scope(-2))``
    """
    return current_task().scopes.name_at(stack_idx)


def clear(scope: str | int | None = None) -> None:
    """Remove everything from a scope. Scopes inside it vanish, too.

    :param scope: its name; the current one by default. ``"ROOT"`` empties the page.
    :raises SessionClosedException: the session is over.

    Example: ``clear("results")``
    """
    task = current_task()
    task.session.send(task, commands.ClearScope(task.scopes.resolve(scope, "clear")), flush_now=False)


clear_scope = clear


def remove(scope: str | int | None = None) -> None:
    """Remove a scope itself. What is output to it later is dropped.

    :param scope: its name; the current one by default.
    :raises ValueError: it is ROOT.
    :raises SessionClosedException: the session is over.

    Example: ``remove("hint")``
    """
    task = current_task()
    name = task.scopes.resolve(scope, "remove")
    if name == "ROOT":
        raise ValueError("remove(): the scope ROOT cannot be removed; clear('ROOT') empties it")
    task.session.send(task, commands.RemoveScope(name))


def scroll_to(scope: str | int | None = None, position: str = "top") -> None:
    """Scroll the window so that a scope comes to its top, middle or bottom.

    :param scope: its name; the current one by default.
    :param position: ``"top"``, ``"middle"`` or ``"bottom"``.
    :raises ValueError: another position.
    :raises SessionClosedException: the session is over.

    Example: ``scroll_to("results", "middle")``
    """
    if position not in ("top", "middle", "bottom"):
        raise ValueError(f"scroll_to(): position must be 'top', 'middle' or 'bottom', not {position!r}")
    task = current_task()
    name = task.scopes.resolve(scope, "scroll_to")
    task.session.send(task, commands.ScrollTo(name, position))  # type: ignore[arg-type]
