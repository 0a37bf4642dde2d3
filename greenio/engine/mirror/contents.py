"""The contents of a widget: scopes, other widgets, and the names by which later commands change them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from greenio.protocol import commands
from greenio.widgets.base import Widget
from greenio.widgets.container import Container, Scope, Scrollable
from greenio.widgets.datatable import Datatable
from greenio.widgets.pins import Pin
from greenio.widgets.progress import Progress
from greenio.widgets.terminal import Terminal

#: The kind of a widget and the name by which commands change it.
Address = tuple[type[Widget], str]

#: Commands that change a terminal.
TerminalChange = commands.WriteTerminal | commands.SetTerminalMode | commands.EndTerminal
#: Commands that change a widget.
Change = commands.SetProgress | commands.UpdateDatatable | commands.UpdatePin | TerminalChange

#: Types of values that may hold widgets.
_HOLDERS = (Struct, list, tuple)


def scope_name(widget: Widget) -> str:
    """Return the name of the scope that the widget is, or that its content area is; empty without one."""
    if isinstance(widget, Scope):
        return widget.name
    return widget.scope if isinstance(widget, Container) else ""


def max_items(widget: Widget) -> int:
    """Return how many children its scope keeps at most, 0 for no bound."""
    return widget.max_items if isinstance(widget, (Scope, Scrollable)) else 0


def address(widget: Widget) -> Address | None:
    """Return the address of a widget that commands can change; None for other widgets."""
    if isinstance(widget, Progress):
        return Progress, widget.name
    if isinstance(widget, Datatable) and widget.instance:
        return Datatable, widget.instance
    if isinstance(widget, Terminal):
        return Terminal, widget.terminal
    if isinstance(widget, Pin):
        return Pin, widget.body.item.name
    return None


def changed_by(command: Change) -> Address:
    """Return the address of the widget that the command changes."""
    if isinstance(command, commands.SetProgress):
        return Progress, command.name
    if isinstance(command, commands.UpdateDatatable):
        return Datatable, command.instance
    if isinstance(command, TerminalChange):
        return Terminal, command.terminal
    return Pin, command.name


def max_points(widget: Widget) -> int | None:
    """Return how many points a chart keeps at most; None for other widgets, to which text is appended."""
    found: int | None = getattr(widget, "max_points", None)
    return found


def children(widget: Widget) -> Iterator[Widget]:
    """Yield the widgets directly inside a widget, in order."""
    if not isinstance(widget, Datatable):  # its records are data, and many
        yield from _widgets_of(widget)


def _widgets_of(struct: Struct) -> Iterator[Widget]:
    for field in struct.__struct_fields__:
        value = getattr(struct, field)
        if isinstance(value, _HOLDERS):
            yield from _widgets_in(value)


def _widgets_in(value: Struct | Sequence[object]) -> Iterator[Widget]:
    if isinstance(value, Widget):
        yield value
    elif isinstance(value, Struct):
        yield from _widgets_of(value)
    else:
        for inner in value:
            if isinstance(inner, _HOLDERS):
                yield from _widgets_in(inner)
