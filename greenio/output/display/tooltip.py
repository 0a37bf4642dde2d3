"""Tooltips."""

from __future__ import annotations

from secrets import token_hex

from msgspec import structs

from greenio.output.content import Content, as_widgets, discard_on_error, plain_text
from greenio.output.display.element import ElementOutput, element
from greenio.output.output import Output


@discard_on_error
def put_tooltip(content: Content, text: object, scope: str | int | None = None, position: int = -1) -> Output:
    """Show outputs with a short explanation, which appears when they are pointed at, focused or touched.

    Escape hides it. Screen readers read it after the name of the button or link inside. It is help, not a place for what
    one has to know.

    :param content: an output or str, or a list of them, such as a button. Text by itself can be focused.
    :param text: any object; its ``str()`` is the explanation.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: content that cannot be shown.
    :raises SessionClosedException: the session is closed.

    Example: ``put_tooltip(put_button("Archive", archive), "Orders stay searchable")``
    """
    name = f"g-{token_hex(5)}"
    tip = element("span", "g-tip-text", plain_text(text), role="tooltip", id=name)
    held = element("span", "g-tip", *as_widgets("put_tooltip", "content", content), tip)
    return ElementOutput("put_tooltip", structs.replace(held, part="tooltip"), scope, position)
