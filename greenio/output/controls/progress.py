"""Progress bars and loading signs."""

from __future__ import annotations

from math import isnan
from types import TracebackType

from greenio.exceptions import SessionException
from greenio.names import check_name
from greenio.output.controls.color import check_color
from greenio.output.output import Output
from greenio.protocol import commands
from greenio.runtime.current import current_task
from greenio.widgets.progress import Loading, Progress

_SHAPES = ("border", "grow")


def put_progressbar(
    name: str,
    init: float = 0,
    label: str | None = None,
    auto_close: bool = False,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a progress bar, to be moved by :func:`set_progressbar`.

    :param name: name of the bar for ``set_progressbar``: letters, digits, ``-`` and ``_``.
    :param init: initial value, 0 (default) to 1. Values beyond count as the nearest end.
    :param label: text in the bar. Default: the percentage.
    :param auto_close: True removes the bar when it is set to 1. Default: False.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises ValueError: a bad name.
    :raises TypeError: ``init`` is no number.
    :raises SessionClosedException: the session is closed.

    Example: ``put_progressbar("load")``
    """
    share = _checked("put_progressbar", name, "init", init)
    return Output("put_progressbar", Progress(name, share, _label(label), bool(auto_close)), scope, position)


def set_progressbar(name: str, value: float, label: str | None = None) -> None:
    """Move a progress bar. A bar that is not on the page is a warning on the browser's console.

    :param name: name of the bar, as given to :func:`put_progressbar`.
    :param value: progress, 0 to 1. Values beyond count as the nearest end.
    :param label: text in the bar until the next call. Default: the percentage.
    :raises ValueError: a bad name.
    :raises TypeError: ``value`` is no number.
    :raises SessionClosedException: the session is closed.

    Example: ``set_progressbar("load", done / total)``
    """
    share = _checked("set_progressbar", name, "value", value)
    task = current_task()
    task.session.send(task, commands.SetProgress(name, share, _label(label)))


put_processbar = put_progressbar
set_processbar = set_progressbar


def _checked(function: str, name: str, parameter: str, value: float) -> float:
    if not check_name(function, "name", name):
        raise ValueError(f"{function}(): name must not be empty")
    try:
        share = float(value)
    except (TypeError, ValueError):
        raise TypeError(f"{function}(): {parameter} must be a number, not {value!r}") from None
    return min(max(share, 0.0), 1.0) if not isnan(share) else 0.0


def _label(label: str | None) -> str | None:
    return None if label is None else str(label)


class _LoadingOutput(Output):
    """A loading sign: ``style()`` sets its size; at the end of a ``with`` block it is removed with its content."""

    __slots__ = ()

    _style_field = "size"

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        task = current_task()
        scope = task.scopes.pop()
        if task.session.closed:
            return
        try:
            task.session.send(task, commands.RemoveScope(scope))
        except SessionException:
            if error is None:  # an exception that leaves the block is not replaced
                raise


def put_loading(
    shape: str = "border", color: str = "dark", scope: str | int | None = None, position: int = -1
) -> Output:
    """Show a loading sign.

    Entered with ``with``, it is removed at the end of the block, with all that was output inside.

    :param shape: ``"border"`` (default) is a ring, ``"grow"`` a dot.
    :param color: ``primary``, ``secondary``, ``success``, ``danger``, ``warning``, ``info``, ``light`` or ``dark`` (default).
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it. ``style("width: 4rem; height: 4rem")`` sets its size.
    :raises ValueError: another shape or colour.
    :raises SessionClosedException: the session is closed.

    Example::

        with put_loading():
            answer = ask_the_database()
    """
    if shape not in _SHAPES:
        raise ValueError(f"put_loading(): shape must be 'border' or 'grow', not {shape!r}")
    check_color("put_loading", color)
    return _LoadingOutput("put_loading", Loading(shape, color), scope, position)  # type: ignore[arg-type]
