"""A file descriptor that can be read while something is typed and not read: for ``poll``, selectors and asyncio."""

from __future__ import annotations

import os

#: Those of the process: in runs other functions stand in their places, which wait.
_read, _write = os.read, os.write


class InputDescriptor:
    """The read end of a pipe, which holds a byte while there is input. It stands for descriptor 0 where many are awaited."""

    __slots__ = ("_is_shown", "_writes_to", "number")

    def __init__(self) -> None:
        self.number, self._writes_to = os.pipe()
        self._is_shown = False

    def show(self, has_input: bool) -> None:
        """Let it be readable from now on, or no more."""
        if has_input is self._is_shown:
            return
        self._is_shown = has_input
        if has_input:
            _write(self._writes_to, b"\n")
        else:
            _read(self.number, 1)

    def close(self) -> None:
        """Give its descriptors back."""
        os.close(self.number)
        os.close(self._writes_to)
