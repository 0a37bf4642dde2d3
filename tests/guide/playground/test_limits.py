"""What limits say to those who keep them, and to readers."""

from __future__ import annotations

from greenio.guide.playground.limits import Limits


def test_the_system_counts_processes_where_they_are_the_programs_alone() -> None:
    limits = Limits(processes=30)
    assert limits.of_processes(counts_processes=True)["RLIMIT_NPROC"] == 30
    assert "RLIMIT_NPROC" not in limits.of_processes(counts_processes=False)


def test_the_supervisor_says_why_before_the_system_ends_a_process() -> None:
    limits = Limits(cpu=30)
    assert limits.of_processes(counts_processes=True)["RLIMIT_CPU"] > limits.watched()["cpu"]


def test_a_program_that_may_have_no_further_process_is_not_ended_for_that() -> None:
    assert Limits(processes=30).watched()["processes"] >= 30 + 2  # those of bubblewrap


def test_each_limit_is_told_and_an_ordinary_end_is_not() -> None:
    limits = Limits()
    for reason in (*("cpu", "wall", "memory", "processes", "folder", "output"),):
        assert limits.told(reason)
    assert limits.told("ended") == ""
    assert limits.told("memory") == "It needed more than 512 MB of memory."
