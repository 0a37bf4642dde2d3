"""Changed properties of a form's item or of a pin."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Raw

from greenio.protocol import codec


class ItemProperties:
    """The properties of one item that updates have changed, merged so that one update repeats all of them.

    Values are kept encoded: what the author changes later in a list that was passed does not count.
    """

    __slots__ = ("_attributes", "_values", "size")

    def __init__(self) -> None:
        self._values: dict[str, Raw] = {}
        self._attributes: dict[str, Raw] = {}
        self.size = 0
        """Bytes of names and values."""

    def merge(self, properties: Mapping[str, Any]) -> None:
        """Add the properties of a later update. HTML attributes are merged one by one, others are replaced."""
        values = self._values
        if "value" in properties or "options" in properties:
            values.pop("value", None)
            values.pop("held", None)
        for name, value in properties.items():
            values.pop(name, None)  # the page applies properties in order: the latest comes last
            if name == "attributes":
                self._attributes.update((key, Raw(codec.encode(each))) for key, each in value.items())
                values[name] = Raw(codec.encode(self._attributes))
            else:
                values[name] = Raw(codec.encode(value))
        self.size = sum(len(name) + len(memoryview(value)) for name, value in values.items())

    def as_dict(self) -> dict[str, Any]:
        """Return the properties by name, in the order in which the page has to apply them."""
        return dict(self._values)
