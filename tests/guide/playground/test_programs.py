"""Many programs: how many at once, and what many of them leave behind."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

import gevent
import pytest

from greenio.guide.playground.limits import MAX_CODE, MAX_PROGRAMS, MAX_PROGRAMS_PER_ADDRESS
from greenio.guide.playground.programs import Programs, Refused
from greenio.guide.playground.supervisor import descendants, read_process

#: Runs one after the other, as many at once as one visitor may.
RUNS = 100
MB = 1024 * 1024
#: Seconds for one. Programs give way to all others (limits.NICE), so it is generous: a busy machine took 60.
TIMEOUT = 120


@pytest.fixture(scope="module")
def programs() -> Iterator[Programs]:
    programs = Programs()
    yield programs
    programs.stop()
    assert len(programs) == 0


def test_visitors_and_all_together_have_a_bounded_number(programs: Programs) -> None:
    code = "import greenio.output, time\ntime.sleep(20)\n"
    running = [programs.start(code, "a") for _ in range(MAX_PROGRAMS_PER_ADDRESS)]
    with pytest.raises(Refused, match="programs of yours"):
        programs.start(code, "a")
    running += [programs.start(code, f"b{number}") for number in range(MAX_PROGRAMS - len(running))]
    with pytest.raises(Refused, match="Too many programs"):
        programs.start(code, "c")
    assert all(programs.find(program.token) is program for program in running)
    programs.stop()
    assert len(programs) == 0
    assert programs.find(running[0].token) is None
    last = programs.start("1", "a")
    last.stop()
    assert last.wait(TIMEOUT)


def test_a_very_long_program_is_refused(programs: Programs) -> None:
    with pytest.raises(Refused, match="too long"):
        programs.start("#" * (MAX_CODE + 1), "a")


def test_a_program_that_cannot_begin_gives_its_place_back(
    programs: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as without_folders:
        without_folders.setattr("tempfile.tempdir", "/nonexistent")
        for _ in range(MAX_PROGRAMS + 1):
            with pytest.raises(OSError, match="nonexistent"):
                programs.start("1", "a")
    program = programs.start("import greenio.output\nprint('runs')", "a")
    assert program.wait(TIMEOUT)
    assert program.take_output() == "runs\n"


@pytest.mark.timeout(600)  # a second each on an idle machine
def test_many_runs_leave_nothing_behind(programs: Programs) -> None:
    def run(address: str, count: int) -> None:
        for number in range(count):
            program = programs.start(f"import greenio.output\nprint({number})\n", address)
            assert program.wait(TIMEOUT)
            assert (program.take_output(), program.clean) == (f"{number}\n", True)

    run("warm", 2)
    before = usage()
    runners = [gevent.spawn(run, f"address {number}", RUNS // 4) for number in range(4)]
    gevent.joinall(runners, raise_error=True)
    after = usage()
    assert after[:2] == before[:2]
    assert after[2] < before[2] + 5 * MB


def usage() -> tuple[int, int, int]:
    """Descriptors, processes below this one, and bytes of memory."""
    gc.collect()
    own = read_process(os.getpid())
    assert own is not None
    return len(os.listdir("/proc/self/fd")), len(descendants(own.pid)), own.memory
