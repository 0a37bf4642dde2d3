"""Badges."""

from __future__ import annotations

from greenio.output.content import plain_text
from greenio.output.display.element import ElementOutput, check_choice, element
from greenio.output.display.icon import icon as draw_icon
from greenio.output.output import Output

#: Colours of states, as in put_success(), put_info(), put_warning() and put_error(); empty: grey.
COLORS = ("", "success", "info", "warning", "danger")


def put_badge(
    text: object, color: str = "", icon: str = "", scope: str | int | None = None, position: int = -1
) -> Output:
    """Show a short state, such as "Sent", on a coloured ground.

    :param text: any object; its ``str()`` is shown.
    :param color: ``"success"``, ``"info"``, ``"warning"`` or ``"danger"``. Default: grey.
    :param icon: name of an icon before the text (:func:`put_icon`). Default: a dot.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises ValueError: another colour, or an icon that does not exist.
    :raises SessionClosedException: the session is closed.

    Example: ``put_table([["Order", "State"], [1, put_badge("Sent", "success")]])``
    """
    check_choice("put_badge", "color", color, COLORS)
    sign = draw_icon("put_badge", icon) if icon else element("i", "g-dot")
    css_class = f"g-badge g-{color}" if color else "g-badge"
    return ElementOutput("put_badge", element("span", css_class, sign, plain_text(text)), scope, position)
