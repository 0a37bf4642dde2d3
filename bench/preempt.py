"""The cost of pre-emption where it once meant a deadlock: programs of tasks that hold native locks, with and without it.

    python -m bench.preempt [--runs 20] [--only flock,sqlite]

Runs each program of ``tests/support/scripts/blocking_programs.py`` in turn with pre-emption and without, so that a busy
minute affects both. Prints the medians of their CPU and wall times and the ratios. Exits with 1 when a run did not
finish, had an error or a wrong count, or when pre-emption costs more than half again.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass

#: The programs, each with its number of sessions.
PROGRAMS = {"flock": 8, "sqlite": 12, "semaphores": 2, "xpath": 8}
#: How much longer a program may take with pre-emption.
MAX_RATIO = 1.5
_SECONDS = 180


@dataclass
class Run:
    """One run of a program: its times in seconds, and what went wrong."""

    wall: float
    cpu: float
    problem: str = ""


def run(program: str, *, preempt: bool) -> Run:
    """Run a program in a process of its own."""
    command = [sys.executable, "-m", "tests.support.scripts.blocking_programs", program]
    command += [str(PROGRAMS[program]), "preempt" if preempt else "plain"]
    kept = {name: value for name, value in os.environ.items() if name != "GREENIO_PATCH"}
    before = os.times()
    begun = time.monotonic()
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_SECONDS, env=kept, check=False
        )
    except subprocess.TimeoutExpired:
        return Run(_SECONDS, 0, "did not finish")
    wall, after = time.monotonic() - begun, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    if done.returncode:
        return Run(wall, cpu, done.stderr.strip()[-300:])
    report = json.loads(done.stdout.splitlines()[-1])
    problem = f"{report}" if report["errors"] or report["finished"] != PROGRAMS[program] else ""
    return Run(report["seconds"], cpu, problem)


def compare(program: str, runs: int) -> bool:
    """Run a program so many times each way, print what came out, and return whether it was good."""
    plain, preempted = [], []
    for _ in range(runs):
        plain.append(run(program, preempt=False))
        preempted.append(run(program, preempt=True))
    problems = [each.problem for each in (*plain, *preempted) if each.problem]
    figures = {}
    for name, values in (("plain", plain), ("preempted", preempted)):
        figures[name] = (
            statistics.median(each.wall for each in values),
            statistics.median(each.cpu for each in values),
        )
    wall, cpu = (figures["preempted"][each] / figures["plain"][each] for each in (0, 1))
    print(
        f"{program:10} {runs} pairs: {figures['plain'][0]:.2f} s plain, {figures['preempted'][0]:.2f} s pre-empted, "
        f"ratio {wall:.2f} (CPU {cpu:.2f}), {len(problems)} bad",
        *problems,
        sep="\n    ",
        flush=True,
    )
    return not problems and wall <= MAX_RATIO


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.preempt", description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--only", default=",".join(PROGRAMS), help="programs, with commas")
    options = parser.parse_args()
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores", flush=True)
    good = [compare(program, options.runs) for program in options.only.split(",")]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
