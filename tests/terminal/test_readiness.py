"""The descriptor that stands for the terminal's input where a program waits for several things."""

from __future__ import annotations

import os
import select

import pytest

from greenio.terminal.readiness import InputDescriptor


def test_it_can_be_read_exactly_while_there_is_input() -> None:
    descriptor = InputDescriptor()

    def is_readable() -> bool:
        return bool(select.select([descriptor.number], [], [], 0)[0])

    states = []
    for has_input in (False, True, True, False, False, True):
        descriptor.show(has_input)
        states.append(is_readable())
    assert states == [False, True, True, False, False, True]
    number = descriptor.number
    descriptor.close()
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(number)
