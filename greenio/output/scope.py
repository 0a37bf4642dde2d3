"""Functions for scopes, the named places of the page that outputs go to."""

from __future__ import annotations

from greenio.names import check_name
from greenio.output.containers.scrollable import check_max_items
from greenio.output.content import Content, as_widgets, discard_on_error
from greenio.output.output import Output, check_position
from greenio.protocol import commands
from greenio.runtime.current import current_task
from greenio.widgets.container import Scope

#: The parameter ``if_exist``, and its value on the wire.
IF_EXIST: dict[str | None, commands.IfExist] = {None: "keep", "clear": "clear", "remove": "remove"}


@discard_on_error
def put_scope(
    name: str,
    content: Content = (),
    scope: str | int | None = None,
    position: int = -1,
    *,
    max_items: int | None = None,
) -> Output:
    """Show a scope, to be filled later. If the page has a scope of that name, a notice is shown in its place.

    :param name: name of the scope: letters, digits, ``-`` and ``_``.
    :param content: initial content: an output or str, or a list of them. Default: none.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :param max_items: greatest number of items in it; beyond it those that were added first are dropped, for pages that
        run for days. Default: None, no bound.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises ValueError: a bad name, or ``max_items`` below 1.
    :raises TypeError: content that cannot be shown.
    :raises SessionClosedException: the session is closed.

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

    :param name: name of the scope: letters, digits, ``-`` and ``_``.
    :param container_scope: scope in which it is made. Default: the current scope.
    :param position: index in its container, -1 (default) is the end.
    :param if_exist: None (default) leaves an existing scope as it is, ``"clear"`` empties it, ``"remove"`` makes it anew at
        the given place.
    :raises ValueError: a bad ``name`` or ``if_exist``.
    :raises TypeError: ``position`` is no int.
    :raises SessionClosedException: the session is closed.

    Example: ``set_scope("log", if_exist="clear")``
    """
    if not check_name("set_scope", "name", name):
        raise ValueError("set_scope(): name must not be empty")
    check_if_exist("set_scope", name, if_exist)
    check_position("set_scope", position)
    task = current_task()
    container = task.scopes.resolve(container_scope, "set_scope")
    task.session.send(task, commands.CreateScope(name, container, position, IF_EXIST[if_exist]))


def check_if_exist(function: str, name: str | None, if_exist: str | None) -> None:
    """Check the parameter ``if_exist`` of a function that makes a scope.

    :raises ValueError: an unknown value, or ROOT would be removed.
    """
    if if_exist not in IF_EXIST:
        raise ValueError(f"{function}(): if_exist must be None, 'clear' or 'remove', not {if_exist!r}")
    if name == "ROOT" and if_exist == "remove":
        raise ValueError(f"{function}(): the scope ROOT cannot be removed; if_exist='clear' empties it")


def get_scope(stack_idx: int = -1) -> str | None:
    """Return the name of a scope in the running task's stack of entered scopes.

    :param stack_idx: index in the stack: 0 is ROOT, -1 (default) the current scope, -2 the one around it.
    :returns: the name, None if there is no such index.
    :raises SessionNotFoundException: the caller belongs to no session.

    Example: ``put_text("here", scope=get_scope(-2))``
    """
    return current_task().scopes.name_at(stack_idx)


def clear(scope: str | int | None = None) -> None:
    """Remove everything from a scope, scopes inside it included.

    :param scope: name of the scope, or an index into the task's stack. Default: the current scope. ``"ROOT"`` empties
        the page.
    :raises SessionClosedException: the session is closed.

    Example: ``clear("results")``
    """
    task = current_task()
    task.session.send(task, commands.ClearScope(task.scopes.resolve(scope, "clear")), flush_now=False)


clear_scope = clear


def remove(scope: str | int | None = None) -> None:
    """Remove a scope with its content. Later outputs to it are dropped.

    :param scope: name of the scope, or an index into the task's stack. Default: the current scope.
    :raises ValueError: it is ROOT.
    :raises SessionClosedException: the session is closed.

    Example: ``remove("hint")``
    """
    task = current_task()
    name = task.scopes.resolve(scope, "remove")
    if name == "ROOT":
        raise ValueError("remove(): the scope ROOT cannot be removed; clear('ROOT') empties it")
    task.session.send(task, commands.RemoveScope(name))


def scroll_to(scope: str | int | None = None, position: str = "top") -> None:
    """Scroll the window to a scope.

    :param scope: name of the scope, or an index into the task's stack. Default: the current scope.
    :param position: part of the window in which the scope is shown then: ``"top"`` (default), ``"middle"`` or ``"bottom"``.
    :raises ValueError: another position.
    :raises SessionClosedException: the session is closed.

    Example: ``scroll_to("results", "middle")``
    """
    if position not in ("top", "middle", "bottom"):
        raise ValueError(f"scroll_to(): position must be 'top', 'middle' or 'bottom', not {position!r}")
    task = current_task()
    name = task.scopes.resolve(scope, "scroll_to")
    task.session.send(task, commands.ScrollTo(name, position))  # type: ignore[arg-type]  # checked above
