"""Modes of callbacks."""

from __future__ import annotations

from greenio.runtime.sessions.callbacks import Callback


def test_the_modes_of_callbacks():
    plain = Callback(print, serial=False, exclusive=False, name="")
    assert [plain.may_start(number) for number in range(3)] == [True] * 3
    serial = Callback(print, serial=True, exclusive=False, name="")
    assert [serial.may_start(number) for number in range(3)] == [True, False, False]
    assert serial.ended() == (1,)
    assert serial.may_start(1)
    assert serial.ended() == (2,)
    exclusive = Callback(print, serial=False, exclusive=True, name="")
    assert [exclusive.may_start(number) for number in range(2)] == [True, False]
    assert exclusive.ended() is None
    assert exclusive.may_start(3)
