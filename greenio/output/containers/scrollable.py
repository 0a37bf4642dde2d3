"""Boxes that scroll, and the bound of items that they share with scopes."""

from __future__ import annotations

import warnings

from greenio.output.content import as_paragraphs, discard_on_error
from greenio.output.output import Output
from greenio.widgets.container import Scrollable


@discard_on_error
def put_scrollable(
    content: object = (),
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

    :param content: an output or a list of them; other objects are shown as paragraphs of plain text. Default: none.
    :param height: height in pixels, or a pair of the least and the greatest height; None for no bound. Default: 400.
    :param keep_bottom: True keeps the end in view when something is added, unless the reader points at the box or has
        clicked into it. Default: False.
    :param border: False leaves out the line around it. Default: True.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :param max_items: greatest number of items in the box; beyond it those that were added first are dropped. Default:
        None, no bound.
    :param max_height: old name of ``height``, accepted with a DeprecationWarning.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises ValueError: a negative height, or ``max_items`` below 1.
    :raises TypeError: ``height`` or ``max_items`` is no number.
    :raises SessionClosedException: the session is closed.

    Example::

        with put_scrollable(height=200, keep_bottom=True, max_items=1000) as log:
            put_text("started")
        put_text("next line", scope=log)
    """
    if max_height is not None:
        warnings.warn("put_scrollable(): max_height is now called height", DeprecationWarning, stacklevel=3)
        height = max_height
    minimum, maximum = height if isinstance(height, (tuple, list)) and len(height) == 2 else (height, height)
    for bound in (minimum, maximum):
        _check_height(bound, height)
    parts = as_paragraphs(content if isinstance(content, (list, tuple)) else [content])
    item_limit = check_max_items("put_scrollable", max_items)
    widget = Scrollable(parts, minimum, maximum, bool(keep_bottom), bool(border), item_limit)
    return Output("put_scrollable", widget, scope, position)


def _check_height(bound: object, height: object) -> None:
    if bound is None:
        return
    if not isinstance(bound, (int, float)) or isinstance(bound, bool):
        raise TypeError(f"put_scrollable(): height must be a number, a pair of them or None, not {height!r}")
    if not bound >= 0:
        raise ValueError(f"put_scrollable(): height must be at least 0, not {height!r}")


def check_max_items(function: str, max_items: object) -> int:
    """Return the bound for the wire, where 0 means none.

    :param function: name of the public function, for messages.
    :raises TypeError: it is no int.
    :raises ValueError: it is below 1.
    """
    if max_items is None:
        return 0
    if not isinstance(max_items, int) or isinstance(max_items, bool):
        raise TypeError(f"{function}(): max_items must be an int or None, not {type(max_items).__name__}")
    if max_items < 1:
        raise ValueError(f"{function}(): max_items must be at least 1, not {max_items}")
    return max_items
