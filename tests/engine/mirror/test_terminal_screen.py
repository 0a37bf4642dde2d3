"""The text of a terminal that is shown again."""

from __future__ import annotations

from greenio import limits
from greenio.engine.mirror.terminal_screen import TerminalScreen
from greenio.protocol import commands


def test_it_repeats_text_the_last_mode_and_the_end() -> None:
    screen = TerminalScreen()
    for command in (
        commands.WriteTerminal("1", "a"),
        commands.SetTerminalMode("1", "hidden"),
        commands.WriteTerminal("1", "b"),
        commands.SetTerminalMode("1", "line"),
        commands.EndTerminal("1", 3),
    ):
        screen.apply(command)
    assert list(screen.replay("1")) == [
        commands.WriteTerminal("1", "ab", replay=True),
        commands.SetTerminalMode("1", "line"),
        commands.EndTerminal("1", 3),
    ]
    assert list(TerminalScreen().replay("1")) == []


def test_only_the_last_text_is_kept() -> None:
    screen = TerminalScreen()
    for number in range(100):
        screen.apply(commands.WriteTerminal("1", f"{number:04}" * 1000))
    assert screen.size <= limits.TERMINAL_SCROLLBACK
    (written,) = screen.replay("1")
    assert isinstance(written, commands.WriteTerminal)
    assert written.data.endswith("0099")
    screen.apply(commands.WriteTerminal("1", "x" * (limits.TERMINAL_SCROLLBACK + 5)))
    (written,) = screen.replay("1")
    assert isinstance(written, commands.WriteTerminal)
    assert len(written.data) == limits.TERMINAL_SCROLLBACK
