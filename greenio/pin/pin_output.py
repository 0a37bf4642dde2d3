"""The output of a pin, from the author's call until it is sent to the page."""

from __future__ import annotations

from typing import Any

from greenio.input.fields.field import Field
from greenio.names import check_name
from greenio.output.output import Output
from greenio.runtime.current import current_session
from greenio.runtime.interfaces import SessionPort
from greenio.runtime.sessions.pins import pins_of
from greenio.widgets.base import Item
from greenio.widgets.pins import Pin, PinBody


class UnsentPin:
    """The body of a pin widget until it is encoded. Each encoding makes one pin that is expected on the page.

    :param session: the session that shows it.
    :param field: its declaration.
    """

    __slots__ = ("_field", "_session")

    def __init__(self, session: SessionPort, field: Field) -> None:
        self._session = session
        self._field = field

    @property
    def item(self) -> Item:
        """The item of the declaration, for the mirror of the page, which looks for its name."""
        return self._field.item

    def to_wire(self) -> PinBody:
        """Return the body for the wire; called by the codec."""
        field = self._field.clone()
        field.open(self._session, 0)
        return PinBody(pins_of(self._session).board.sent(field.name, field).id, field.item)


def put_pin(field: Field, scope: str | int | None, position: int) -> Output:
    """Return the output of a pin.

    :raises ValueError: the item asks for more than the server allows.
    :raises SessionClosedException: the session is closed.
    """
    session = current_session()
    field.check_limits(session)
    body: Any = UnsentPin(session, field)
    return Output(field.function, Pin(body=body), scope, position)


def pin_name(function: str, name: str) -> str:
    """Return the checked name of a pin.

    :raises ValueError: it is empty, or has other characters than letters, digits, ``-`` and ``_``.
    """
    if not check_name(function, "name", name):
        raise ValueError(f"{function}(): name must not be empty")
    return name
