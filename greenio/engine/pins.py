"""The values of the pins on the page as the server knows them, and whether they are up to date.

The page reports the value of every pin that appears or changes, and which pins have left. So reading a value costs no
round trip. What is known here lags behind commands that the server has sent and the page has not done yet; then a
reader has to ask the page first:

    a pin was sent            until the page has reported it: that it is there, or that its scope was missing
    a pin was changed         until the page has acknowledged the command
    something was removed     likewise, for all pins that may have been in there

A page reports before it acknowledges, and before it sends any event of the user.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any

from greenio.protocol.errors import IgnoredEvent


class Pin:
    """One pin widget, from the command that sends it until it has left the page.

    :param declaration: understands the pin's values; kept for the API, not used here.
    """

    __slots__ = ("declaration", "id", "name", "raw", "shown")

    def __init__(self, id: int, name: str, declaration: Any) -> None:
        self.id = id
        self.name = name
        self.declaration = declaration
        self.shown = False
        """True if the page has reported it."""
        self.raw: Any = None
        """The value that the page reported last."""


class PinBoard:
    """The pins of one session. Command numbers are those of its outbox."""

    __slots__ = (
        "_by_id",
        "_changed",
        "_current",
        "_doubtful",
        "_known",
        "_last_id",
        "_removed",
        "_seen",
        "_serial",
    )

    def __init__(self) -> None:
        self._last_id = 0
        self._by_id: dict[int, Pin] = {}
        self._current: dict[str, Pin] = {}  # newest of each name, sent or shown
        self._doubtful: dict[str, int] = {}  # name -> number of the last command that changes it
        self._removed = 0  # number of the last command that may have removed pins
        self._known = 0  # every command up to this number is done, as an answer of the page has shown
        self._serial = 0
        self._changed: dict[str, int] = {}  # name -> serial number of its last change by the user
        self._seen: dict[Hashable, dict[str, int]] = {}

    def __len__(self) -> int:
        return len(self._by_id)

    # Sent by the server

    def sent(self, name: str, declaration: Any) -> Pin:
        """Add a pin that is sent to the page. Of several of one name the newest counts."""
        self._last_id += 1
        pin = Pin(self._last_id, name, declaration)
        self._by_id[pin.id] = pin
        self._current[name] = pin
        return pin

    def changing(self, name: str, number: int) -> None:
        """Note that the command ``number`` (or one before it) changes the pin of that name."""
        if name in self._current:
            self._doubtful[name] = number

    def removing(self, number: int) -> None:
        """Note that the command ``number`` (or one before it) may remove any pin."""
        self._removed = number

    # Reported by the page

    def reported(self, id: int, raw: Any) -> Pin | IgnoredEvent:
        """Take the value of a pin that has appeared or was changed."""
        pin = self._by_id.get(id)
        if pin is None:
            return IgnoredEvent(f"value of pin {id}, which is not on the page")
        pin.raw = raw
        pin.shown = True
        return pin

    def edited(self, id: int, raw: Any) -> Pin | IgnoredEvent:
        """Take a value that the user has changed."""
        pin = self.reported(id, raw)
        if isinstance(pin, Pin):
            self._serial += 1
            self._changed[pin.name] = self._serial
        return pin

    def gone(self, ids: Iterable[int]) -> list[Pin]:
        """Forget pins that have left the page, or whose scope was missing. Returns those that were known."""
        left = []
        for id in ids:
            pin = self._by_id.pop(id, None)
            if pin is None:
                continue
            left.append(pin)
            if self._current.get(pin.name) is pin:
                del self._current[pin.name]
                self._doubtful.pop(pin.name, None)
                # An earlier one of the same name may still be on the page.
                for other in self._by_id.values():
                    if other.name == pin.name:
                        self._current[pin.name] = other
        return left

    def answered(self, number: int) -> None:
        """Note that the page has done everything up to the command ``number``, and reported the outcome."""
        self._known = max(self._known, number)

    def shown_again(self, number: int) -> dict[str, Any]:
        """Start over for an empty page that is shown everything again, up to the command ``number``.

        :returns: the values that its pins had, by name.
        """
        values = {name: pin.raw for name, pin in self._current.items() if pin.shown}
        for pin in self._by_id.values():
            pin.shown = False
        self._known = 0
        self._removed = number
        self._doubtful = dict.fromkeys(self._current, number)
        return values

    # Asked by the app

    def get(self, name: str) -> Pin | None:
        """Return the pin of that name, None without one. Up to date only if :meth:`is_certain`."""
        return self._current.get(name)

    def is_certain(self, names: Iterable[str], acknowledged: int) -> bool:
        """Return whether what is known of these names is what the page shows.

        :param acknowledged: number of the last command that the page has acknowledged.
        """
        done = max(acknowledged, self._known)
        current, doubtful = self._current, self._doubtful
        in_place = self._removed <= done
        for name in names:
            pin = current.get(name)
            if pin is not None and (not pin.shown or not in_place or doubtful.get(name, 0) > done):
                return False
        return True

    def changes(self, name: str) -> int:
        """Return a number that is different after each change of that name by the user."""
        return self._changed.get(name, 0)

    def next_change(self, reader: Hashable, names: Iterable[str]) -> str | None:
        """Return the name of the oldest change by the user that ``reader`` has not seen; None without one.

        Changes before the reader asked for a name for the first time do not count.
        """
        seen = self._seen.setdefault(reader, {})
        oldest = None
        for name in names:
            changed = self.changes(name)
            if name not in seen:
                seen[name] = self._serial
            elif changed > seen[name] and (oldest is None or changed < self._changed[oldest]):
                oldest = name
        return oldest

    def mark_seen(self, reader: Hashable, name: str) -> None:
        """Note that the reader has seen the change that ``next_change()`` returned."""
        self._seen[reader][name] = self.changes(name)

    def forget(self, reader: Hashable) -> None:
        """Forget a reader that will not ask again."""
        self._seen.pop(reader, None)
