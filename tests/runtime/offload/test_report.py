"""report(): what is sent of what a computation reports."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from greenio import cpu, report
from greenio.runtime.offload.report import Progress, current, parse_report


def test_only_what_can_be_seen_is_sent_and_the_end_always(manual_clock) -> None:
    sent: list[bytes] = []
    progress = Progress(sent.append)
    for done in range(5):
        progress.report(done, 10)
    manual_clock.advance(0.06)
    progress.report(6, 10)
    progress.report(10, 10)
    assert [parse_report(each) for each in sent] == [(0, 10), (6, 10), (10, 10)]


def test_outside_of_a_computation_and_in_its_threads_nothing_is_reported() -> None:
    report(1, 2)
    sent: list[bytes] = []
    token = current.set(Progress(sent.append))
    try:
        with ThreadPoolExecutor(1) as pool:
            pool.submit(report, 1, 2).result()
    finally:
        current.reset(token)
    assert not sent


def halves() -> str:
    report(0.5, 1)
    report(1, 1)
    return "done"


def test_reports_of_the_own_processes_arrive_in_the_session_that_waits() -> None:
    seen: list[tuple[float, float]] = []
    assert cpu(halves, progress=lambda *each: seen.append(each)) == "done"
    assert seen[-1] == (1, 1)


def test_a_mistake_in_the_progress_function_ends_the_computation() -> None:
    def fail(done: float, total: float) -> None:
        raise LookupError(done)

    try:
        cpu(halves, progress=fail)
    except LookupError:
        pass
    assert cpu(abs, -1) == 1
