"""The button beside a one-line field (``action=``), and the ``set_value`` function that its callback gets."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from greenio.input.fields.conversion import field_text
from greenio.input.fields.invalid_value import ForgedValue
from greenio.output.controls.callback import check_callback
from greenio.protocol import commands
from greenio.runtime.interfaces import SessionPort

log = logging.getLogger("greenio.input")

_NO_LABEL: Any = object()


class SetValue:
    """The function ``set_value`` of one field in one form, which fills the field.

    With a label, the value itself is not sent to the page: the field shows the label, and the page reports a
    number that refers to the value.

    :param session: the session that shows the form.
    :param form: id of the form.
    :param name: name of the item.
    :param kind: type of the field.
    :param callback: the author's function, called with this object.
    """

    __slots__ = ("_form", "_held", "_is_open", "_kind", "_name", "_session", "callback_id")

    def __init__(
        self, session: SessionPort, form: int, name: str, kind: str, callback: Callable[..., Any]
    ) -> None:
        self._session = session
        self._form = form
        self._name = name
        self._kind = kind
        self._held: list[Any] = []
        self._is_open = True
        #: Id of the callback, which lasts as long as the form and does not keep the session open after the app.
        self.callback_id = session.callbacks.register(
            lambda _value: callback(self), name=f"action of {name!r}", keeps_open=False
        )

    def __call__(self, value: Any, label: Any = _NO_LABEL) -> None:
        """Fill the field. Ignored when the form has left the page.

        :param value: the value that the field shows; with a label any object, which becomes the item's value.
        :param label: text that the field shows instead; it is read-only until it is reset or filled again.
        """
        if not self._is_open or self._session.closed:
            log.debug("set_value() of %r was ignored: the form has left the page", self._name)
            return
        properties: dict[str, Any]
        if label is _NO_LABEL:
            properties = {"value": field_text(self._kind, value)}
        else:
            self._held.append(value)
            properties = {"value": str(label), "held": len(self._held)}
        self._session.sender.enqueue(commands.UpdateItem(self._form, self._name, properties))

    def held(self, raw: dict[str, Any]) -> Any:
        """Return the object that the page's number refers to.

        :raises ForgedValue: no object was set under that number.
        """
        number = raw.get("held")
        if type(number) is not int or len(raw) != 1 or not 1 <= number <= len(self._held):
            raise ForgedValue("not_valid")
        return self._held[number - 1]

    def close(self) -> None:
        """Release the callback and the objects: the form has left the page."""
        self._is_open = False
        self._held = []
        self._session.callbacks.release([self.callback_id])


def parse_action(function: str, action: Any) -> tuple[str, Callable[..., Any] | None]:
    """Return label and callback of ``action=``; ``("", None)`` for None.

    :raises ValueError: it is no pair.
    :raises TypeError: its second part cannot be called.
    """
    if action is None:
        return "", None
    if not isinstance(action, (tuple, list)) or len(action) != 2:
        raise ValueError(f"{function}(): action is a pair (button label, callback), not {action!r}")
    label, callback = action
    check_callback(function, "action", callback)
    return str(label) or "…", callback
