"""What a page knows of its pins, for the visitor of :mod:`greenio.testing.visitor`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from greenio.protocol import commands, events


class PagePins:
    """The pins on a visitor's page.

    Values are raw, as the page reports them: text for fields, lists of numbers for choices.
    """

    def __init__(self) -> None:
        self._items: dict[int, dict[str, Any]] = {}
        self._values: dict[int, Any] = {}
        self._unreported: list[int] = []
        self._gone: list[int] = []
        self._replies: list[events.Reply] = []

    def id_of(self, name: str) -> int:
        """The id of the pin of that name."""
        for pin, item in self._items.items():
            if item["name"] == name:
                return pin
        raise AssertionError(f"no pin {name!r} on the page; there are {sorted(self.names())}")

    def names(self) -> list[str]:
        """Those that are on the page."""
        return [item["name"] for item in self._items.values()]

    def value(self, name: str) -> Any:
        """What the pin of that name shows."""
        return self._values[self.id_of(name)]

    def item(self, name: str) -> dict[str, Any]:
        """The item of the pin of that name, with what updates have changed."""
        return self._items[self.id_of(name)]

    def edit(self, name: str, value: Any) -> events.PinChange:
        """The user changes a pin: the event to be sent."""
        pin = self.id_of(name)
        self._values[pin] = value
        return events.PinChange(name, value, pin=pin)

    def take(self, command: Any, shown: Iterable[dict[str, Any]]) -> None:
        """A command was done.

        :param shown: all pin widgets of the page after it.
        """
        bodies = {widget["body"]["id"]: widget["body"]["item"] for widget in shown}
        for pin in [each for each in self._items if each not in bodies]:
            self._forget(pin)
        if isinstance(command, commands.Output):
            for pin in pins_in(command.node):
                if pin not in bodies:
                    self._gone.append(pin)
        for pin, item in bodies.items():
            if pin in self._items or pin in self._gone:
                continue
            for earlier in [each for each, other in self._items.items() if other["name"] == item["name"]]:
                self._forget(earlier)
            self._items[pin] = dict(item)
            self._values[pin] = initial_value(item)
            self._unreported.append(pin)
        if isinstance(command, commands.UpdatePin):
            for pin, item in self._items.items():
                if item["name"] == command.name:
                    self._update(pin, item, command.props)
        elif isinstance(command, commands.SyncPins):
            self._replies.append(events.Reply(command.request))

    def report(self) -> list[events.Event]:
        """What is to be told to the server before anything else."""
        told: list[events.Event] = []
        if self._unreported or self._gone:
            values = [
                events.PinValue(pin, self._values[pin]) for pin in self._unreported if pin in self._values
            ]
            told.append(events.PinReport(values, self._gone))
        told += self._replies
        self._unreported, self._gone, self._replies = [], [], []
        return told

    def _update(self, pin: int, item: dict[str, Any], properties: dict[str, Any]) -> None:
        item.update({key: value for key, value in properties.items() if key != "value"})
        if "options" in properties:
            self._values[pin] = initial_value(item)
        if "value" in properties:
            self._values[pin] = properties["value"]
        self._unreported.append(pin)

    def _forget(self, pin: int) -> None:
        self._items.pop(pin, None)
        self._values.pop(pin, None)
        self._gone.append(pin)


def pins_in(node: Any) -> list[int]:
    """The ids of the pins in a widget."""
    if isinstance(node, dict):
        own = [node["body"]["id"]] if node.get("k") == "pin" else []
        return own + [pin for value in node.values() for pin in pins_in(value)]
    if isinstance(node, list):
        return [pin for value in node for pin in pins_in(value)]
    return []


def initial_value(item: dict[str, Any]) -> Any:
    """What the page reports of an item that nobody has touched."""
    kind = item["k"]
    if kind in ("select", "checkbox", "radio"):
        base, options = item.get("base", 0), item.get("options", [])
        chosen = [index for index, option in enumerate(options) if option.get("selected")]
        if kind == "select" and not item.get("multiple"):
            enabled = [index for index, option in enumerate(options) if not option.get("disabled")]
            chosen = [index for index in chosen if index in enabled] if chosen else enabled[:1]
        return [base + index for index in chosen]
    if kind == "slider":
        return item.get("value", 0)
    if kind in ("actions", "file"):
        return None if kind == "actions" else []
    return "#000000" if item.get("type") == "color" and not item.get("value") else item.get("value", "")
