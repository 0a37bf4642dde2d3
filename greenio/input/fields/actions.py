"""Buttons as a question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, get_args

from greenio.input.ask import ask_or_describe
from greenio.input.fields.field import Field, Forged, field_name
from greenio.widgets import items

_TYPES = get_args(items.ActionType)
_COLORS = ("primary", "secondary", "success", "danger", "warning", "info", "light", "dark")


def actions(
    label: str = "",
    buttons: Sequence[Any] | None = None,
    name: str | None = None,
    help_text: str | None = None,
    *,
    timeout: float | None = None,
) -> Any:
    """Ask by buttons.

    :param label: as for :func:`input`.
    :param buttons: each a dict (``label``, ``value``, optional ``type``, ``disabled``, ``color``), a sequence
        ``(label, value[, type[, disabled]])``, or any other object as both. ``type`` is ``"submit"``,
        ``"reset"`` or ``"cancel"``.
    :param name: as for :func:`input`.
    :param help_text: as for :func:`input`.
    :param timeout: as for :func:`input`.
    :returns: the pressed button's value; None if the form was submitted otherwise, or cancelled. With
        ``name`` the item.
    :raises TypeError: ``buttons`` is missing.
    :raises ValueError: a malformed button.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is over, or ends while waiting.

    Example: ``if actions("Sure?", ["yes", "no"]) == "yes": ...``
    """
    return ask_or_describe(
        actions_field("actions", field_name("actions", name), label, buttons, help_text), name, timeout
    )


def actions_field(
    function: str, name: str, label: str, buttons: Any, help_text: str | None, *, submit_only: bool = False
) -> ActionsField:
    """The field of ``actions()`` and ``put_actions()``."""
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
    item = items.Actions(
        name=name, label=str(label), help_text=str(help_text or ""), buttons=[action for action, _ in parsed]
    )
    return ActionsField(function, item, [value for _, value in parsed])


class ActionsField(Field):
    """Buttons. Reports the index of the pressed one.

    :param values: what the buttons stand for.
    """

    __slots__ = ("_values",)

    item: items.Actions

    def __init__(self, function: str, item: items.Actions, values: list[Any]) -> None:
        super().__init__(function, item)
        self._values = values

    @property
    def may_cancel(self) -> bool:
        """Whether a button cancels the form."""
        return any(button.type == "cancel" and not button.disabled for button in self.item.buttons)

    def parse(self, raw: Any) -> Any:
        if raw is None:
            return None
        if type(raw) is not int or not 0 <= raw < len(self._values):
            raise Forged("not_possible")
        button = self.item.buttons[raw]
        if button.disabled or button.type != "submit":
            raise Forged("not_possible")
        return self._values[raw]

    def shown(self, function: str, value: Any) -> int | None:
        for index, (button, one) in enumerate(zip(self.item.buttons, self._values, strict=True)):
            if one == value and button.type == "submit":
                return index
        return None


def _button(function: str, given: Any) -> tuple[items.Action, Any]:
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
    if color not in _COLORS:
        raise ValueError(f"{function}(): color must be one of {', '.join(_COLORS)}, not {color!r}")
    return items.Action(str(label), kind, color, disabled), value
