"""The keeper of this process's jobs."""

from __future__ import annotations

import logging
import pickle
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from greenio import limits
from greenio.jobs import records
from greenio.jobs.keeper import Keeper, RunningJob
from greenio.jobs.records import DONE, RUNNING, Record
from greenio.runtime.offload.computation import Computation
from greenio.storage import store as module
from greenio.storage.sqlite_store import SqliteStore
from tests.support.waiting import wait_until

SCOPE = records.scope_of("Ann")


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[SqliteStore]:
    made = SqliteStore(tmp_path / "values.db")
    monkeypatch.setattr(module, "_store", made)
    monkeypatch.setattr(limits, "JOB_BEAT_SECONDS", 0.02)
    yield made
    made.close()


def running() -> RunningJob:
    now = time.time()
    records.add(SCOPE, "1", Record("name", RUNNING, now, now - 5, 100))
    return RunningJob(SCOPE, "1", Computation(b""))


def test_signs_of_life_and_reports_are_stored_until_the_end(store: SqliteStore) -> None:
    job, keeper, woken = running(), Keeper(), []
    keeper.take(job)
    job.watch(lambda: woken.append(keeper.find("1")))
    job.computation.take_report(b"[1, 2]")
    assert woken == [job]
    wait_until(lambda: (found := records.read(SCOPE, "1")) and found.reported == (1, 2))
    found = records.read(SCOPE, "1")
    assert found is not None
    assert found.seen > found.started - 5
    job.computation.set_result(pickle.dumps((True, "result")))
    wait_until(lambda: len(woken) == 2)
    found = records.read(SCOPE, "1")
    assert found is not None
    assert (woken[1], found.state, found.result) == (None, DONE, "result")


def test_an_end_is_stored_when_the_store_is_back(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    job, keeper = running(), Keeper()
    with monkeypatch.context() as away:
        away.setattr(store, "get", lambda scope, key: 1 / 0)
        keeper.take(job)
        job.computation.set_result(pickle.dumps((True, 1)))
        wait_until(lambda: caplog.records)
    wait_until(lambda: (found := records.read(SCOPE, "1")) and found.state == DONE)
    assert {record.levelno for record in caplog.records} == {logging.WARNING}
