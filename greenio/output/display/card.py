"""Cards."""

from __future__ import annotations

from greenio.output.content import Content, as_widgets, discard_on_error, plain_text
from greenio.output.display.element import BodyOutput, element
from greenio.output.output import Output


@discard_on_error
def put_card(
    content: Content = (),
    title: object = "",
    extra: Content = (),
    footer: Content = (),
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show outputs on a sheet with a title.

    It can be entered with ``with``: output then goes below ``content``.

    :param content: an output or str, or a list of them. Default: none.
    :param title: text of the title. Default: none.
    :param extra: an output or str at the end of the title's line, such as a quiet button. Default: none.
    :param footer: an output or str below the content. Default: none.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: content that cannot be shown.
    :raises SessionClosedException: the session is closed.

    Example::

        with put_card(title="Orders", extra="3 of 128"):
            put_table(rows)
    """
    name = plain_text(title)
    ends = as_widgets("put_card", "extra", extra)
    below = as_widgets("put_card", "footer", footer)
    head = [element("h2", "", name)] if name else []
    if ends:
        head.append(element("div", "g-extra", *ends))
    parts = [element("div", "g-card-head", *head)] if head else []
    parts.append(element("div", "g-body", *as_widgets("put_card", "content", content, inline=False)))
    if below:
        parts.append(element("div", "g-card-foot", *below))
    named = {"role": "group", "aria_label": name} if name else {}
    return BodyOutput("put_card", element("div", "g-card", *parts, **named), scope, position)
