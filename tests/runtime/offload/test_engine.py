"""cpu(on=): computations on engines of the author's choice, Dask's among them."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from greenio.runtime.offload.api import cpu
from greenio.runtime.offload.engine import engines
from greenio.testing import Visit
from tests.support import engines as made
from tests.support.servers.script_process import run, write
from tests.support.waiting import wait_until


@pytest.fixture(scope="module", autouse=True)
def nothing_stays() -> Iterator[None]:
    yield
    for engine in engines._by_factory.values():
        if engine._process is not None:
            engine._process.kill()
    engines.forget()


@pytest.mark.timeout(120)  # a cluster begins
def test_a_cluster_of_dask_computes_and_reports() -> None:
    seen: list[tuple[float, float]] = []
    assert cpu(made.count, 20, on=made.DASK, progress=lambda *report: seen.append(report)) == 20
    assert seen == sorted(seen)
    assert len(seen) > 3
    assert seen[-1] == (20, 20)
    with pytest.raises(ZeroDivisionError):
        cpu(divmod, 1, 0, on=made.DASK)
    assert cpu(os.getpid, on=made.DASK) != os.getpid()


def test_a_process_of_the_engine_that_dies_is_an_error_and_the_next_computation_works() -> None:
    with pytest.raises(RuntimeError, match=r"the process of the computation died"):
        cpu(os._exit, 1, on=made.ONE)
    assert cpu(abs, -1, on=made.ONE) == 1


def test_a_bridge_that_dies_is_an_error_takes_its_processes_along_and_is_made_anew(tmp_path: Path) -> None:
    child, bridge = cpu(made.parents, on=made.ONE)
    failures = []

    def app() -> None:
        try:
            cpu(made.count_until_cancelled, str(tmp_path), on=made.ONE)
        except RuntimeError as error:
            failures.append(str(error))

    with Visit(app):
        wait_until((tmp_path / "begun").exists)
        os.kill(bridge, signal.SIGKILL)
        wait_until(lambda: failures)
    assert "the process that talks to the engine died" in failures[0]
    wait_until(lambda: not psutil.pid_exists(child))
    assert cpu(made.parents, on=made.ONE)[1] != bridge


def test_the_end_of_the_session_ends_what_runs_at_its_next_report_and_takes_away_what_waits(
    tmp_path: Path,
) -> None:
    def app() -> None:
        cpu(made.count_until_cancelled, str(tmp_path), on=made.ONE)

    def later() -> None:
        cpu(made.touch, str(tmp_path / "later"), on=made.ONE)

    with Visit(app):
        wait_until((tmp_path / "begun").exists)
        # The standard library's pool hands one more to its process than it computes; that one cannot be taken back.
        with Visit(app) as second:
            second.settle()  # its computation is on its way before the next one
            with Visit(later):
                pass
        assert not (tmp_path / "ended").exists()
    wait_until((tmp_path / "ended").exists)
    assert cpu(abs, -1, on=made.ONE) == 1
    assert not (tmp_path / "later").exists()


def test_what_makes_the_executor_may_fail_and_is_asked_again() -> None:
    assert cpu(abs, -1, on=f"{made.HERE}:none_at_first") == 1
    with pytest.raises(RuntimeError, match=r"no_executor must return an executor.*not int"):
        cpu(abs, -1, on=f"{made.HERE}:no_executor")
    with pytest.raises(RuntimeError, match="ModuleNotFoundError"):
        cpu(abs, -1, on="no_such_module:at_all")


@pytest.mark.parametrize("factory", ["cluster", "cluster:", ":make", "cluster:make()", "a b:c"])
def test_a_name_that_cannot_be_one_is_refused_at_once(factory: str) -> None:
    with pytest.raises(ValueError, match="names a function"):
        cpu(abs, -1, on=factory)


@pytest.mark.timeout(120)  # a cluster begins
def test_functions_of_the_script_travel_and_nothing_outlives_the_server(tmp_path: Path) -> None:
    script = write(
        tmp_path,
        """
        import os
        from greenio import cpu, start_server

        FACTOR = 2

        def twice(number):
            return number * FACTOR, os.getpid(), os.getppid()

        def make():
            import loky
            return loky.get_reusable_executor(1)

        print(*cpu(twice, 21, on="__main__:make"))
        """,
    )
    ended = run(script, seconds=60)
    assert ended.stderr == ""
    result, *processes = map(int, ended.stdout.split())
    assert (ended.returncode, result) == (0, 42)
    wait_until(lambda: not any(map(psutil.pid_exists, processes)))
