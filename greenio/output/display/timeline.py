"""Events in the order of time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import structs

from greenio.output.content import as_widgets, discard_on_error, plain_text
from greenio.output.display.badge import COLORS
from greenio.output.display.element import ElementOutput, check_choice, element
from greenio.output.display.icon import icon as drawn_icon
from greenio.output.output import Output
from greenio.widgets.container import Element

_KEYS = {"time", "title", "content", "icon", "color"}


@discard_on_error
def put_timeline(
    events: Sequence[Mapping[str, Any] | Sequence[Any]], scope: str | int | None = None, position: int = -1
) -> Output:
    """Show events one below the other, along a line.

    :param events: pairs of a time and a title, or dicts with ``title`` and, if wanted, ``time`` (any objects; their
        ``str()`` is shown), ``content`` (an output or str, or a list of them, below the title), ``icon`` (as for
        :func:`put_icon`) and ``color`` (as for :func:`put_badge`).
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: an event is neither a pair nor a dict, or content that cannot be shown.
    :raises ValueError: a key that is none of these, another colour, or an icon that does not exist.
    :raises SessionClosedException: the session is closed.

    Example::

        put_timeline([("9:00", "Ordered"), {"time": "9:40", "title": "Sent", "icon": "truck", "color": "success"}])
    """
    made = structs.replace(
        element("div", "g-timeline", element("ol", "", *map(_event, events))), part="static"
    )
    return ElementOutput("put_timeline", made, scope, position)


def _event(event: Mapping[str, Any] | Sequence[Any]) -> Element:
    if isinstance(event, (list, tuple)) and len(event) == 2:
        event = {"time": event[0], "title": event[1]}
    if not isinstance(event, Mapping):
        raise TypeError(f"put_timeline(): an event is a pair (time, title) or a dict, not {event!r}")
    unknown = sorted(map(str, event.keys() - _KEYS))
    if unknown or "title" not in event:
        raise ValueError(
            f"put_timeline(): an event has the keys title, time, content, icon and color, not {list(event)!r}"
        )
    color, name = event.get("color", ""), event.get("icon", "")
    check_choice("put_timeline", "color", color, COLORS)
    mark = [drawn_icon("put_timeline", name)] if name else []
    parts = [element("span", "g-event-title", plain_text(event["title"]))]
    if event.get("time", "") != "":
        parts.append(element("span", "g-event-time", plain_text(event["time"])))
    body = [element("div", "g-event-head", *parts)]
    content = as_widgets("put_timeline", "content", event.get("content", ()), inline=False)
    if content:
        body.append(element("div", "g-event-body", *content))
    css_class = f"g-event-mark g-{color}" if color else "g-event-mark"
    return element("li", "", element("span", css_class, *mark), element("div", "", *body))
