"""Terminals of a page without a browser."""

from __future__ import annotations

import pytest

from greenio.protocol import commands, events
from greenio.testing.terminals import ShownTerminals


def test_text_mode_and_end_are_kept_and_lines_typed() -> None:
    shown = ShownTerminals()
    with pytest.raises(AssertionError, match="no terminal"):
        _ = shown.newest
    shown.apply(commands.WriteTerminal("1", "a\r\nname? "))
    assert shown.newest.line == "name? "
    assert shown.type_line("Ann") == events.TerminalInput("1", "Ann\n")
    shown.apply(commands.SetTerminalMode("1", "hidden"))
    shown.type_line("secret")
    shown.apply(commands.SetTerminalMode("1", "raw"))
    assert shown.type_line("k") == events.TerminalInput("1", "k\r")
    assert shown.text == "a\nname? Ann\n"
    shown.apply(commands.EndTerminal("1", 2))
    assert (shown.newest.ended, shown.newest.code) == (True, 2)
