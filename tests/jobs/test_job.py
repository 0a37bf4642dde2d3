"""Jobs: found again by other pages of the user, followed, cancelled, kept, removed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from greenio import limits, report
from greenio.engine.channel import CloseReason
from greenio.exceptions import SessionClosedException
from greenio.jobs import Job, JobFailed, find_jobs, records, start_job
from greenio.output import put_text
from greenio.storage import UserUnknown, identity
from greenio.storage import store as module
from greenio.storage.sqlite_store import SqliteStore
from greenio.testing import Visit
from tests.support.servers.redis_server import redis_server
from tests.support.servers.script_process import running, write
from tests.support.waiting import wait_until


@pytest.fixture(autouse=True)
def user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[list[str]]:
    """The user, whom a test may replace; values in a file of the test's own."""
    made = SqliteStore(tmp_path / "values.db")
    found = ["Ann"]
    monkeypatch.setattr(module, "_store", made)
    monkeypatch.setattr(identity, "_function", lambda: found[0])
    yield found
    made.close()


def sum_below(limit: int) -> dict[str, int]:
    for number in range(4):
        report(number, 4)
        time.sleep(0.06)
    report(4, 4)
    return {"sum": sum(range(limit))}


def for_ever() -> None:
    report(1, 2)
    time.sleep(600)


def test_another_page_of_the_user_finds_the_job_of_a_page_that_was_left(user: list[str]) -> None:
    def begin() -> None:
        start_job(sum_below, 10, name="sum")

    def look() -> None:
        (job,) = find_jobs("sum")
        seen = list(job.progress())
        put_text(job.name, job.state, job.result(), seen == sorted(seen), seen[-1])

    with Visit(begin):
        pass
    with Visit(look) as page:
        page.wait(page.texts)
        assert page.texts() == ["sum done {'sum': 45} True (4, 4)"]
    assert find_jobs("other") == []
    user[0] = "Bob"
    assert find_jobs() == []


def test_a_coroutine_awaits_a_job() -> None:
    async def app() -> None:
        job = start_job(sum_below, 4)
        seen = [each async for each in job.progress()]
        put_text(seen[-1], await job.result())

    with Visit(app) as page:
        page.wait(page.texts)
        assert page.texts() == ["(4, 4) {'sum': 6}"]


@pytest.mark.parametrize("follow", [lambda job: list(job.progress()), lambda job: job.result()])
def test_the_end_of_the_session_ends_the_waiting_and_not_the_job(follow) -> None:
    job = start_job(for_ever)
    seen = []

    def app() -> None:
        try:
            seen.append("follows")
            follow(job)
        except SessionClosedException:
            seen.append("closed")

    with Visit(app) as page:
        page.wait(lambda: seen)
        page.session.close(CloseReason.LEFT)
        wait_until(lambda: len(seen) == 2)
    assert seen[1] == "closed"
    assert job.state == "running"
    job.cancel()
    with pytest.raises(JobFailed, match="the job 'for_ever' is cancelled"):
        job.result()


def test_what_fails_says_why() -> None:
    with pytest.raises(JobFailed, match="the job 'divmod' is failed: ZeroDivisionError: "):
        start_job(divmod, 1, 0).result()
    with pytest.raises(
        JobFailed, match=r"TypeError: start_job\(\): the result of the function: JSON has no complex"
    ):
        start_job(complex, 1, 2).result()
    with pytest.raises(TypeError, match="top of a module"):
        start_job(lambda: 1)
    assert len(find_jobs()) == 2


def test_waiting_has_an_end() -> None:
    job = start_job(for_ever)
    with pytest.raises(TimeoutError, match="'for_ever' is still running"):
        job.result(timeout=0.01)
    job.remove()
    assert find_jobs() == []
    with pytest.raises(LookupError, match="removed"):
        job.result()


def test_results_are_kept_for_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    brief, usual = start_job(abs, -1, keep=60), start_job(abs, -2)
    assert (brief.result(), usual.result()) == (1, 2)
    assert find_jobs() == [usual, brief]
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 61)
    assert find_jobs() == [usual]


def test_the_oldest_that_are_over_make_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "JOBS_PER_USER", 2)
    over, long = start_job(abs, -1), start_job(for_ever)
    over.result()
    more = start_job(for_ever)
    assert find_jobs() == [more, long]
    with pytest.raises(RuntimeError, match="the user has 2 running jobs"):
        start_job(abs, -1)
    for job in (long, more):
        job.remove()


def test_nobody_has_no_jobs(user: list[str]) -> None:
    user[0] = ""
    for call in (lambda: start_job(abs, -1), find_jobs):
        with pytest.raises(UserUnknown):
            call()


SCRIPT = """
import os, sys, time
import gevent
from greenio import report
from greenio.jobs import find_jobs, start_job
from greenio.storage import identify_user

identify_user(lambda: "Ann")

def work():
    for step in range(10_000):
        report(step, 10_000)
        time.sleep(0.01)

if __name__ == "__main__":
    job = start_job(work, name=sys.argv[1])
    print(os.getpid(), flush=True)
    try:
        job.result()
    except RuntimeError as error:
        print(error, flush=True)
    gevent.sleep(600)
"""


@pytest.mark.parametrize("place", ["sqlite", "redis"])
def test_another_process_follows_and_cancels_a_job_and_sees_that_it_is_lost(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with redis_server(tmp_path) as redis:
        url = redis.url if place == "redis" else str(tmp_path / "common.db")
        monkeypatch.setattr(module, "_store", module._make(url))
        script = write(tmp_path, SCRIPT)
        with running(script, "one", folder=tmp_path, GREENIO_STORAGE=url) as process:
            wait_until(lambda: find_jobs("one"))
            (job,) = find_jobs("one")
            reports = iter(job.progress())
            first, second = next(reports), next(reports)
            assert second > first
            job.cancel()
            wait_until(lambda: job.state == "cancelled")
            process.wait_for(lambda: "the job 'one' is cancelled" in "\n".join(process.stdout), "its end", 20)
        with running(script, "two", folder=tmp_path, GREENIO_STORAGE=url):
            wait_until(lambda: find_jobs("two"))
            (job,) = find_jobs("two")
            assert isinstance(job, Job)
        now = time.time()
        monkeypatch.setattr(records.time, "time", lambda: now + limits.JOB_LOST_SECONDS + 5)
        with pytest.raises(JobFailed, match="'two' is lost: the process that ran the job has ended"):
            job.result()
