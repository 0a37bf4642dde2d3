"""Functions that make executors, and what is computed on them. The bridge imports this: greenio comes only with a call."""

from __future__ import annotations

import os
import time
from concurrent.futures import Executor, ProcessPoolExecutor
from pathlib import Path
from typing import Any

HERE = "tests.support.engines"
DASK = f"{HERE}:dask"
ONE = f"{HERE}:one_process"


def dask() -> Any:
    """Two processes of Dask."""
    from distributed import Client, LocalCluster  # not in the tests' own process

    return Client(LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)).get_executor()


def one_process() -> Executor:
    """One process of the standard library's pool."""
    return ProcessPoolExecutor(1)


def none_at_first() -> Executor:
    """Fail once for each bridge, which ``TRIED`` tells."""
    if not TRIED:
        TRIED.append(True)
        raise OSError("the cluster is away")
    return ProcessPoolExecutor(1)


TRIED: list[bool] = []


def no_executor() -> int:
    return 1


def parents() -> tuple[int, int]:
    """The process that computes, and its parent."""
    return os.getpid(), os.getppid()


def count(steps: int) -> int:
    from greenio import report

    for step in range(steps):
        report(step, steps)
        time.sleep(0.02)
    report(steps, steps)
    return steps


def count_until_cancelled(folder: str) -> None:
    """Report for ever; leaves files that tell when it begins and ends."""
    from greenio import report

    Path(folder, "begun").touch()
    done = 0
    try:
        while True:
            report(done, 1_000_000)
            done += 1
            time.sleep(0.01)
    finally:
        Path(folder, "ended").touch()


def touch(path: str) -> None:
    Path(path).touch()
