"""Locks between processes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from greenio.runtime.files.file_lock import lock_file


def test_one_holder_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    first, second = (os.open(path, os.O_CREAT | os.O_RDWR) for _ in range(2))
    try:
        lock_file(first)
        with pytest.raises(OSError, match=r"."):
            lock_file(second)
        os.close(first)
        lock_file(second, wait=True)
    finally:
        os.close(second)
