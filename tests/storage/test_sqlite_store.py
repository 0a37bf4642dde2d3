"""Values in a file: several processes, faults of the disk, and the end."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from greenio.storage.sqlite_store import SqliteStore

ADD = """
import sys
from pathlib import Path
from greenio.storage.sqlite_store import SqliteStore
store = SqliteStore(Path(sys.argv[1]))
for _ in range(20):
    store.add("app", "n", 1)
print("done", flush=True)
import os
os.kill(os.getpid(), 9)
"""


def test_several_processes_share_the_file_and_a_kill_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "values.db"
    command = [sys.executable, "-c", ADD, str(path)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert [process.communicate(timeout=50)[0] for process in running] == ["done\n"] * 2
    store = SqliteStore(path)
    assert store.get("app", "n") == b"40"
    store.close()
    assert not (tmp_path / "values.db-wal").exists()
    assert store.get("app", "n") == b"40"  # it opens again
    store.close()
    store.close()


def test_an_error_of_the_file_names_the_cure_and_the_next_call_tries_again(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "values.db"
    store = SqliteStore(path)
    with pytest.raises(sqlite3.OperationalError, match=r"unable to open .*GREENIO_STORAGE=/path/to/file\.db"):
        store.put("app", "a", b"1")
    path.parent.mkdir()
    store.put("app", "a", b"1")
    assert store.get("app", "a") == b"1"
    store.close()
