"""Popups and toasts."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from secrets import token_hex
from types import TracebackType
from typing import Any, TypeVar

from greenio.output.content import as_widgets, composite
from greenio.output.controls.callback import check_callback
from greenio.protocol import commands
from greenio.runtime.current import current_task
from greenio.runtime.sessions.callbacks import CallbackRef

F = TypeVar("F", bound=Callable[..., Any])

_SIZES = ("small", "normal", "large")
_POSITIONS = ("left", "center", "right")
#: Seconds that timers of browsers count to (2**31 - 1 ms). What is to stay longer stays until it is closed.
_LONGEST = 2_147_483


class Popup:
    """The result of :func:`popup`: enter it with ``with``, or decorate a function with it."""

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
        if inspect.iscoroutinefunction(function):

            @wraps(function)
            async def inside_async(*args: Any, **kwargs: Any) -> Any:
                with self:
                    return await function(*args, **kwargs)

            return inside_async  # type: ignore[return-value]

        @wraps(function)
        def inside(*args: Any, **kwargs: Any) -> Any:
            with self:
                return function(*args, **kwargs)

        return inside  # type: ignore[return-value]


@composite
def popup(
    title: str, content: Any = None, size: str = "normal", implicit_close: bool = True, closable: bool = True
) -> Popup:
    """Open a popup; one that is open is closed. It does not block.

    :param title: its heading.
    :param content: an output or str, or a list of them.
    :param size: ``"small"``, ``"normal"`` or ``"large"``.
    :param implicit_close: a click outside or Esc closes it.
    :param closable: the user can close it at all.
    :returns: an object for ``with`` (its value is the scope's name) or for use as a decorator; output then
        goes into the popup.
    :raises ValueError: another size.
    :raises TypeError: content that cannot be shown.
    :raises SessionClosedException: the session is over.

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
            size,  # type: ignore[arg-type]
            implicit_close=implicit_close and closable,
            closable=closable,
        ),
    )
    return Popup(scope)


def close_popup() -> None:
    """Close the popup, if one is open.

    :raises SessionClosedException: the session is over.

    Example: ``put_button("close", onclick=close_popup)``
    """
    task = current_task()
    task.session.send(task, commands.ClosePopup())


def toast(
    content: object,
    duration: float = 2,
    position: str = "center",
    color: str = "info",
    onclick: Callable[[], Any] | None = None,
) -> None:
    """Show a short note at the top of the window.

    :param content: its text.
    :param duration: seconds; 0 stays until the user closes it.
    :param position: ``"left"``, ``"center"`` or ``"right"``.
    :param color: ``"info"``, ``"error"``, ``"warn"``, ``"success"``, or any CSS colour.
    :param onclick: called without arguments when the note is clicked, which also closes it.
    :raises ValueError: another position, or a negative duration.
    :raises TypeError: ``onclick`` cannot be called, or ``duration`` is no number.
    :raises SessionClosedException: the session is over.

    Example: ``toast("saved", color="success")``
    """
    if position not in _POSITIONS:
        raise ValueError(f"toast(): position must be one of {', '.join(_POSITIONS)}, not {position!r}")
    if not hasattr(duration, "__float__"):
        raise TypeError(f"toast(): duration must be a number, not {type(duration).__name__}")
    if not duration >= 0:
        raise ValueError(f"toast(): duration must be at least 0, not {duration!r}")
    seconds = float(duration) if duration <= _LONGEST else 0.0
    task = current_task()
    session = task.session
    click: CallbackRef | int = 0
    if onclick is not None:
        check_callback("toast", "onclick", onclick)
        function = onclick
        click = CallbackRef(session.callbacks, lambda _value: function(), name="toast")
    session.send(
        task,
        commands.Toast(str(content), seconds, position, str(color), click),  # type: ignore[arg-type]
    )
