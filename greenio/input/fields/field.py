"""One item of a form on the server's side: what the page is told, and what its answer means."""

from __future__ import annotations

import copy
import logging
from collections.abc import Callable
from typing import Any

from msgspec import structs

from greenio.code_owner import frame_outside_greenio
from greenio.input.messages import MessageId
from greenio.names import check_name
from greenio.output.controls.callback import is_coroutine_function
from greenio.runtime.sessions.session import Session
from greenio.widgets.base import Item

log = logging.getLogger("greenio.input")

#: Name of the item of a form that has only one.
SINGLE = "data"

#: What an update cannot change (input.md 3).
FIXED = frozenset(
    (
        *(
            "action",
            "buttons",
            "code",
            "inline",
            "max_size",
            "max_total_size",
            "multiple",
            "name",
            "onchange",
        ),
        *("type", "validate"),
    )
)

#: Keys of an update that are no fields of any item.
_STATUS = ("valid_status", "valid_feedback", "invalid_feedback")
_COMMON = ("label", "help_text")

#: Places of descriptions that were complained about, so that a loop does not fill the log.
_complained: set[tuple[str, int]] = set()


class Invalid(Exception):
    """A value that the item's declaration does not allow.

    :param message: what is shown under the item, in the visitor's language.
    :param values: for the message's placeholders.
    """

    #: Whether an honest page may submit such a value.
    expected = False

    def __init__(self, message: MessageId, *values: str) -> None:
        super().__init__(message, *values)
        self.message = message
        self.values = values


class Forged(Invalid):
    """A value that the page cannot report by itself: worth a line in the log whenever it comes."""


class Stale(Invalid):
    """A value that was right when the page sent it, and is not any more."""

    expected = True


class Field:
    """An item with its conversion and checks. ``input(..., name="x")`` returns one for ``input_group()``.

    A field given to a form is a template: each form works with a copy, so that a list of items may be shared by
    all sessions.

    :param function: the public function that made it, for messages.
    :param item: what the page shows.
    :param validate: the author's check, called with the value; None means valid.
    :param onchange: the author's function for edits, called with the value.
    """

    __slots__ = ("_place", "function", "item", "onchange", "used", "validate")

    #: Fields of the item that an update may set, beyond label and help text.
    changeable: tuple[str, ...] = ()

    def __init__(
        self,
        function: str,
        item: Item,
        *,
        validate: Callable[[Any], Any] | None = None,
        onchange: Callable[[Any], Any] | None = None,
    ) -> None:
        self.used = True  # should a check below raise, there is nothing to complain about
        self._place: tuple[str, int] | None = None
        check_function(function, "validate", validate)
        check_function(function, "onchange", onchange)
        self.function = function
        self.item = structs.replace(item, check=validate is not None, watch=onchange is not None)
        self.validate = validate
        self.onchange = onchange

    @property
    def name(self) -> str:
        """Name of the item in its form."""
        return self.item.name

    def __repr__(self) -> str:
        return (
            f"<{self.function}(name={self.name!r}): an item for input_group(), which asks nothing by itself>"
        )

    def __del__(self) -> None:
        if not self.used and self._place is not None and self._place not in _complained:
            _complained.add(self._place)
            log.warning(
                "%s:%s: %s(name=%r) does not ask anything by itself; give it to input_group(), or leave name out",
                *self._place,
                self.function,
                self.name,
            )

    def describe(self) -> Field:
        """Say that it is a description: should nobody use it, the log says where it was made."""
        frame = frame_outside_greenio()
        self._place = (frame.f_code.co_filename, frame.f_lineno)
        self.used = False
        return self

    # What a form does with it

    def clone(self) -> Field:
        """A copy with a state of its own, for one form or one pin."""
        mine = copy.copy(self)
        mine.used = True
        return mine

    def check(self, session: Session) -> None:
        """Whether that session can show it.

        :raises ValueError: it asks for more than its server allows.
        """

    def open(self, session: Session, form: int) -> None:
        """The item is about to be shown by ``session``, in the form of that id (0: as a pin)."""

    def close(self, session: Session) -> None:
        """The item has left the page for good."""

    def parse(self, raw: Any) -> Any:
        """The Python value of what stands in the item, which the user may not have finished yet.

        :raises Invalid: it is no value of this item.
        """
        raise NotImplementedError

    def check_value(self, raw: Any, value: Any) -> None:
        """What a value has to fulfil, beyond being one, to be an answer.

        :raises Invalid: it does not.
        """

    def convert(self, raw: Any) -> Any:
        """The Python value of what the page submits.

        :raises Invalid: the declaration does not allow it.
        """
        value = self.parse(raw)
        self.check_value(raw, value)
        return value

    def shown(self, function: str, value: Any) -> Any:
        """What the page needs for showing ``value``, given by the author in an update.

        :raises TypeError: a value of that type cannot be shown.
        """
        return value

    def update(self, function: str, spec: dict[str, Any]) -> dict[str, Any]:
        """Take changes by the author; what the page has to be told of them.

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
                properties[key] = self.shown(function, value)
            elif key in self.changeable:
                properties[key] = self.set_field(function, key, value)
            else:
                attributes[key] = value
        if attributes:
            given = html_attributes(function, attributes, removable=True)
            merged = self.item.attributes | given
            kept = {name: value for name, value in merged.items() if value is not False}
            self.item = structs.replace(self.item, attributes=kept)
            properties["attributes"] = given
        return properties

    @staticmethod
    def check_update(function: str, spec: dict[str, Any]) -> None:
        """:raises ValueError: a parameter that cannot be changed."""
        for key in spec:
            if key in FIXED:
                raise ValueError(f"{function}(): {key} cannot be changed")

    def replace_options(self, function: str, options: Any) -> dict[str, Any]:
        """Take a new list of options."""
        raise ValueError(f"{function}(): the item {self.name!r} has no options")

    def set_field(self, function: str, key: str, value: Any) -> Any:
        """Set the item's field ``key``; returns what the page needs."""
        wanted = type(getattr(self.item, key))
        try:
            value = wanted(value) if wanted is not list else [str(entry) for entry in value]
        except (TypeError, ValueError):
            raise TypeError(f"{function}(): {key} cannot be {value!r}") from None
        self.item = structs.replace(self.item, **{key: value})
        return value


def check_function(function: str, parameter: str, given: Any) -> None:
    """Refuse what cannot run in the task that asks.

    :raises TypeError: it cannot be called, or is a coroutine function.
    """
    if given is None:
        return
    if not callable(given):
        raise TypeError(f"{function}(): {parameter} must be callable, not {type(given).__name__}")
    if is_coroutine_function(given):
        raise TypeError(
            f"{function}(): {parameter} is a coroutine function; it is called while the form waits, "
            "so it has to be a plain one"
        )


def field_name(function: str, name: str | None) -> str:
    """The name of an item, checked; ``data`` for a lone one."""
    return SINGLE if name is None else check_name(function, "name", name)


def html_attributes(function: str, given: dict[str, Any], *, removable: bool = False) -> dict[str, Any]:
    """Extra keyword arguments as attributes of the control.

    True sets an empty attribute, False and None leave it out.

    :param removable: keep False, which takes an attribute away that is there.
    :raises TypeError: a Python function given for a JavaScript event handler.
    """
    attributes: dict[str, Any] = {}
    for name, value in given.items():
        if name.lower().startswith("on") and callable(value):
            raise TypeError(
                f"{function}(): {name} is an HTML attribute and takes JavaScript as a str; "
                "for a Python function use onchange="
            )
        if value is None or (value is False and not removable):
            continue
        written = name.rstrip("_").replace("_", "-")
        attributes[written] = value if value is False else "" if value is True else str(value)
    return attributes
