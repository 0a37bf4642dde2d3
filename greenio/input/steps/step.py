"""One step of a wizard: its items, what was answered before, and the form that asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any

from msgspec import structs

from greenio.input.fields.actions import ActionsField
from greenio.input.fields.field import Field
from greenio.input.fields.files import FileField
from greenio.input.messages import MessageId, message_text
from greenio.runtime.current import current_session
from greenio.widgets.items import Slider

#: Name of the item that has the buttons.
ANSWER = "_wizard"


class Answer(Enum):
    """The button that ended the form of a step."""

    BACK = "back"
    NEXT = "next"


class Step:
    """One step, which is asked again when the visitor comes back to it.

    :param given: items, a pair of title and items, or a function of the answers so far that returns one of these or None.
    :param number: its place, for messages; the first is 1.
    :raises TypeError: ``given`` is something else.
    """

    def __init__(self, given: Any, number: int) -> None:
        self._number = number
        self._files: set[str] = set()
        self._find: Callable[[dict[str, Any]], Any]
        if callable(given):
            self._find = given
        else:
            parsed = self._parse(given)
            self._find = lambda answers: parsed
        #: The latest answers by name, also of items that the step has no longer.
        self.kept: dict[str, Any] = {}

    def ask_for(self, answers: dict[str, Any]) -> tuple[str, list[Field]] | None:
        """Return title and items of the step; None if it is to be skipped.

        :param answers: what was answered before this step.
        :raises TypeError: its function returned something else.
        :raises ValueError: an earlier step has an item of that name.
        """
        found = self._find(dict(answers))
        if found is None:
            return None
        title, items = self._parse(found)
        for item in items:
            if item.name in answers:
                raise ValueError(f"wizard(): two items are named {item.name!r}")
        return title, items

    def keep(self, values: dict[str, Any]) -> None:
        """Remember answers. A field for files that is empty does not remove the files that were chosen before."""
        for name, value in values.items():
            if value or name not in self.kept or name not in self._files:
                self.kept[name] = value

    def _parse(self, given: Any) -> tuple[str, list[Field]]:
        title, items = "", given
        if isinstance(given, tuple) and len(given) == 2 and isinstance(given[0], str):
            title, items = given
        if isinstance(items, str) or not isinstance(items, Sequence):
            raise TypeError(
                f"wizard(): step {self._number} must be a list of items, a pair (title, items) or a function, "
                f"not {type(items).__name__}"
            )
        for item in items:
            if not isinstance(item, Field):
                raise TypeError(
                    f"wizard(): step {self._number} has {item!r} instead of an item. Give every input a name: "
                    'input("Age", name="age")'
                )
            item.mark_used()
        self._files = {item.name for item in items if isinstance(item, FileField)}
        return title, list(items)


def step_form(
    items: list[Field], kept: dict[str, Any], *, can_go_back: bool, is_last: bool, cancelable: bool
) -> list[Field]:
    """Return the items of a form for a step, with what was answered before and with its buttons.

    :param kept: answers by name.
    """
    fields = [_prefilled(item, kept[item.name]) if item.name in kept else item for item in items]
    return [*fields, _buttons(can_go_back=can_go_back, is_last=is_last, cancelable=cancelable)]


def _prefilled(field: Field, value: Any) -> Field:
    """Return a copy of an item that shows an answer, which the item has accepted before."""
    copied = field.clone()
    if isinstance(copied, FileField):
        if value:
            files = value if isinstance(value, list) else [value]
            names = ", ".join(file["filename"] for file in files)
            copied.item = structs.replace(copied.item, required=False, placeholder=names)
    elif not isinstance(copied, ActionsField):
        shown = copied.set_value("wizard", value)
        if isinstance(copied.item, Slider):
            copied.item = structs.replace(copied.item, value=shown)
    return copied


def _buttons(*, can_go_back: bool, is_last: bool, cancelable: bool) -> Field:
    def text(message: MessageId) -> str:
        return message_text(current_session().request.language, message)

    buttons: list[dict[str, Any]] = []
    if can_go_back:
        buttons.append({"label": text("back"), "value": Answer.BACK})
    buttons.append({"label": text("finish" if is_last else "next"), "value": Answer.NEXT})
    if cancelable:
        buttons.append({"label": text("cancel"), "type": "cancel"})
    field = ActionsField("wizard", ANSWER, "", buttons, None)
    # One button of a form is filled.
    shown = [
        structs.replace(button, color="quiet") if button.type == "cancel" else button
        for button in field.item.buttons
    ]
    if can_go_back:
        shown[0] = structs.replace(shown[0], color="default", skips_checks=True)
    field.item = structs.replace(field.item, buttons=shown)
    return field
