"""Records of jobs in the store."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from greenio.jobs import records
from greenio.jobs.records import DONE, RUNNING, Record
from greenio.storage import store as module
from greenio.storage.sqlite_store import SqliteStore

ANN, BOB = records.scope_of("Ann"), records.scope_of("Bob")


@pytest.fixture(autouse=True)
def _store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    made = SqliteStore(tmp_path / "values.db")
    monkeypatch.setattr(module, "_store", made)
    yield
    made.close()


def record(state: str = RUNNING, keep: float = 100) -> Record:
    return Record("name", state, time.time(), time.time(), keep, (1, 2))


def test_a_record_is_read_as_it_was_written_and_changed_in_one_step() -> None:
    made = record()
    records.add(ANN, "1", made)
    assert records.read(ANN, "1") == made
    changed = records.change(ANN, "1", lambda old: replace(old, state=DONE, result=[1]))
    assert changed == records.read(ANN, "1") == replace(made, state=DONE, result=[1])
    records.remove(ANN, "1")
    assert records.change(ANN, "1", lambda old: old) is None


def test_a_sweep_removes_what_was_kept_for_long_enough_of_all_users() -> None:
    records.add(ANN, "1", record(DONE, keep=-1))
    records.add(BOB, "2", record(DONE, keep=-1))
    records.add(BOB, "3", record(DONE))
    records.add(BOB, "4", record(keep=-1))  # it runs
    records.remove_stale()
    assert (records.of(ANN).keys(), records.of(BOB).keys()) == (set(), {"3", "4"})
    assert records.read(BOB, "2") is None
