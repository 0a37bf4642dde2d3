"""Widgets as a page receives them: JSON objects, here dicts. Their kinds are those of ``greenio.widgets``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from greenio.widgets.chat import Message
from greenio.widgets.container import Collapse, Scope, Tabs
from greenio.widgets.controls import Buttons, Link
from greenio.widgets.layout import Grid
from greenio.widgets.media import FileLink
from greenio.widgets.progress import Progress
from greenio.widgets.registry import is_encoded, is_kind

#: A widget, or an item of a form, with the names and values of the wire.
WidgetDict = dict[str, Any]


def scope_name(widget: WidgetDict) -> str:
    """Return the name of the scope that the widget is, or that its content area is; empty without one."""
    return str(widget.get("name" if is_kind(widget, Scope) else "scope", ""))


def first_content(widget: WidgetDict) -> list[WidgetDict]:
    """Return the widgets that a container shows when it appears."""
    if is_kind(widget, Grid):
        return [inner for cell in widget.get("cells", ()) for inner in cell.get("content", ())]
    return list(widget.get("content", ()))


def with_inner(widget: WidgetDict) -> list[WidgetDict]:
    """Return the widget and all widgets inside it."""
    found = [widget]
    for part in _parts(widget):
        if isinstance(part, dict):
            found += with_inner(part)
    return found


def texts(widget: WidgetDict, scopes: dict[str, list[WidgetDict]]) -> list[str]:
    """Return the visible texts of a widget in order.

    :param scopes: what each scope of the page holds now.
    """
    own = [widget["title"]] if is_kind(widget, Collapse) else []
    if is_kind(widget, Message):
        own = [widget.get("text", "")]
        if not scope_name(widget):
            return own + [text for inner in widget.get("content", ()) for text in texts(inner, scopes)]
    if name := scope_name(widget):
        return own + [text for inner in scopes.get(name, ()) for text in texts(inner, scopes)]
    if "text" in widget or "html" in widget:
        return [str(widget.get("text", widget.get("html")))]
    if is_kind(widget, Buttons):
        return [button["label"] for button in widget["buttons"]]
    if is_kind(widget, Link) or is_kind(widget, FileLink):
        return [widget["label"]]
    if is_kind(widget, Progress):
        label = widget.get("label")
        return [f"{widget.get('value', 0):.1%}" if label is None else label]
    if is_kind(widget, Tabs):
        for tab in widget["tabs"]:
            own.append(tab["title"])
            own += [text for inner in tab.get("content", ()) for text in texts(inner, scopes)]
        return own
    for part in _parts(widget):
        own += [part] if isinstance(part, str) else texts(part, scopes)
    return own


def _parts(widget: WidgetDict) -> Iterator[WidgetDict | str]:
    """Yield the widgets directly inside a widget, and the texts of its lists, in order."""
    for value in widget.values():
        yield from _parts_in(value)


def _parts_in(value: Any) -> Iterator[WidgetDict | str]:
    if isinstance(value, dict):
        if is_encoded(value):
            yield value
        else:
            for inner in value.values():
                yield from _parts_in(inner)
    elif isinstance(value, list):
        for inner in value:
            if isinstance(inner, str):
                yield inner
            else:
                yield from _parts_in(inner)
