"""The pins that a page shows, and what it reports of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from greenio.protocol import commands, events
from greenio.testing.widgets import WidgetDict, with_inner
from greenio.widgets.items import Actions, Checkbox, DateRange, FileUpload, Radio, Rating, Select, Slider
from greenio.widgets.pins import Pin
from greenio.widgets.registry import is_kind


class ShownPins:
    """The pins of one page.

    Values are raw, as the page reports them: text for fields, lists of numbers for choices.
    """

    def __init__(self) -> None:
        self._items: dict[int, WidgetDict] = {}
        self._values: dict[int, Any] = {}
        self._unreported: list[int] = []
        self._gone: list[int] = []
        self._replies: list[events.Reply] = []

    def id_of(self, name: str) -> int:
        """Return the id of the pin of that name."""
        for pin, item in self._items.items():
            if item["name"] == name:
                return pin
        raise AssertionError(f"no pin {name!r} on the page; there are {sorted(self.names())}")

    def names(self) -> list[str]:
        """Return the names of the pins on the page."""
        return [item["name"] for item in self._items.values()]

    def value(self, name: str) -> Any:
        """Return the value that the pin of that name shows."""
        return self._values[self.id_of(name)]

    def item(self, name: str) -> WidgetDict:
        """Return the item of the pin of that name, with what updates have changed."""
        return self._items[self.id_of(name)]

    def edit(self, name: str, value: Any) -> events.PinChange:
        """Change a pin as the user does; return the event to be sent."""
        pin = self.id_of(name)
        self._values[pin] = value
        return events.PinChange(name, value, pin=pin)

    def take(self, command: commands.Command, shown: Iterable[WidgetDict]) -> None:
        """Note what a command that was done has changed.

        :param shown: all pin widgets of the page after it.
        """
        bodies = {widget["body"]["id"]: widget["body"]["item"] for widget in shown}
        for pin in [each for each in self._items if each not in bodies]:
            self._forget(pin)
        if isinstance(command, commands.Output):
            self._gone += [pin for pin in _pins_in(command.node) if pin not in bodies]
        for pin, item in bodies.items():
            if pin not in self._items and pin not in self._gone:
                self._appeared(pin, item)
        if isinstance(command, commands.UpdatePin):
            for pin, item in self._items.items():
                if item["name"] == command.name:
                    self._update(pin, item, command.props)
        elif isinstance(command, commands.SyncPins):
            self._replies.append(events.Reply(command.request))

    def report(self) -> list[events.Event]:
        """Return the events that the server has to get before any others."""
        reports: list[events.Event] = []
        if self._unreported or self._gone:
            values = [
                events.PinValue(pin, self._values[pin]) for pin in self._unreported if pin in self._values
            ]
            reports.append(events.PinReport(values, self._gone))
        reports += self._replies
        self._unreported, self._gone, self._replies = [], [], []
        return reports

    def _appeared(self, pin: int, item: WidgetDict) -> None:
        for earlier in [each for each, other in self._items.items() if other["name"] == item["name"]]:
            self._forget(earlier)
        self._items[pin] = dict(item)
        self._values[pin] = initial_value(item)
        self._unreported.append(pin)

    def _update(self, pin: int, item: WidgetDict, properties: dict[str, Any]) -> None:
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


def _pins_in(widget: WidgetDict) -> list[int]:
    return [each["body"]["id"] for each in with_inner(widget) if is_kind(each, Pin)]


def initial_value(item: WidgetDict) -> Any:
    """Return the value that the page reports of an item before the user changes it."""
    if is_kind(item, Select) or is_kind(item, Checkbox) or is_kind(item, Radio):
        base, options = item.get("base", 0), item.get("options", [])
        chosen = [index for index, option in enumerate(options) if option.get("selected")]
        if is_kind(item, Select) and not item.get("multiple"):
            enabled = [index for index, option in enumerate(options) if not option.get("disabled")]
            chosen = [index for index in chosen if index in enabled] if chosen else enabled[:1]
        return [base + index for index in chosen]
    if is_kind(item, DateRange):
        return item.get("value") or ["", ""]
    if is_kind(item, Slider) or is_kind(item, Rating):
        return item.get("value", 0)
    if is_kind(item, Actions) or is_kind(item, FileUpload):
        return None if is_kind(item, Actions) else []
    return "#000000" if item.get("type") == "color" and not item.get("value") else item.get("value", "")
