"""The text of a terminal, as much as is kept to show it again."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from greenio import limits
from greenio.protocol import commands


class TerminalScreen:
    """The last text that was written to a terminal, its mode and its end."""

    __slots__ = ("_end", "_mode", "_written", "size")

    def __init__(self) -> None:
        self._written: deque[str] = deque()
        self._mode: commands.SetTerminalMode | None = None
        self._end: commands.EndTerminal | None = None
        self.size = 0
        """About how many bytes it takes."""

    def apply(
        self, command: commands.WriteTerminal | commands.SetTerminalMode | commands.EndTerminal
    ) -> None:
        """Change it as the page does."""
        if isinstance(command, commands.SetTerminalMode):
            self._mode = command
        elif isinstance(command, commands.EndTerminal):
            self._end = command
        else:
            self._written.append(command.data)
            self.size += len(command.data)
            while self.size > limits.TERMINAL_SCROLLBACK and len(self._written) > 1:
                self.size -= len(self._written.popleft())

    def replay(self, terminal: str) -> Iterator[commands.Command]:
        """Yield the commands that make an empty terminal show it."""
        if self._written:
            text = "".join(self._written)
            if len(text) > limits.TERMINAL_SCROLLBACK:
                text = text[-limits.TERMINAL_SCROLLBACK :]
            yield commands.WriteTerminal(terminal, text, replay=True)
        if self._mode is not None:
            yield self._mode
        if self._end is not None:
            yield self._end
