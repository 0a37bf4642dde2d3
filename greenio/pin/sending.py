"""A pin on its way to the page."""

from __future__ import annotations

from typing import Any

from greenio.input.fields.field import Field
from greenio.names import check_name
from greenio.output.output import Output
from greenio.runtime.current import current_session
from greenio.runtime.sessions.pins import pins_of
from greenio.runtime.sessions.session import Session
from greenio.widgets.base import Item
from greenio.widgets.pins import Pin, PinBody


class Sending:
    """Stands for the body of a pin widget until it is encoded. Each time that happens, a pin is on its way.

    :param session: shows it.
    :param field: its declaration.
    """

    __slots__ = ("_field", "_session")

    def __init__(self, session: Session, field: Field) -> None:
        self._session = session
        self._field = field

    @property
    def item(self) -> Item:
        """The item of the declaration, for the mirror of the page, which looks for its name."""
        return self._field.item

    def to_wire(self) -> PinBody:
        """Called by the codec."""
        field = self._field.clone()
        field.open(self._session, 0)
        return PinBody(pins_of(self._session).board.sent(field.name, field).id, field.item)


def put_pin(function: str, field: Field, scope: str | int | None, position: int) -> Output:
    """The output of a pin."""
    field.check(current_session())
    body: Any = Sending(current_session(), field)
    return Output(function, Pin(body=body), scope, position)


def pin_name(function: str, name: Any) -> str:
    """A pin's name, checked.

    :raises ValueError: it is empty, or has other characters than the name rule allows.
    """
    if not check_name(function, "name", name):
        raise ValueError(f"{function}(): name must not be empty")
    return str(name)
