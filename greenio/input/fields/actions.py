"""Rows of buttons that answer a form."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

from greenio.input.fields.field import Field
from greenio.input.fields.invalid_value import ForgedValue
from greenio.output.controls.color import check_color
from greenio.widgets import items

_TYPES = get_args(items.ActionType)


class ActionsField(Field):
    """Buttons. The page reports the index of the pressed one.

    :param buttons: as authors give them: dicts, sequences, or other objects as label and value.
    :param submit_only: refuse buttons of other types than ``submit``.
    :raises TypeError: ``buttons`` is missing or no list.
    :raises ValueError: a malformed button.
    """

    __slots__ = ("_values",)

    item: items.Actions

    def __init__(
        self,
        function: str,
        name: str,
        label: str,
        buttons: Any,
        help_text: str | None,
        *,
        submit_only: bool = False,
    ) -> None:
        if buttons is None:
            raise TypeError(f"{function}(): buttons is required")
        if isinstance(buttons, (str, bytes)) or not isinstance(buttons, Iterable):
            raise TypeError(f"{function}(): buttons must be a list, not {type(buttons).__name__}")
        parsed = [_button(function, button) for button in buttons]
        for action, _ in parsed:
            if submit_only and action.type != "submit":
                raise ValueError(
                    f"{function}(): there is no form to {action.type}; all buttons must be of type 'submit'"
                )
        self._values = [value for _, value in parsed]
        item = items.Actions(
            name=name,
            label=str(label),
            help_text=str(help_text or ""),
            buttons=[action for action, _ in parsed],
        )
        super().__init__(function, item)

    @property
    def can_cancel(self) -> bool:
        """True if a button cancels the form."""
        return any(button.type == "cancel" and not button.disabled for button in self.item.buttons)

    def skips_checks(self, raw: Any) -> bool:
        """Tell whether the pressed button submits also what is incomplete."""
        buttons = self.item.buttons
        return type(raw) is int and 0 <= raw < len(buttons) and buttons[raw].skips_checks

    def parse(self, raw: Any) -> Any:
        if raw is None:
            return None
        if type(raw) is not int or not 0 <= raw < len(self._values):
            raise ForgedValue("not_possible")
        button = self.item.buttons[raw]
        if button.disabled or button.type != "submit":
            raise ForgedValue("not_possible")
        return self._values[raw]

    def set_value(self, function: str, value: Any) -> int | None:
        for index, (button, one) in enumerate(zip(self.item.buttons, self._values, strict=True)):
            if one == value and button.type == "submit":
                return index
        return None


def _button(function: str, given: Any) -> tuple[items.Action, Any]:
    """Return one button for the page, and its value."""
    color, disabled = "primary", False
    kind: Any = "submit"
    if isinstance(given, dict):
        kind = given.get("type") or kind
        disabled = bool(given.get("disabled"))
        if "label" not in given or ("value" not in given and kind == "submit" and not disabled):
            raise ValueError(f"{function}(): a button needs 'label' and 'value', got {given!r}")
        label, value = given["label"], given.get("value")
        color = given.get("color") or color
    elif isinstance(given, (list, tuple)):
        if not 2 <= len(given) <= 4:
            raise ValueError(f"{function}(): a button is (label, value[, type[, disabled]]), got {given!r}")
        label, value = given[0], given[1]
        kind = (given[2] if len(given) > 2 else None) or kind
        disabled = bool(given[3]) if len(given) > 3 else False
    else:
        label = value = given
    if kind not in _TYPES:
        raise ValueError(f"{function}(): type must be one of {', '.join(_TYPES)}, not {kind!r}")
    return items.Action(str(label), kind, check_color(function, color), disabled), value
