"""Records of jobs, in the store of shared values: a record for each, and an index of all."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Any

from greenio import limits
from greenio.json_values import from_json, to_json
from greenio.storage.store import shared_store

#: Scope of the index: id of each job to the scope of its record.
_INDEX = "jobs"

RUNNING, DONE, FAILED, CANCELLED, LOST = "running", "done", "failed", "cancelled", "lost"


@dataclass(frozen=True)
class Record:
    """The record of a job. Times are those of the clock on the wall, which all processes share."""

    name: str
    state: str
    started: float
    seen: float
    """When its process has given a sign of life last, or when it ended."""
    keep: float
    reported: tuple[float, float] | None = None
    result: Any = None
    error: str = ""
    wants_cancel: bool = False

    @property
    def has_ended(self) -> bool:
        """Return whether nothing will change any more."""
        return self.state != RUNNING

    @property
    def is_stale(self) -> bool:
        """Return whether it has been kept for long enough."""
        return self.has_ended and time.time() > self.seen + self.keep


def scope_of(user: str) -> str:
    """Return the scope of a user's jobs."""
    return f"jobs:{user}"


def read(scope: str, id: str) -> Record | None:
    """Return the record of a job; None if there is none. One whose process has gone is lost."""
    found = shared_store().get(scope, id)
    return None if found is None else _decode(found)


def add(scope: str, id: str, record: Record) -> None:
    """Store the record of a new job."""
    store = shared_store()
    store.put(_INDEX, id, to_json("start_job()", scope, limits.STORAGE_VALUE_BYTES))
    store.put(scope, id, _encode(record))


def change(scope: str, id: str, function: Callable[[Record], Record]) -> Record | None:
    """Store what a function makes of a record, as if nobody else were there; None if there is none any more."""
    store = shared_store()
    while (old := store.get(scope, id)) is not None:
        new = function(_decode(old))
        if store.swap(scope, id, old, _encode(new)):
            return new
    return None


def remove(scope: str, id: str) -> None:
    """Forget a job."""
    store = shared_store()
    store.delete(scope, id)
    store.delete(_INDEX, id)


def of(scope: str) -> dict[str, Record]:
    """Return the records of a user's jobs by id, but for those that were kept for long enough: they are removed."""
    found = {}
    for id in shared_store().keys(scope):
        record = read(scope, id)
        if record is not None and record.is_stale:
            remove(scope, id)
        elif record is not None:
            found[id] = record
    return found


def remove_stale() -> None:
    """Remove what was kept for long enough, of all users."""
    store = shared_store()
    for id in store.keys(_INDEX):
        found = store.get(_INDEX, id)
        if found is not None:
            scope = from_json(found)
            record = read(scope, id)
            if record is None or record.is_stale:
                remove(scope, id)


def _encode(record: Record) -> bytes:
    return to_json("start_job(): the result of the function", asdict(record), limits.STORAGE_VALUE_BYTES)


def _decode(encoded: bytes) -> Record:
    fields = from_json(encoded)
    if fields["reported"] is not None:
        fields["reported"] = tuple(fields["reported"])
    record = Record(**fields)
    if record.state == RUNNING and time.time() > record.seen + limits.JOB_LOST_SECONDS:
        return replace(record, state=LOST, error="the process that ran the job has ended")
    return record
