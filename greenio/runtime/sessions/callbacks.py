"""The callbacks of a session: functions that the page calls by a number, with the mode in which each runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from greenio import limits
from greenio.protocol.errors import CloseCode, ProtocolViolation

#: Called with the value of an event.
Function = Callable[[Any], Any]


class Callback:
    """One registered function.

    :param function: called with the raw value of the event; checks it and finds the author's function.
    :param serial: runs one after the other, in the order of the events.
    :param exclusive: events that arrive while it runs are dropped.
    :param newest: of events that arrive while it runs only the newest is kept, and follows.
    :param name: for logs.
    """

    __slots__ = ("_running", "_waiting", "exclusive", "function", "name", "newest", "serial")

    def __init__(
        self, function: Function, *, serial: bool, exclusive: bool, name: str, newest: bool = False
    ) -> None:
        self.function = function
        self.serial = serial
        self.exclusive = exclusive
        self.name = name
        self.newest = newest
        self._running = 0
        self._waiting: list[Any] | None = None

    def may_start(self, value: Any) -> bool:
        """Count a run and return True if it may start now; otherwise keep or drop the value, as the mode says.

        :raises ProtocolViolation: too many values are kept.
        """
        if self._running and self.exclusive:
            return False
        if self._running and self.newest:
            self._waiting = [value]
            return False
        if self._running and self.serial:
            if self._waiting is None:
                self._waiting = []
            if len(self._waiting) >= limits.INBOX_EVENTS:
                raise ProtocolViolation(
                    CloseCode.POLICY, f"more than {limits.INBOX_EVENTS} events wait for {self.name}"
                )
            self._waiting.append(value)
            return False
        self._running += 1
        return True

    def ended(self) -> tuple[Any] | None:
        """Count the end of a run; return the value of the next one in a tuple, None if no value was kept."""
        self._running -= 1
        if self._waiting:
            return (self._waiting.pop(0),)
        return None


class CallbackRef:
    """A reference to a function, held by widgets and commands where an id goes on the wire.

    Each time a widget that holds it is sent, the function gets a new id. So a copy that leaves the page releases only
    its own id, not that of a copy that is shown again; and a widget that is never sent keeps nothing alive.

    :param callbacks: the session's.
    :param function: see :class:`Callback`, like the others.
    :param keeps_open: whether the session waits for clicks after its app has ended.
    """

    __slots__ = ("_callbacks", "exclusive", "function", "keeps_open", "name", "serial")

    def __init__(
        self,
        callbacks: Callbacks,
        function: Function,
        *,
        serial: bool = False,
        exclusive: bool = False,
        name: str = "callback",
        keeps_open: bool = True,
    ) -> None:
        self._callbacks = callbacks
        self.keeps_open = keeps_open
        self.function = function
        self.serial = serial
        self.exclusive = exclusive
        self.name = name

    def to_wire(self) -> int:
        """Called by the codec when a command that holds it is encoded."""
        return self._callbacks.register(
            self.function,
            serial=self.serial,
            exclusive=self.exclusive,
            name=self.name,
            keeps_open=self.keeps_open,
        )


class Callbacks:
    """The callbacks of one session by id. ``ever_registered`` keeps the session open after its app."""

    __slots__ = ("_by_id", "_last_id", "ever_registered")

    def __init__(self) -> None:
        self._by_id: dict[int, Callback] | None = None
        self._last_id = 0
        self.ever_registered = False

    def __len__(self) -> int:
        return len(self._by_id or ())

    def register(
        self,
        function: Function,
        *,
        serial: bool = False,
        exclusive: bool = False,
        newest: bool = False,
        name: str = "callback",
        keeps_open: bool = True,
    ) -> int:
        """Keep ``function`` and return the id that the page sends with its events."""
        if self._by_id is None:
            self._by_id = {}
        # One step, and no second look: beside the hub another thread may register at the same time.
        self._last_id = number = self._last_id + 1
        self._by_id[number] = Callback(function, serial=serial, exclusive=exclusive, newest=newest, name=name)
        self.ever_registered = self.ever_registered or keeps_open
        return number

    def get(self, callback_id: int) -> Callback | None:
        """Return the callback of that id, None if it was never there or was released."""
        return self._by_id.get(callback_id) if self._by_id else None

    def release(self, callback_ids: list[int]) -> None:
        """Forget callbacks whose widgets have left the page. Unknown ids are ignored."""
        if self._by_id:
            for callback_id in callback_ids:
                self._by_id.pop(callback_id, None)

    def functions(self) -> list[Function]:
        """Return the functions that are registered now."""
        return [callback.function for callback in (self._by_id or {}).values()]

    def clear(self) -> None:
        """Forget all of them: the session is over."""
        self._by_id = None
