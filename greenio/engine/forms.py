"""A form as a pending call: the events of the page that it takes, and their order for its task."""

from __future__ import annotations

from collections.abc import Container
from enum import Enum

from greenio.engine.pending_calls import PendingCall
from greenio.protocol.errors import IgnoredEvent
from greenio.protocol.events import Blur, Cancel, Change, Edit, Event, Submit


class FormState(Enum):
    """The states of a form. A submission counts as being checked from its arrival on, not from when it is taken."""

    OPEN = "open"
    CHECKING = "checking"
    DONE = "done"
    CANCELLED = "cancelled"


class Form(PendingCall):
    """A pending call for the values of a form. Values are raw: ``greenio.input`` converts and validates them.

    :param id: given by :meth:`PendingCalls.open`.
    :param names: names of its items; kept, not copied. Events that name another one are ignored.
    :param cancelable: whether the page has a way to cancel it.
    :param title: identifies the form for other tasks.
    """

    __slots__ = ("_cancelable", "_names", "state", "title")

    def __init__(self, id: int, names: Container[str], *, cancelable: bool = False, title: str = "") -> None:
        super().__init__(id)
        self.title = title
        self._names = names
        self._cancelable = cancelable
        self.state = FormState.OPEN

    def accept(self, event: Event) -> IgnoredEvent | None:
        """Keep an event of this form. The task sees a part of the events, in their order.

        Of the edits of one item that follow each other without a submission between them only the newest is kept
        (likewise of its checks), of submissions one at a time, and nothing after a cancellation. Edits of tables are all
        kept.

        :returns: why it was ignored; None if it was kept.
        :raises ProtocolViolation: too many events wait (1008).
        """
        if self.state in (FormState.DONE, FormState.CANCELLED):
            return IgnoredEvent(f"{type(event).__name__} for form {self.id}, which is {self.state.value}")
        if isinstance(event, (Change, Blur)):
            return self._edited(event)
        if isinstance(event, Edit):
            if event.name not in self._names:
                return self._unknown(event, event.name)
            self._keep(event)
            return None
        if isinstance(event, Submit):
            return self._submitted(event)
        if isinstance(event, Cancel):
            return self._cancelled(event)
        return IgnoredEvent(f"{type(event).__name__} for form {self.id}")

    def reject(self) -> None:
        """Let the user go on after a submission that failed its checks.

        :raises RuntimeError: no submission is being checked.
        """
        if self.state is not FormState.CHECKING:
            raise RuntimeError(f"form {self.id} has nothing to reject: it is {self.state.value}")
        self.state = FormState.OPEN

    def withdraw(self) -> bool:
        """Cancel the form from the server's side. Returns False if it is over already."""
        if self.state in (FormState.DONE, FormState.CANCELLED):
            return False
        self._events = [Cancel(self.id)]
        self.state = FormState.CANCELLED
        return True

    def finish(self) -> None:
        """End the form, after its submission or because its task waits no longer. Forgets the events that wait."""
        super().finish()
        if self.state is not FormState.CANCELLED:
            self.state = FormState.DONE

    def _edited(self, event: Change | Blur) -> IgnoredEvent | None:
        if event.name not in self._names:
            return self._unknown(event, event.name)
        events = self._events or []
        for place in range(len(events) - 1, -1, -1):
            earlier = events[place]
            if isinstance(earlier, Submit):
                break  # what came before the submission stays before it
            if type(earlier) is type(event) and earlier.name == event.name:
                try:
                    events.remove(earlier)
                except ValueError:  # a task on another thread has just taken it
                    break
                events.append(event)
                return None
        self._keep(event)
        return None

    def _submitted(self, event: Submit) -> IgnoredEvent | None:
        if self.state is FormState.CHECKING:
            return IgnoredEvent(f"a second Submit of form {self.id} while the first is being checked")
        for name in event.values:
            if name not in self._names:
                return self._unknown(event, name)
        self._keep(event)
        self.state = FormState.CHECKING
        return None

    def _cancelled(self, event: Cancel) -> IgnoredEvent | None:
        if self.state is FormState.CHECKING:
            return IgnoredEvent(f"Cancel of form {self.id} while it is being checked")
        if not self._cancelable:
            return IgnoredEvent(f"Cancel of form {self.id}, which cannot be cancelled")
        self._keep(event)
        self.state = FormState.CANCELLED
        return None

    def _unknown(self, event: Event, name: str) -> IgnoredEvent:
        return IgnoredEvent(
            f"{type(event).__name__} of an item {name[:80]!a} that form {self.id} does not have"
        )


class StayingForm(Form):
    """A form that is open again after a submission, and is cancelled when it leaves the page, whatever its state is."""

    __slots__ = ()

    def _cancelled(self, event: Cancel) -> IgnoredEvent | None:
        self._keep(event)
        self.state = FormState.CANCELLED
        return None
