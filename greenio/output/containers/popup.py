"""Popups."""

from __future__ import annotations

from collections.abc import Callable
from secrets import token_hex
from types import TracebackType
from typing import Any, Literal, TypeVar, get_args

from greenio.output.content import Content, as_widgets, discard_on_error
from greenio.output.entering import run_inside
from greenio.protocol import commands
from greenio.runtime.current import current_task

F = TypeVar("F", bound=Callable[..., Any])

PopupSize = Literal["small", "normal", "large"]
_SIZES = get_args(PopupSize)


class Popup:
    """The result of :func:`popup`, to be entered with ``with`` or used as a decorator: output then goes into the popup."""

    def __init__(self, scope: str) -> None:
        self._scope = scope

    def __enter__(self) -> str:
        current_task().scopes.push(self._scope)
        return self._scope

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        current_task().scopes.pop()

    def __call__(self, function: F) -> F:
        return run_inside(function, lambda: self)


@discard_on_error
def popup(
    title: str,
    content: Content | None = None,
    size: PopupSize = "normal",
    implicit_close: bool = True,
    closable: bool = True,
) -> Popup:
    """Open a popup; one that is open is closed. The call does not wait.

    :param title: heading of the popup.
    :param content: an output or str, or a list of them. Default: none.
    :param size: ``"small"``, ``"normal"`` (default) or ``"large"``.
    :param implicit_close: True (default) closes it at a click outside or Esc.
    :param closable: False leaves the user no way to close it. Default: True.
    :returns: an object for ``with`` (its value is the scope's name) or for use as a decorator; output then
        goes into the popup.
    :raises ValueError: another size.
    :raises TypeError: content that cannot be shown.
    :raises SessionClosedException: the session is closed.

    Example::

        with popup("Details"):
            put_text("more")
    """
    if size not in _SIZES:
        raise ValueError(f"popup(): size must be one of {', '.join(_SIZES)}, not {size!r}")
    task = current_task()
    scope = "s" + token_hex(5)
    task.session.send(
        task,
        commands.Popup(
            str(title),
            scope,
            [] if content is None else as_widgets("popup", "content", content),
            size,
            implicit_close=implicit_close and closable,
            closable=closable,
        ),
    )
    return Popup(scope)


def close_popup() -> None:
    """Close the popup, if one is open.

    :raises SessionClosedException: the session is closed.

    Example: ``put_button("close", onclick=close_popup)``
    """
    task = current_task()
    task.session.send(task, commands.ClosePopup())
