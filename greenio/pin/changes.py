"""Functions that wait for changes of pins by the user, and that change pins."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from greenio.input.fields.field import Field
from greenio.names import check_name
from greenio.output.controls.callback import check_callback
from greenio.pin.values import parse_value, pin_value
from greenio.runtime.coroutines.author_functions import resolve
from greenio.runtime.coroutines.task import start
from greenio.runtime.current import current_task
from greenio.runtime.sessions.callbacks import Callback
from greenio.runtime.sessions.pins import Change, pins_of
from greenio.runtime.tasks.awaiting import as_awaitable, in_coroutine

log = logging.getLogger("greenio.pin")


def pin_wait_change(*names: str | list[str] | tuple[str, ...], timeout: float | None = None) -> Any:
    """Wait until the user changes one of the pins. In coroutine sessions it is awaited.

    A change since this task's last call for that pin counts at once, with the value that the pin has now.

    :param names: names of the pins, which need not exist yet; several arguments or one list.
    :param timeout: seconds to wait; None (default) waits for ever.
    :returns: ``{"name": ..., "value": ...}``, or None when the time is over.
    :raises TypeError: no name is given.
    :raises ValueError: a bad name.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``while change := pin_wait_change("md", timeout=60): preview(change["value"])``
    """
    wanted: list[str] = []
    for name in names:
        for one in name if isinstance(name, (list, tuple)) else [name]:
            wanted.append(check_name("pin_wait_change", "names", one))
    if not wanted:
        raise TypeError("pin_wait_change(): give at least one name")
    if in_coroutine():
        return as_awaitable(pin_wait_change, wanted, timeout=timeout)
    task = current_task()
    pins = pins_of(task.session)
    changed = pins.wait_change(task, wanted, timeout)
    if changed is None:
        return None
    found = pins.find(task, (changed,))
    return {"name": changed, "value": pin_value(found[changed]) if changed in found else None}


def pin_update(name: str, **spec: Any) -> None:
    """Change parameters of a pin.

    Several parameters are applied together, ``options`` before ``value``; None leaves a parameter as it is. Updates
    call no change function.

    :param name: name of the pin. If there is no such pin, a warning is logged.
    :param spec: parameters of the function that showed the pin, such as ``options=``, ``value=``, ``label=``,
        ``help_text=``, ``placeholder=``, ``readonly=``, ``datalist=``, ``min_value=``, ``rows=``; HTML attributes; and
        ``valid_status`` (True green, False red, None neutral) with ``valid_feedback`` and ``invalid_feedback``.
    :raises ValueError: one of ``action``, ``buttons``, ``code``, ``inline``, ``max_size``, ``max_total_size``,
        ``multiple``, ``onchange``, ``suggest``, ``type``, ``validate`` is given; a bad name.
    :raises SessionClosedException: the session is closed.

    Example: ``pin_update("town", options=TOWNS[country], value=None)``
    """
    check_name("pin_update", "name", name)
    task = current_task()
    session = task.session
    session.check(task)
    declared = pins_of(session).board.get(name)
    if declared is None:
        Field.check_update("pin_update", spec)
        log.warning("session %s: pin_update() of %r, but there is no such pin", session.name, name)
        properties: dict[str, Any] = {}
    else:
        properties = declared.declaration.update("pin_update", spec)
    pins_of(session).write(task, name, properties)


def pin_on_change(
    name: str,
    onchange: Callable[[Any], Any] | None = None,
    clear: bool = False,
    init_run: bool = False,
    *,
    serial_mode: bool | None = None,
    mutex_mode: bool = False,
) -> None:
    """Run ``onchange(value)`` in a task of its own whenever the user changes the pin.

    The binding belongs to the name: the pin may be shown later, and may be replaced. It lasts, and keeps the session
    open, until the page is closed. By default one run at a time: of the changes meanwhile only the newest follows.

    :param name: name of the pin.
    :param onchange: function called with the value. Several may be bound; all run, in the order of binding.
    :param clear: True removes the functions that were bound before. Default: False.
    :param init_run: True calls the function once now, in this task, with the present value (None if there is no such
        pin). Default: False.
    :param serial_mode: True handles every change, one after the other; False lets runs overlap. Default: None, see above.
    :param mutex_mode: True ignores changes during a run. Default: False.
    :raises TypeError: ``onchange`` is missing, without ``clear``; or cannot be called.
    :raises ValueError: a bad name.
    :raises SessionClosedException: the session is closed.

    Example: ``pin_on_change("volume", onchange=set_volume, init_run=True)``
    """
    check_name("pin_on_change", "name", name)
    if onchange is None and not clear:
        raise TypeError("pin_on_change(): onchange may be missing only with clear=True")
    task = current_task()
    session = task.session
    session.check(task)
    pins = pins_of(session)
    if onchange is None:
        pins.unbind(name)
        return
    check_callback("pin_on_change", "onchange", onchange)
    function = onchange
    board = pins.board
    changes = board.changes(name)
    if init_run:
        found = pins.find(task, (name,))
        changes = board.changes(name)
        result = function(pin_value(found[name]) if name in found else None)
        if session.tasks.coroutines is not None:
            start(session, resolve(result))

    def run(change: Change) -> Any:
        return function(parse_value(change.declaration, change.raw))

    callback = Callback(
        run,
        serial=bool(serial_mode),
        exclusive=mutex_mode,
        newest=serial_mode is None and not mutex_mode,
        name=f"pin_on_change of {name!r}",
    )
    pins.bind(name, callback, clear=clear)
    changed = board.get(name)
    if board.changes(name) != changes and changed is not None:  # during the first run
        session.start_callback(callback, Change(changed.declaration, changed.raw))
