"""A terminal of a session: text goes to the page, lines or keys come from it."""

from __future__ import annotations

from collections import deque
from itertools import count
from typing import TYPE_CHECKING, Any, Literal

from gevent import getcurrent

from greenio import limits
from greenio.protocol import commands, events
from greenio.runtime import clock
from greenio.runtime.current import bind, known_task
from greenio.runtime.fairness.preemption.preemptor import preemptor
from greenio.runtime.native import call_in_hub, native_ident
from greenio.runtime.tasks.refusal import refuse
from greenio.widgets.terminal import Terminal as TerminalWidget

if TYPE_CHECKING:
    from greenio.runtime.interfaces import SessionPort, Task

Mode = Literal["line", "hidden", "raw"]

_numbers = count(1)


class Terminal:
    """A terminal. It becomes the one of its session.

    :param session: whose page shows it.
    """

    __slots__ = (
        "_arrivals",
        "_input",
        "_is_scheduled",
        "_mode",
        "_pending",
        "_readers",
        "_size",
        "_writer",
        "columns",
        "id",
        "rows",
        "session",
    )

    def __init__(self, session: SessionPort) -> None:
        self.session = session
        self.columns, self.rows = 80, 24
        self.renew()
        self._pending: list[str] = []
        self._size = 0
        self._is_scheduled = False
        self._writer: Any = None
        self._input: deque[str] | None = None
        self._arrivals = 0
        self._readers: tuple[Task, ...] = ()

    def renew(self) -> None:
        """Become another terminal for the page, one that shows nothing."""
        self.id = str(next(_numbers))
        self._mode: tuple[Mode | None, bool] = (None, False)

    # What programs call

    def write(self, text: str) -> None:
        """Show text; it leaves at the end of this turn of the hub. Waits if the page is behind.

        After the end of the session nothing is shown.

        :raises SessionClosedException: the session ends while it waits.
        """
        self.write_raw(text.replace("\n", "\r\n"))

    def write_raw(self, text: str) -> None:
        """Show text whose new lines are CR LF already. See :meth:`write`."""
        if not text or self.session.closed:
            return
        self._pending.append(text)
        self._size += len(text)
        if self._size >= limits.TERMINAL_WRITE_CHARACTERS:
            self.flush()
            self._wait_for_page()
        elif not self._is_scheduled:
            self._is_scheduled = True
            self._writer = getcurrent()
            if native_ident() == self.session.home_thread:
                self.session.loop.run_callback(self._end_turn)
            else:
                call_in_hub(self.session.loop, self._end_turn)

    def flush(self) -> None:
        """Queue what was written so far."""
        if self._pending and not self.session.closed:
            pending, self._pending, self._size = self._pending, [], 0
            self.session.sender.enqueue(commands.WriteTerminal(self.id, "".join(pending)))

    def read_line(self, limit: int = -1, *, hidden: bool = False, readline: bool = False) -> str:
        """Return the next line with its newline; what was typed before Ctrl-D without one; empty at the end of input.

        :param limit: most characters; -1: no limit.
        :param hidden: the page does not show what is typed.
        :param readline: arrow keys recall earlier lines.
        :raises SessionClosedException: the session is over, or ends while it waits.
        """
        while True:
            line = self._take(limit, to_newline=True)
            if line is not None:
                return line
            self.await_input("hidden" if hidden else "line", readline=readline)

    def read(self, size: int = -1, mode: Mode = "line") -> str:
        """Return ``size`` characters, or all up to the end of input (-1).

        :raises SessionClosedException: as for :meth:`read_line`.
        """
        while True:
            text = self._take(size, to_newline=False)
            if text is not None:
                return text
            self.await_input(mode)

    def read_available(self, size: int, mode: Mode = "line") -> str:
        """Return up to ``size`` characters, at least one; empty at the end of input."""
        while not self._input:
            self.await_input(mode)
        chunk = self._input.popleft()
        if len(chunk) > size:
            self._input.appendleft(chunk[size:])
        return chunk[:size]

    @property
    def has_input(self) -> bool:
        """True if a read would return at once."""
        return bool(self._input)

    def await_input(self, mode: Mode, *, readline: bool = False, timeout: float | None = None) -> bool:
        """Wait until more is typed.

        :param mode: of the page from now on.
        :param timeout: seconds; None: no limit.
        :returns: False when the time is over.
        :raises SessionClosedException: the session is over, or ends while it waits.
        """
        self.set_mode(mode, readline=readline)
        task = self._task()
        seen = self._arrivals
        deadline = None if timeout is None else clock.now() + timeout
        self._readers = (*self._readers, task)
        try:
            while self._arrivals == seen:
                if self.session.closed:
                    refuse(task)
                remaining = None if deadline is None else deadline - clock.now()
                if remaining is not None and remaining <= 0:
                    return False
                self.session.park(task, remaining)
        finally:
            readers = list(self._readers)
            readers.remove(task)
            self._readers = tuple(readers)
        return True

    def set_mode(self, mode: Mode | None, *, readline: bool = False) -> None:
        """Set what the page does with keys, after what was written so far."""
        self.flush()
        if self._mode != (mode, readline):
            self._mode = mode, readline
            if not self.session.closed:
                command = commands.SetTerminalMode(self.id, mode, readline=readline)
                self.session.sender.enqueue(command)

    def discard_input(self) -> None:
        """Forget what was typed and not read."""
        self._input = None

    # What the session calls (greenio.runtime.interfaces.TerminalPort)

    def before_output(self) -> None:
        """See :class:`greenio.runtime.interfaces.TerminalPort`."""
        self.flush()

    def take(self, event: events.TerminalInput | events.TerminalInterrupt | events.TerminalResize) -> None:
        """See :class:`greenio.runtime.interfaces.TerminalPort`."""
        if event.terminal != self.id:
            return
        if isinstance(event, events.TerminalInput):
            self._typed(event)
        elif isinstance(event, events.TerminalResize):
            self.columns, self.rows = event.columns, event.rows
            self.resized()
        else:
            self.interrupted()

    def session_ended(self) -> None:
        """See :class:`greenio.runtime.interfaces.TerminalPort`."""
        self._pending.clear()

    def typed(self, text: str) -> None:
        """Take typed text; empty is the end of input."""
        chunks = self._input
        if chunks is None:
            chunks = self._input = deque()
        chunks.append(text)
        self._arrivals += 1
        for task in self._readers:
            task.unpark()

    def interrupted(self) -> None:
        """Act on Ctrl-C. In an app it discards the line, as there is nobody to interrupt."""
        self.discard_input()

    def resized(self) -> None:
        """Act on a change of size."""

    # Inside

    def _task(self) -> Task:
        return known_task() or bind(self.session)

    def _wait_for_page(self) -> None:
        if self.session.channel.outbox.is_full:
            self.session.check(self._task())

    def _end_turn(self) -> None:
        writer, self._writer = self._writer, None
        if preemptor.is_paused(writer):
            timer = self.session.loop.timer(limits.TERMINAL_HOLD_SECONDS)
            timer.start(self._end_hold, timer)
        else:
            self._is_scheduled = False
            self.flush()

    def _end_hold(self, timer: Any) -> None:
        timer.close()
        self._is_scheduled = False
        self.flush()

    def _typed(self, event: events.TerminalInput) -> None:
        waiting = sum(map(len, self._input or ()))
        if waiting + len(event.data) > limits.TERMINAL_INPUT_CHARACTERS:
            self.write("\a")
            return
        if event.data:
            if self._mode[0] in ("line", None):
                echo = event.data.replace("\n", "\r\n")
                self.session.sender.mirror(commands.WriteTerminal(self.id, echo))
            self.typed(event.data)
        if event.eof:
            self.typed("")

    def _take(self, size: int, *, to_newline: bool) -> str | None:
        """Take text from the front of the input: up to a newline, ``size`` characters or the end of input.

        :returns: None if it has not come yet.
        """
        chunks = self._input
        if not chunks:
            return None
        parts: list[str] = []
        length = 0
        for number, chunk in enumerate(chunks):
            end = chunk.find("\n") + 1 if to_newline else 0
            if size >= 0 and length + (end or len(chunk)) >= size:
                end = size - length
            if end or not chunk or length == size:
                for _ in range(number + 1):
                    chunks.popleft()
                if chunk[end:]:
                    chunks.appendleft(chunk[end:])
                return "".join(parts) + chunk[:end]
            parts.append(chunk)
            length += len(chunk)
        return None


class ShownTerminal(Terminal):
    """A terminal that is shown as an output of its own when it is made.

    :param session: whose page shows it.
    :param upload: address that takes files which are dropped on it; empty: none does.
    """

    __slots__ = ()

    def __init__(self, session: SessionPort, upload: str = "") -> None:
        super().__init__(session)
        widget = TerminalWidget(terminal=self.id, program=True, upload=upload)
        session.sender.enqueue(commands.Output(widget))
        session.sender.terminal = self

    def end(self, code: int, message: str = "") -> None:
        """Show that the program has ended."""
        self.flush()
        if not self.session.closed:
            self.session.sender.enqueue(commands.EndTerminal(self.id, code, message))
