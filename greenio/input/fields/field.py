"""The base class of all items: declaration, conversion and checks of one item of a form or one pin."""

from __future__ import annotations

import copy
import logging
import warnings
from collections.abc import Callable
from typing import Any

from msgspec import structs

from greenio.code_owner import frame_outside_greenio
from greenio.error_pages import see
from greenio.exceptions import GreenioWarning
from greenio.input.fields.attributes import changed_attributes, check_function
from greenio.input.fields.invalid_value import ForgedValue
from greenio.runtime.interfaces import SessionPort
from greenio.widgets.base import Item

log = logging.getLogger("greenio.input")

#: Parameters that an update cannot change.
_FIXED = frozenset(
    [
        "action",
        "buttons",
        "code",
        "inline",
        "max_size",
        "max_total_size",
        "multiple",
        "name",
        "onchange",
        "suggest",
        "type",
        "validate",
    ]
)

#: Keys of an update that every item takes and that are not fields of its declaration.
_STATUS = ("valid_status", "valid_feedback", "invalid_feedback")
_COMMON = ("label", "help_text")

#: Source lines of unused items that were logged, so that a loop does not fill the log.
_reported: set[tuple[str, int]] = set()


def warn_author(text: str) -> None:
    """Warn of a mistake that stops nothing, with the file and line of the author's call."""
    frame = frame_outside_greenio()
    warnings.warn_explicit(
        text,
        GreenioWarning,
        frame.f_code.co_filename,
        frame.f_lineno,
        module=frame.f_globals.get("__name__"),
        registry=frame.f_globals.setdefault("__warningregistry__", {}),
    )


class UnusedItem:
    """A warning about an item that no form has used, logged when it is dropped before it is cancelled.

    :param function: name of the public function that made the item.
    :param name: name of the item.
    :param source_line: file and line of the author's call.
    """

    __slots__ = ("_function", "_name", "_source_line", "is_cancelled")

    def __init__(self, function: str, name: str, source_line: tuple[str, int]) -> None:
        self._function = function
        self._name = name
        self._source_line = source_line
        self.is_cancelled = False

    def __del__(self) -> None:
        if not self.is_cancelled and self._source_line not in _reported:
            _reported.add(self._source_line)
            log.warning(
                "%s:%s: %s(name=%r) does not ask anything by itself; give it to input_group(), or leave name out"
                + see("error_unused_item"),
                *self._source_line,
                self._function,
                self._name,
            )


class Field:
    """One item with its conversion and checks. ``input(..., name="x")`` returns one for ``input_group()``.

    A field given to a form is a template: each form works with a copy, so that all sessions may share a list of items.

    :param function: name of the public function that made it, for messages.
    :param item: the declaration that the page shows.
    :param validate: the author's check, called with the value; returns None if it is valid.
    :param onchange: the author's function for edits, called with the value.
    """

    __slots__ = ("_unused", "function", "item", "onchange", "validate")

    #: Fields of the declaration that an update may set, beyond label and help text.
    updatable: tuple[str, ...] = ()

    def __init__(
        self,
        function: str,
        item: Item,
        *,
        validate: Callable[[Any], Any] | None = None,
        onchange: Callable[[Any], Any] | None = None,
    ) -> None:
        self._unused: UnusedItem | None = None
        check_function(function, "validate", validate)
        check_function(function, "onchange", onchange)
        self.function = function
        self.item = structs.replace(item, check=validate is not None, watch=onchange is not None)
        self.validate = validate
        self.onchange = onchange

    @property
    def name(self) -> str:
        """Name of the item in its form, or of the pin."""
        return self.item.name

    def __repr__(self) -> str:
        return (
            f"<{self.function}(name={self.name!r}): an item for input_group(), which asks nothing by itself>"
        )

    def warn_if_unused(self) -> Field:
        """Log a warning with the author's source line if the field is never given to a form; returns the field."""
        frame = frame_outside_greenio()
        self._unused = UnusedItem(self.function, self.name, (frame.f_code.co_filename, frame.f_lineno))
        return self

    def mark_used(self) -> None:
        """Cancel the warning of ``warn_if_unused()``: a form has taken the field."""
        if self._unused is not None:
            self._unused.is_cancelled = True

    # Called by forms and pins

    def clone(self) -> Field:
        """Return a copy with a state of its own, for one form or one pin."""
        copied = copy.copy(self)
        copied._unused = None
        return copied

    def check_limits(self, session: SessionPort) -> None:
        """Check the item against the limits of the session's server.

        :raises ValueError: it asks for more than the server allows.
        """

    def open(self, session: SessionPort, form: int) -> None:
        """Prepare for being shown by ``session``, in the form with the id ``form`` (0: as a pin)."""

    def close(self, session: SessionPort) -> None:
        """Release what the item holds: it has left the page for good."""

    def parse(self, raw: Any) -> Any:
        """Return the Python value of what the page reports, which the user may not have finished yet.

        :raises InvalidValue: it is no value of this item.
        """
        raise NotImplementedError

    def check_value(self, raw: Any, value: Any) -> None:
        """Check whether a value may be submitted (required, lengths, limits).

        :raises InvalidValue: it may not.
        """

    def convert(self, raw: Any) -> Any:
        """Return the Python value of what the page submits.

        :raises InvalidValue: the declaration does not allow it.
        """
        value = self.parse(raw)
        self.check_value(raw, value)
        return value

    def edit(self, changes: list[Any]) -> dict[str, Any]:
        """Change an editable table as the user did; returns the fields of the answer (Edited).

        :raises ForgedValue: the item is no such table, or it does not allow the changes.
        """
        raise ForgedValue("not_valid")

    def set_value(self, function: str, value: Any) -> Any:
        """Take ``value`` from an update by the author; returns what the page needs to show it.

        :raises TypeError: a value of that type cannot be shown.
        """
        return value

    def update(self, function: str, spec: dict[str, Any]) -> dict[str, Any]:
        """Take an update by the author; returns the properties that the page needs.

        :raises ValueError: the item has no such parameter, or it cannot be changed.
        :raises TypeError: a value of a wrong type.
        """
        self.check_update(function, spec)
        properties: dict[str, Any] = {}
        if spec.get("options") is not None:
            properties.update(self.replace_options(function, spec["options"]))
        attributes: dict[str, Any] = {}
        # The value last: whether it fits depends on the others.
        for key, value in sorted(spec.items(), key=lambda entry: entry[0] == "value"):
            if key == "options" or (value is None and key != "valid_status"):
                continue
            if key == "valid_status":
                properties[key] = value if isinstance(value, bool) else None
            elif key in _STATUS or key in _COMMON:
                properties[key] = str(value)
            elif key == "value":
                properties[key] = self.set_value(function, value)
            elif key in self.updatable:
                properties[key] = self.set_field(function, key, value)
            else:
                attributes[key] = value
        if attributes:
            given = changed_attributes(function, attributes)
            merged = self.item.attributes | given
            kept = {name: value for name, value in merged.items() if value is not False}
            self.item = structs.replace(self.item, attributes=kept)
            properties["attributes"] = given
        return properties

    @staticmethod
    def check_update(function: str, spec: dict[str, Any]) -> None:
        """Check that an update names no parameter that is fixed.

        :raises ValueError: it does.
        """
        for key in spec:
            if key in _FIXED:
                raise ValueError(f"{function}(): {key} cannot be changed")

    def replace_options(self, function: str, options: Any) -> dict[str, Any]:
        """Take a new list of options; returns the properties that the page needs."""
        raise ValueError(f"{function}(): the item {self.name!r} has no options")

    def set_field(self, function: str, key: str, value: Any) -> Any:
        """Set the field ``key`` of the declaration; returns what the page needs."""
        wanted = type(getattr(self.item, key))
        try:
            value = wanted(value) if wanted is not list else [str(entry) for entry in value]
        except (TypeError, ValueError):
            raise TypeError(f"{function}(): {key} cannot be {value!r}") from None
        self.item = structs.replace(self.item, **{key: value})
        return value
