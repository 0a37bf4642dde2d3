"""Computation on an engine beside a server: ``python -m bench.engines``. Ends with 1 if others were held up.

A 5 ms ticker runs in the process that serves while sessions compute by ``cpu(on=)``; its largest gap may be 60 ms. Engines
that are installed: dask, loky, ray, and the standard library's processes.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import textwrap
from importlib.util import find_spec
from pathlib import Path

MAX_GAP_MS = 60.0
ROOT = Path(__file__).resolve().parent.parent

ENGINES = {
    "processes": "",
    "loky": "loky",
    "dask": "distributed",
    "ray": "ray",
}

MODULE = """
def processes():
    from concurrent.futures import ProcessPoolExecutor
    return ProcessPoolExecutor(2)

def loky():
    import loky
    return loky.get_reusable_executor(2)

def dask():
    from distributed import Client, LocalCluster
    return Client(LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)).get_executor()

def ray():
    import ray
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)

    class Executor:
        def submit(self, function, *args):
            reference = ray.remote(function).remote(*args)
            future = reference.future()
            future.add_done_callback(lambda done: done.cancelled() and ray.cancel(reference, force=True))
            return future

        def shutdown(self, wait=True):
            ray.shutdown()

    return Executor()
"""

SCRIPT = """
import json, sys, time
import gevent
from greenio import cpu, report

def work(steps, data):
    for step in range(steps):
        report(step, steps)
        sum(range(20_000))
    return len(data)

def tick(gaps):
    last = time.perf_counter()
    while True:
        gevent.sleep(0.005)
        now = time.perf_counter()
        gaps.append(now - last)
        last = now

if __name__ == "__main__":
    on, jobs = sys.argv[1], int(sys.argv[2])
    cpu(work, 1, b"", on=on)  # the cluster begins
    gaps, reports = [], []
    ticker = gevent.spawn(tick, gaps)
    began = time.perf_counter()
    told = lambda *each: reports.append(each)
    tasks = [gevent.spawn(cpu, work, 200, bytes(100_000), on=on, progress=told) for _ in range(jobs)]
    gevent.joinall(tasks, raise_error=True)
    took = time.perf_counter() - began
    ticker.kill()
    gaps.sort()
    print(json.dumps({
        "seconds": round(took, 2), "ticks": len(gaps), "reports": len(reports),
        "p99_ms": round(gaps[int(len(gaps) * 0.99)] * 1000, 1), "largest_ms": round(gaps[-1] * 1000, 1),
    }))
"""


def measure(engine: str, jobs: int) -> dict[str, float]:
    """Return the figures of one engine."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "factories.py").write_text(MODULE, "utf-8")
        (folder / "script.py").write_text(textwrap.dedent(SCRIPT), "utf-8")
        done = subprocess.run(
            [sys.executable, folder / "script.py", f"factories:{engine}", str(jobs)],
            env={**os.environ, "GREENIO_PATCH": "1", "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            check=True,
            timeout=300,
        )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--jobs", type=int, default=40)
    parser.add_argument("--only", choices=ENGINES)
    options = parser.parse_args()
    late = False
    for engine, package in ENGINES.items():
        if options.only and engine != options.only:
            continue
        if package and find_spec(package) is None:
            print(f"{engine}: not installed")
            continue
        found = measure(engine, options.jobs)
        print(f"{engine}: {json.dumps(found)}", flush=True)
        late |= found["largest_ms"] > MAX_GAP_MS
    return int(late)


if __name__ == "__main__":
    sys.exit(main())
