"""Toasts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from greenio.output.controls.callback import check_callback
from greenio.protocol import commands
from greenio.runtime.current import current_task
from greenio.runtime.sessions.callbacks import CallbackRef

_POSITIONS = ("left", "center", "right")

#: Seconds that timers of browsers can count (2**31 - 1 ms). A longer toast stays until it is closed.
_MAX_SECONDS = 2_147_483


def toast(
    content: object,
    duration: float = 2,
    position: Literal["left", "center", "right"] = "center",
    color: str = "info",
    onclick: Callable[[], Any] | None = None,
) -> None:
    """Show a short note at the top of the window for some time.

    :param content: any object; its ``str()`` is shown.
    :param duration: seconds until it closes; 0 leaves it open until the user closes it. Default: 2.
    :param position: ``"left"``, ``"center"`` (default) or ``"right"``.
    :param color: ``"info"`` (default), ``"error"``, ``"warn"``, ``"success"``, or any CSS colour.
    :param onclick: function called without arguments when the note is clicked, which also closes it. Default: none.
    :raises ValueError: another position, or a negative duration.
    :raises TypeError: ``onclick`` cannot be called, or ``duration`` is no number.
    :raises SessionClosedException: the session is closed.

    Example: ``toast("saved", color="success")``
    """
    if position not in _POSITIONS:
        raise ValueError(f"toast(): position must be one of {', '.join(_POSITIONS)}, not {position!r}")
    if not hasattr(duration, "__float__"):
        raise TypeError(f"toast(): duration must be a number, not {type(duration).__name__}")
    if not duration >= 0:
        raise ValueError(f"toast(): duration must be at least 0, not {duration!r}")
    seconds = float(duration) if duration <= _MAX_SECONDS else 0.0
    task = current_task()
    session = task.session
    click: CallbackRef | int = 0
    if onclick is not None:
        check_callback("toast", "onclick", onclick)
        function = onclick
        click = CallbackRef(session.callbacks, lambda _value: function(), name="toast")
    session.send(
        task,
        commands.Toast(str(content), seconds, position, str(color), click),
    )
