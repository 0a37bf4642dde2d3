"""Reading and writing pins."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from greenio.engine.pins import Pin
from greenio.input.fields.field import Field, Invalid
from greenio.names import check_name
from greenio.runtime.current import current_task
from greenio.runtime.sessions.pins import pins_of
from greenio.runtime.tasks.awaiting import as_awaitable, in_coroutine

log = logging.getLogger("greenio.pin")


class PinValues:
    """The values of the pins on the page: ``pin.name`` and ``pin["name"]`` read and write them.

    Reading waits only where the page has not yet shown what was sent to it before. A pin that is not on the page
    has the value None, or raises ``AssertionError`` after :meth:`use_strict`. Writing does not wait; it calls no
    change function.

    Example::

        put_input("age", type=NUMBER)
        put_button("show", lambda: put_text(pin.age))
        pin.age = 30
    """

    __slots__ = ()

    def use_strict(self) -> None:
        """From now on, reading a pin that is not on the page raises ``AssertionError``, in this session."""
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
        task = current_task()
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
            log.warning("session %s: pin.%s was set, and there is no such pin", session.name, name)
        else:
            field: Field = declared.declaration
            properties["value"] = field.shown("pin", value)
        pins_of(session).write(task, name, properties)

    def __repr__(self) -> str:
        return "<the pins of the current session>"


pin = PinValues()


def get_pin_values(names: Iterable[str]) -> Any:
    """The values of several pins at once. In coroutine sessions it is awaited, as are ``pin.name`` and ``pin["name"]``.

    :param names: of the pins.
    :returns: name to value of those that are on the page, in the order of ``names``.
    :raises ValueError: a bad name.
    :raises SessionClosedException: the session is over, or ends while waiting.

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
    """The Python value of what the page shows."""
    return converted(pin.declaration, pin.raw)


def converted(field: Field, raw: Any) -> Any:
    """The value, None if what stands there is none (yet)."""
    try:
        return field.parse(raw)
    except Invalid:
        return None
