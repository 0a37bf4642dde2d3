"""The terminal of an app's session: blocks of printed text among the other outputs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from greenio.protocol import commands
from greenio.runtime.current import known_task
from greenio.terminal.terminal import Terminal
from greenio.widgets.terminal import Terminal as TerminalWidget

if TYPE_CHECKING:
    from greenio.runtime.interfaces import SessionPort, Task


class PrintedText(Terminal):
    """Text that a session prints. Each block stands where the outputs stand that were made before and after it.

    :param session: whose page shows it.
    """

    __slots__ = ("_is_shown", "_scope", "replaced")

    def __init__(self, session: SessionPort) -> None:
        super().__init__(session)
        self._is_shown = False
        self._scope = ""
        self.replaced: dict[str, Any] = {}
        """Replacements that the session's code has made for streams of ``sys``, by their names there."""
        session.sender.terminal = self

    def open(self, task: Task) -> None:
        """Begin a block where the task's outputs go now, unless there is one already."""
        scope = task.scopes.resolve(None, "print")
        if self._is_shown and scope == self._scope:
            return
        self.before_output()
        self._scope = scope
        self.renew()
        self.session.sender.enqueue(commands.Output(TerminalWidget(terminal=self.id, upload=""), scope))
        self._is_shown = True

    def before_output(self) -> None:
        """End the block: what is printed next stands below the other output."""
        if self._is_shown:
            self.flush()
            self._is_shown = False
            self.session.sender.enqueue(commands.EndTerminal(self.id))


def printed_text() -> PrintedText | None:
    """Return the printed text of the running session, ready to be written to; None outside of sessions."""
    task = known_task()
    if task is None or task.session.closed:
        return None
    terminal = task.session.sender.terminal
    if terminal is None:
        terminal = PrintedText(task.session)
    if not isinstance(terminal, PrintedText):
        return None
    terminal.open(task)
    return terminal
