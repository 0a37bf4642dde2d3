"""Reading and writing pins."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from greenio.engine.pins import Pin
from greenio.input.fields.field import Field
from greenio.input.fields.invalid_value import InvalidValue
from greenio.names import check_name
from greenio.runtime.current import current_task
from greenio.runtime.sessions.pins import pins_of
from greenio.runtime.tasks.awaiting import as_awaitable, in_coroutine

log = logging.getLogger("greenio.pin")


class PinValues:
    """The values of the pins on the page: ``pin.name`` and ``pin["name"]`` read and write them.

    Reading waits only until the page has shown what was sent to it before; in coroutine sessions it is awaited. A pin
    that is not on the page has the value None, or raises ``AssertionError`` after :meth:`use_strict`. Writing does not
    wait and calls no change function; a name without a pin is logged as a warning. Both raise ``ValueError`` for a bad
    name, ``SessionNotFoundException`` outside of a session (reading also in a script before its first output) and
    ``SessionClosedException`` when the session is closed, or closes while reading waits.

    Example::

        put_input("age", type=NUMBER)
        put_button("show", lambda: put_text(pin.age))
        pin.age = 30
    """

    __slots__ = ()

    def use_strict(self) -> None:
        """Make reading a pin that is not on the page raise ``AssertionError``, from now on in this session."""
        pins_of(current_task().session).is_strict = True

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(f"pin has no attribute {name!r}")
        return self[name]

    def __setattr__(self, name: str, value: Any) -> None:
        if name.startswith("__") or name == "use_strict":
            raise AttributeError(f"pin.{name} cannot be set; for a pin of that name use pin[{name!r}] = ...")
        self[name] = value

    def __getitem__(self, name: str) -> Any:
        check_name("pin", "name", name)
        if in_coroutine():
            return as_awaitable(self.__getitem__, name)
        task = current_task(may_start=False)
        pins = pins_of(task.session)
        found = pins.find(task, (name,))
        if name not in found:
            if pins.is_strict:
                raise AssertionError(f"there is no pin {name!r} on the page")
            return None
        return pin_value(found[name])

    def __setitem__(self, name: str, value: Any) -> None:
        check_name("pin", "name", name)
        task = current_task()
        session = task.session
        session.check(task)
        declared = pins_of(session).board.get(name)
        properties: dict[str, Any] = {}
        if declared is None:
            log.warning("session %s: pin.%s was set, but there is no such pin", session.name, name)
        else:
            field: Field = declared.declaration
            properties["value"] = field.set_value("pin", value)
        pins_of(session).write(task, name, properties)

    def __repr__(self) -> str:
        return "<the pins of the current session>"


pin = PinValues()


def get_pin_values(names: Iterable[str]) -> Any:
    """Return the values of several pins at once. In coroutine sessions it is awaited.

    :param names: names of the pins, in a list or another iterable.
    :returns: dict of name to value of the pins that are on the page, in the order of ``names``.
    :raises TypeError: ``names`` is a str.
    :raises ValueError: a bad name.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``save(get_pin_values(["name", "age"]))``
    """
    if isinstance(names, str):
        raise TypeError("get_pin_values(): names must be a list of str, not a str")
    wanted = [check_name("get_pin_values", "names", name) for name in names]
    if in_coroutine():
        return as_awaitable(get_pin_values, wanted)
    task = current_task()
    found = pins_of(task.session).find(task, wanted)
    return {name: pin_value(pin) for name, pin in found.items()}


def pin_value(pin: Pin) -> Any:
    """Return the Python value of a pin, None if the page shows no valid one."""
    return parse_value(pin.declaration, pin.raw)


def parse_value(field: Field, raw: Any) -> Any:
    """Return the Python value of what the page reports, None if it is not valid (yet)."""
    try:
        return field.parse(raw)
    except InvalidValue:
        return None
