"""The outputs that a page shows, in their scopes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from msgspec import to_builtins

from greenio.engine.scopes import ROOT, SHELL
from greenio.protocol import commands
from greenio.testing.widgets import WidgetDict, first_content, scope_name, texts, with_inner
from greenio.widgets.container import Scope
from greenio.widgets.layout import Grid
from greenio.widgets.pins import Pin
from greenio.widgets.progress import Progress
from greenio.widgets.registry import is_kind


class _Bound(NamedTuple):
    """The bound of a scope, and its children in the order in which they came, wherever they stand."""

    max_items: int
    arrived: list[WidgetDict]

    def surplus(self, items: list[WidgetDict]) -> list[WidgetDict]:
        """Take the children beyond the bound out of ``items``, those that came first, and return them."""
        taken = []
        while len(items) > self.max_items:
            oldest = self.arrived.pop(0)
            for place, item in enumerate(items):
                if item is oldest:
                    taken.append(items.pop(place))
                    break
        return taken


class ShownOutputs:
    """The outputs of one page."""

    def __init__(self) -> None:
        self.scopes: dict[str, list[WidgetDict]] = {ROOT: []}
        """The children of each scope."""
        self.has_pins = False
        """True if a pin was ever shown. Most pages have none: to look for them after each command takes time."""
        self._bounds: dict[str, _Bound] = {}

    def widgets(self) -> list[WidgetDict]:
        """Return all widgets, those inside others included."""
        return [each for items in self.scopes.values() for item in items for each in with_inner(item)]

    def texts(self, scope: str) -> list[str]:
        """Return the visible texts of a scope in order, those of scopes inside it included."""
        return [text for widget in self.scopes.get(scope, ()) for text in texts(widget, self.scopes)]

    def insert(self, scope: str, position: int, widget: WidgetDict) -> None:
        """Show a widget in a scope; nothing happens without that scope."""
        if scope == SHELL:  # there is one of each part
            self.scopes.setdefault(SHELL, [])
            self.replace(widget.get("id", ""), None)
        items = self.scopes.get(scope)
        if items is None:
            return
        place = position if position >= 0 else len(items) + position + 1
        items.insert(min(max(place, 0), len(items)), widget)
        self._register_scopes(widget)
        if bound := self._bounds.get(scope):
            bound.arrived.append(widget)
            for item in bound.surplus(items):
                self._forget(item)

    def replace(self, id: str, widget: WidgetDict | None) -> None:
        """Show another widget in place of the last one with that id; None: nothing."""
        found = [each for each in self.widgets() if each.get("id") == id]
        if not found:
            return
        old = found[-1]
        self._forget(old)
        old.clear()
        if widget is not None:
            old |= widget
            self._register_scopes(old)
            return
        old |= to_builtins(Grid())  # inside another one: nothing to see
        for items in self.scopes.values():
            items[:] = [each for each in items if each is not old]

    def append(self, id: str, data: Any) -> None:
        """Append text, or points, to the widget with that id."""
        for each in [each for each in self.widgets() if each.get("id") == id][-1:]:
            if isinstance(data, dict):
                each["streaming"] = False
                continue
            key = "text" if isinstance(data, str) else "points"
            each[key] = each.get(key, type(data)()) + data

    def create_scope(self, command: commands.CreateScope) -> None:
        """Make a scope; one that exists is kept, cleared or replaced."""
        name, container = command.name, command.container
        if (
            command.if_exist == "remove"
            and container in self.scopes
            and not self._lies_in(container, command.name)
        ):
            self.remove_scope(name)
        if name not in self.scopes:
            self.insert(container, command.position, to_builtins(Scope(name=name)))
        elif command.if_exist == "clear":
            self.clear(name)

    def clear(self, scope: str) -> None:
        """Empty a scope."""
        if scope not in self.scopes:
            return
        items, self.scopes[scope] = self.scopes[scope], []
        if bound := self._bounds.get(scope):
            bound.arrived.clear()
        for item in items:
            self._forget(item)

    def remove_scope(self, scope: str) -> None:
        """Remove a scope with everything in it."""
        self.clear(scope)
        self.scopes.pop(scope, None)
        for items in self.scopes.values():
            items[:] = [item for item in items if scope_name(item) != scope]

    def open_popup(self, scope: str, content: Sequence[WidgetDict]) -> None:
        """Show widgets in a scope of their own, beside ROOT."""
        self.scopes[scope] = []
        for widget in content:
            self.insert(scope, -1, widget)

    def close_popup(self, scope: str) -> None:
        """Remove the scope of a popup."""
        self.clear(scope)
        self.scopes.pop(scope, None)

    def set_progress(self, command: commands.SetProgress) -> None:
        """Move a progress bar."""
        for bar in self.widgets():
            if is_kind(bar, Progress) and bar["name"] == command.name:
                bar |= {"value": command.value, "label": command.label}

    def _register_scopes(self, widget: WidgetDict) -> None:
        for each in with_inner(widget):
            self.has_pins = self.has_pins or is_kind(each, Pin)
            name = scope_name(each)
            if name and name not in self.scopes:
                content = self.scopes[name] = first_content(each)
                self._bounds.pop(name, None)
                if each.get("max_items"):
                    self._bounds[name] = _Bound(each["max_items"], list(content))

    def _forget(self, widget: WidgetDict) -> None:
        for each in with_inner(widget):
            for inner in self.scopes.pop(scope_name(each), ()):
                self._forget(inner)

    def _lies_in(self, scope: str, outer: str) -> bool:
        inside = {scope_name(each) for item in self.scopes.get(outer, ()) for each in with_inner(item)}
        return scope == outer or any(
            self._lies_in(scope, inner) for inner in (inside & self.scopes.keys()) - {outer}
        )
