"""Boxes that unfold."""

from __future__ import annotations

from greenio.output.content import Content, as_widgets, discard_on_error, plain_text
from greenio.output.output import Output
from greenio.widgets.container import Collapse


@discard_on_error
def put_collapse(
    title: object,
    content: Content = (),
    open: bool = False,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a title that unfolds its content when it is clicked.

    It can be entered with ``with``: output then goes below ``content``.

    :param title: text of the title.
    :param content: an output or str, or a list of them. Default: none.
    :param open: True unfolds it from the start. Default: False.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: content that cannot be shown.
    :raises SessionClosedException: the session is closed.

    Example::

        with put_collapse("Details"):
            put_table(rows)
    """
    parts = as_widgets("put_collapse", "content", content)
    return Output("put_collapse", Collapse(plain_text(title), parts, bool(open)), scope, position)
