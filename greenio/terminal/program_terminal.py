"""The terminal of a program's run: keys become what the settings of the terminal make of them."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Any

from greenio import limits
from greenio.terminal.readiness import InputDescriptor
from greenio.terminal.terminal import Mode, ShownTerminal

if TYPE_CHECKING:
    from greenio.runtime.interfaces import SessionPort


class ProgramTerminal(ShownTerminal):
    """The terminal of a run.

    :param session: whose page shows it.
    :param run: gets keys, interrupts and sizes (``programs.run.ProgramRun``).
    :param upload: see :class:`ShownTerminal`.
    """

    __slots__ = ("_descriptor", "_run", "_timer")

    def __init__(self, session: SessionPort, run: Any, upload: str = "") -> None:
        self._run = run
        self._descriptor: InputDescriptor | None = None
        self._timer: Any = None
        super().__init__(session, upload)

    @property
    def descriptor(self) -> int:
        """The number of a descriptor that can be read while there is input, opened when first asked for."""
        if self._descriptor is None:
            self._descriptor = InputDescriptor()
            self._descriptor.show(self.has_input)
        return self._descriptor.number

    def is_descriptor(self, number: int | None) -> bool:
        """Return whether that number is the descriptor's; opens none."""
        return self._descriptor is not None and self._descriptor.number == number

    def follow_mode(self, mode: Mode) -> None:
        """Let the page know of settings that the program has changed.

        A function that reads one key sets the terminal for it, and back after it. If the page learned of the second
        change, the next key would be taken for the beginning of a line, so that it is told a moment later, or when
        the program reads.
        """
        if self._mode[0] != "raw" or mode != "line":
            self.set_mode(mode)
        elif self._timer is None:
            self._timer = self.session.loop.timer(limits.TERMINAL_MODE_SECONDS)
            self._timer.start(self._settle)

    def set_mode(self, mode: Mode | None, *, readline: bool = False) -> None:
        if self._mode[0] == "raw" and mode == "line" and self._input:
            # It was typed while the page sent keys, which a driver would have shown by now.
            self.write("".join(self._input))
        super().set_mode(mode, readline=readline)

    def typed(self, text: str) -> None:
        if text:
            text = self._run.keys(text)
            if not text:
                return
        super().typed(text)
        self._show_input()

    def put_back(self, text: str) -> None:
        """Let text be read next that was typed for another reader, who has not read it."""
        if text:
            waiting, self._input = self._input, None
            super().typed(text)
            if waiting:
                self._input.extend(waiting)  # type: ignore[attr-defined]
            self._show_input()

    def discard_input(self) -> None:
        super().discard_input()
        self._show_input()

    def read_available(self, size: int, mode: Mode = "line") -> str:
        text = super().read_available(size, mode)
        self._show_input()
        return text

    def interrupted(self) -> None:
        self.discard_input()
        self._run.deliver(signal.SIGINT)

    def resized(self) -> None:
        self._run.children.resize(self.columns, self.rows)
        if self._run.handler(signal.SIGWINCH) not in (signal.SIG_DFL, signal.SIG_IGN):
            self._run.deliver(signal.SIGWINCH)

    def session_ended(self) -> None:
        super().session_ended()
        self._run.hang_up()

    def end(self, code: int, message: str = "") -> None:
        super().end(code, message)
        self._stop_timer()
        if self._descriptor is not None:
            self._descriptor.close()
            self._descriptor = None

    def _settle(self) -> None:
        self._stop_timer()
        if not self._run.children.is_reading:
            self.set_mode(self._run.mode)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.close()
            self._timer = None

    def _take(self, size: int, *, to_newline: bool) -> str | None:
        text = super()._take(size, to_newline=to_newline)
        self._show_input()
        return text

    def _show_input(self) -> None:
        if self._descriptor is not None:
            self._descriptor.show(self.has_input)
