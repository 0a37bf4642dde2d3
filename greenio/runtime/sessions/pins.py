"""Reading, writing and watching the pins of a session. Reading waits only when the board may be behind the page."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from greenio.engine.pending_calls import PendingCall
from greenio.engine.pins import Pin, PinBoard
from greenio.protocol import codec, commands, events
from greenio.protocol.errors import IgnoredEvent
from greenio.runtime import clock
from greenio.runtime.hub_logger import hub_logger
from greenio.runtime.interfaces import SessionPort, Task
from greenio.runtime.sessions.callbacks import Callback
from greenio.runtime.tasks.refusal import refuse

log = hub_logger("greenio.pin")

#: Commands after which pins may have left the page. Outputs push others out of a scope with ``max_items``, too; the
#: page reports that by itself.
MAY_REMOVE = (
    commands.ClearScope,
    commands.RemoveScope,
    commands.UpdateOutput,
    commands.RemoveOutput,
    commands.CreateScope,
    commands.Popup,
    commands.ClosePopup,
    commands.RunScript,
    commands.UpdateDatatable,
)


class Pins:
    """The board of one session's pins, with the tasks and callbacks that wait for changes.

    :param session: shows the pins.
    """

    __slots__ = ("_bindings", "_session", "_waiters", "board", "is_strict")

    def __init__(self, session: SessionPort) -> None:
        self.board = PinBoard()
        #: Whether reading a missing pin raises.
        self.is_strict = False
        self._session = session
        self._bindings: dict[str, list[Callback]] = {}
        self._waiters: list[Task] = []

    def find(self, task: Task, names: Sequence[str]) -> dict[str, Pin]:
        """Return those of the pins that are on the page, as it shows them after all commands issued before.

        :raises SessionClosedException: the session is over, or ends while waiting.
        """
        session = self._session
        session.check(task)
        board = self.board
        if not board.is_certain(names, session.channel.outbox.acked):
            self._sync(task)
        found = {}
        for name in names:
            pin = board.get(name)
            if pin is not None and pin.shown:
                found[name] = pin
        return found

    def write(self, task: Task, name: str, properties: dict[str, Any]) -> None:
        """Change a pin on the page.

        :raises SessionClosedException: the session is over.
        """
        self._session.send(task, commands.UpdatePin(name, properties))
        self.board.changing(name, self._session.sender.issued)

    def wait_change(
        self, task: Task, names: Sequence[str], timeout: float | None, *, while_shown: bool = False
    ) -> str | None:
        """Wait until the user changes one of the pins; return its name, or None when the time is over.

        A change that this task has not seen yet counts at once.

        :param while_shown: give up when none of the pins is on the page any more.

        :raises SessionClosedException: the session is over, or ends while waiting.
        """
        session = self._session
        session.check(task)
        deadline = None if timeout is None else clock.now() + timeout
        self._waiters.append(task)
        try:
            while True:
                name = self.board.next_change(task, names)
                if name is not None:
                    self.board.mark_seen(task, name)
                    return name
                if session.closed:
                    refuse(task)
                if while_shown and not any(map(self.board.get, names)):
                    return None
                remaining = None
                if deadline is not None:
                    remaining = deadline - clock.now()
                    if remaining <= 0:
                        return None
                session.park(task, remaining)
        finally:
            self._waiters.remove(task)

    def bind(self, name: str, callback: Callback, *, clear: bool) -> None:
        """Run ``callback`` with each :class:`Change` of that name by the user.

        :param clear: forget those that were bound before.
        """
        bound = [] if clear else self._bindings.get(name, [])
        self._bindings[name] = [*bound, callback]
        self._session.callbacks.ever_registered = True

    def unbind(self, name: str) -> None:
        """Forget what was bound to the name."""
        self._bindings.pop(name, None)

    def bound_functions(self) -> list[Callable[[Any], Any]]:
        """Return the functions that are bound to names."""
        return [callback.function for bound in self._bindings.values() for callback in bound]

    def unbind_except(self, functions: Collection[Callable[[Any], Any]]) -> None:
        """Forget what was bound by a page of the app that was left.

        :param functions: those that stay.
        """
        for name, bound in list(self._bindings.items()):
            self._bindings[name] = [callback for callback in bound if callback.function in functions]

    def show_again(self) -> None:
        """Queue the present values of the pins: the page is shown again, with those that they began with."""
        session = self._session
        for name, raw in self.board.shown_again(session.sender.issued).items():
            session.channel.push(codec.encode(commands.UpdatePin(name, {"value": raw})))
            self.board.changing(name, session.sender.issued)

    def take(self, event: events.PinChange | events.PinReport) -> None:
        """Handle an event of the page about pins."""
        outcome: Pin | IgnoredEvent
        if isinstance(event, events.PinChange):
            outcome = self.board.edited(event.pin, event.value)
            if isinstance(outcome, Pin):
                self._changed(outcome)
            else:
                log.debug("session %s: %s dropped: %s", self._session.name, "PinChange", outcome)
            return
        for value in event.values:
            outcome = self.board.reported(value.pin, value.value)
            if isinstance(outcome, IgnoredEvent):
                log.debug("session %s: %s dropped: %s", self._session.name, "PinReport", outcome)
        for pin in self.board.gone(event.gone):
            pin.declaration.close(self._session)
        if event.gone:
            for task in self._waiters:
                task.unpark()

    def _changed(self, pin: Pin) -> None:
        change = Change(pin.declaration, pin.raw)
        for callback in self._bindings.get(pin.name, ()):
            self._session.start_callback(callback, change)
        for task in self._waiters:
            task.unpark()

    def _sync(self, task: Task) -> None:
        """Wait until the page has executed every command issued so far and reported its pins."""
        session = self._session
        number = session.sender.issued
        request = session.pending_calls.open(PendingCall)
        try:
            session.send(task, commands.SyncPins(request.id))
            session.wait_event(task, request)
        finally:
            session.pending_calls.close(request)
        self.board.answered(number)


class Change:
    """A value that a pin had when the user changed it.

    :param declaration: converts the value.
    :param raw: the value as the page reported it.
    """

    __slots__ = ("declaration", "raw")

    def __init__(self, declaration: Any, raw: Any) -> None:
        self.declaration = declaration
        self.raw = raw


def pins_of(session: SessionPort) -> Pins:
    """Return the session's pins; they are made when they are first needed."""
    pins: Pins | None = session.pins
    if pins is None:
        pins = session.pins = Pins(session)
    return pins
