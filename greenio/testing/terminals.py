"""The terminals of a page without a browser: their text as plain values, and a keyboard."""

from __future__ import annotations

from greenio.protocol import commands, events


class ShownTerminal:
    """A terminal. Control sequences stay in its text.

    :param id: of the terminal.
    """

    def __init__(self, id: str) -> None:
        self.id = id
        self.text = ""
        """Everything that was written, with what was typed where the page echoes it."""
        self.mode: str | None = None
        """See :class:`greenio.protocol.commands.SetTerminalMode`."""
        self.ended = False
        self.code: int | None = None
        """The exit code of the program; None before its end, and for printed text."""

    @property
    def line(self) -> str:
        """The text of the last line."""
        return self.text.rpartition("\n")[2]


class ShownTerminals:
    """All terminals of a page, in the order of their first command."""

    def __init__(self) -> None:
        self.by_id: dict[str, ShownTerminal] = {}

    @property
    def newest(self) -> ShownTerminal:
        """The terminal that was used last."""
        if not self.by_id:
            raise AssertionError("there is no terminal on the page")
        return list(self.by_id.values())[-1]

    @property
    def text(self) -> str:
        """Everything that was printed and typed, in order."""
        return "".join(each.text for each in self.by_id.values())

    def apply(
        self, command: commands.WriteTerminal | commands.SetTerminalMode | commands.EndTerminal
    ) -> None:
        """Do a command."""
        shown = self.by_id.setdefault(command.terminal, ShownTerminal(command.terminal))
        match command:
            case commands.WriteTerminal():
                shown.text += command.data.replace("\r\n", "\n")
            case commands.SetTerminalMode():
                shown.mode = command.mode
            case commands.EndTerminal():
                shown.ended, shown.code = True, command.code

    def type_line(self, text: str) -> events.TerminalInput:
        """Type a line and Enter; return the event of the page."""
        shown = self.newest
        if shown.mode == "raw":
            return events.TerminalInput(shown.id, text + "\r")
        if shown.mode != "hidden":
            shown.text += text + "\n"
        return events.TerminalInput(shown.id, text + "\n")
