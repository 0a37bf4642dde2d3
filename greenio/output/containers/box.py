"""Boxes around other outputs: notes in four colours, a box that unfolds, one that scrolls."""

from __future__ import annotations

import warnings
from typing import Any, Literal

from greenio.output.content import as_paragraphs, as_widgets, composite, text_of
from greenio.output.output import Output
from greenio.widgets.container import Alert, Collapse, Scrollable

_Color = Literal["info", "success", "warning", "danger"]


def _note(
    function: str,
    color: _Color,
    contents: tuple[object, ...],
    closable: bool,
    scope: str | int | None,
    position: int,
) -> Output:
    return Output(function, Alert(color, as_paragraphs(contents), bool(closable)), scope, position)


@composite
def put_info(
    *contents: object, closable: bool = False, scope: str | int | None = None, position: int = -1
) -> Output:
    """Show a note on blue-green ground.

    It can be entered with ``with``: output then goes into it.

    :param contents: outputs, or anything else, which is shown as paragraphs of plain text.
    :param closable: with a × that takes the note away.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: the output; dropped, it shows itself.
    :raises SessionClosedException: the session is over.

    Example: ``put_info("Three files found", closable=True)``
    """
    return _note("put_info", "info", contents, closable, scope, position)


@composite
def put_success(
    *contents: object, closable: bool = False, scope: str | int | None = None, position: int = -1
) -> Output:
    """Show a note on green ground: something went well.

    :param contents: as for :func:`put_info`.
    :param closable: as for :func:`put_info`.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: the output; dropped, it shows itself.
    :raises SessionClosedException: the session is over.

    Example: ``put_success("Saved")``
    """
    return _note("put_success", "success", contents, closable, scope, position)


@composite
def put_warning(
    *contents: object, closable: bool = False, scope: str | int | None = None, position: int = -1
) -> Output:
    """Show a note on yellow ground: something to be careful about.

    :param contents: as for :func:`put_info`.
    :param closable: as for :func:`put_info`.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: the output; dropped, it shows itself.
    :raises SessionClosedException: the session is over.

    Example: ``put_warning("Two rows have no date")``
    """
    return _note("put_warning", "warning", contents, closable, scope, position)


@composite
def put_error(
    *contents: object, closable: bool = False, scope: str | int | None = None, position: int = -1
) -> Output:
    """Show a note on red ground: something went wrong.

    :param contents: as for :func:`put_info`.
    :param closable: as for :func:`put_info`.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: the output; dropped, it shows itself.
    :raises SessionClosedException: the session is over.

    Example: ``put_error("The file could not be read:", error)``
    """
    return _note("put_error", "danger", contents, closable, scope, position)


@composite
def put_collapse(
    title: object,
    content: Any = (),
    open: bool = False,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a title that unfolds its content when it is clicked.

    It can be entered with ``with``: output then goes below ``content``.

    :param title: its text.
    :param content: an output or str, or a list of them.
    :param open: unfolded from the start.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: the output; dropped, it shows itself.
    :raises TypeError: content that cannot be shown.
    :raises SessionClosedException: the session is over.

    Example::

        with put_collapse("Details"):
            put_table(rows)
    """
    parts = as_widgets("put_collapse", "content", content)
    return Output("put_collapse", Collapse(text_of(title), parts, bool(open)), scope, position)


@composite
def put_scrollable(
    content: Any = (),
    height: float | tuple[float | None, float | None] | None = 400,
    keep_bottom: bool = False,
    border: bool = True,
    scope: str | int | None = None,
    position: int = -1,
    *,
    max_items: int | None = None,
    max_height: float | None = None,
) -> Output:
    """Show a box of limited height that scrolls.

    It can be entered with ``with``: output then goes below ``content``.

    :param content: an output or a list of them; anything else is shown as paragraphs of plain text.
    :param height: pixels; or the least and the greatest height as a pair; None for no bound.
    :param keep_bottom: keep the end in view when something is added, unless the reader points at the box or has
        clicked into it.
    :param border: with a line around it.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :param max_items: with more items in the box, those that were added first are dropped. None: no bound.
    :param max_height: old name of ``height``.
    :returns: the output; dropped, it shows itself.
    :raises ValueError: a negative height, or ``max_items`` below 1.
    :raises TypeError: ``height`` is none of these.
    :raises SessionClosedException: the session is over.

    Example::

        with put_scrollable(height=200, keep_bottom=True, max_items=1000) as log:
            put_text("started")
        put_text("next line", scope=log)
    """
    if max_height is not None:
        warnings.warn("put_scrollable(): max_height is now called height", DeprecationWarning, stacklevel=3)
        height = max_height
    least, most = height if isinstance(height, (tuple, list)) and len(height) == 2 else (height, height)
    bounds: tuple[Any, Any] = (least, most)
    for bound in bounds:
        if bound is None:
            continue
        if not isinstance(bound, (int, float)) or isinstance(bound, bool):
            raise TypeError(
                f"put_scrollable(): height must be a number, a pair of them or None, not {height!r}"
            )
        if not bound >= 0:
            raise ValueError(f"put_scrollable(): height must be at least 0, not {height!r}")
    parts = as_paragraphs(content if isinstance(content, (list, tuple)) else [content])
    most_items = check_max_items("put_scrollable", max_items)
    widget = Scrollable(parts, least, most, bool(keep_bottom), bool(border), most_items)
    return Output("put_scrollable", widget, scope, position)


def check_max_items(function: str, max_items: Any) -> int:
    """The bound for the wire, where 0 is none."""
    if max_items is None:
        return 0
    if not isinstance(max_items, int) or isinstance(max_items, bool):
        raise TypeError(f"{function}(): max_items must be an int or None, not {type(max_items).__name__}")
    if max_items < 1:
        raise ValueError(f"{function}(): max_items must be at least 1, not {max_items}")
    return max_items
