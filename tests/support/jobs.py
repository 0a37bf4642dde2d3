"""Jobs of the pool of processes."""

from __future__ import annotations

from tests.support.waiting import wait_until


def outcome(job):
    wait_until(job.ready)
    return job.get()
