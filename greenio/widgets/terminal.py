"""Text terminals."""

from __future__ import annotations

from greenio.widgets.base import Widget


class Terminal(Widget, frozen=True, tag="terminal"):
    """A terminal, which WriteTerminal, SetTerminalMode and EndTerminal change.

    ``columns``: its width in characters where the window is wide enough. ``program``: it is the terminal of the program
    that is the whole app: it takes the keyboard at once, has a Stop button, and once the program has ended one that
    loads the page again; otherwise it is a block of printed text among other outputs. ``upload``:
    where files that are dropped on it are sent to, relative to the app; empty: it takes none.
    """

    terminal: str
    upload: str
    columns: int = 80
    program: bool = False
