"""A buffered file that the thread is inside of is found, also one that the garbage collector does not list."""

from __future__ import annotations

import gc
import io
from typing import Any

import pytest

from greenio.runtime.fairness import busy_buffers
from greenio.runtime.fairness.busy_buffers import BusyBuffers


class Raw(io.RawIOBase):
    """Notes, while a buffer reads or writes, whether one is found to be busy."""

    def __init__(self, buffers: BusyBuffers) -> None:
        self.buffers = buffers
        self.seen: list[bool] = []

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, _offset: int, _whence: int = 0) -> int:
        return 0

    def readinto(self, _target: Any) -> int:
        self.seen.append(self.buffers.any_is_mine())
        return 0

    def write(self, data: Any) -> int:
        self.seen.append(self.buffers.any_is_mine())
        return len(data)


def test_a_file_is_busy_while_it_reads_and_writes() -> None:
    buffers = BusyBuffers()
    assert buffers.find_owner()
    raw = Raw(buffers)
    assert not buffers.any_is_mine()
    reader = io.BufferedReader(raw)
    reader.read(1)
    with io.BufferedWriter(raw) as writer:
        writer.write(b"x")
    assert raw.seen == [True, True]
    assert not buffers.any_is_mine()


def test_a_file_that_is_frozen_is_found() -> None:
    buffers = BusyBuffers()
    raw = Raw(buffers)
    reader = io.BufferedReader(raw)
    assert buffers.find_owner()
    gc.freeze()
    try:
        reader.read(1)
    finally:
        gc.unfreeze()
    assert raw.seen == [True]


def test_it_says_when_the_owner_cannot_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(busy_buffers, "_places_of_owner", lambda: {3, 4})
    assert not BusyBuffers().find_owner()
