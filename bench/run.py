"""The one command: runs the metrics over the peers, interleaved, and writes table and JSON."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench import baseline, environments, machine, metrics, peers, report
from bench.harness import BenchError, Harness, prepare_process
from bench.peers import workers
from bench.peers.base import Peer

SMOKE_PEERS = ("greenio", "bare")


def _names(text: str) -> list[str]:
    return [name for name in text.split(",") if name]


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--size", choices=("smoke", "full"), default="smoke")
    parser.add_argument("--only", type=_names, default=list(metrics.NAMES), metavar="METRIC,...")
    parser.add_argument("--peers", type=_names, default=None, metavar="PEER,...")
    parser.add_argument(
        "--workers",
        type=int,
        default=0,
        metavar="N",
        help="compare greenio in N processes behind nginx with one process behind nginx",
    )
    parser.add_argument("--runs", type=int, default=0, help="default: 1 for smoke, 5 for full")
    parser.add_argument(
        "--out", type=Path, default=None, help="file for the JSON; the table goes beside it as .md"
    )
    parser.add_argument(
        "--update", action="store_true", help="keep what the FILE of --out says of metrics not measured now"
    )
    parser.add_argument(
        "--check", action="store_true", help="smoke size; compare the steady counts with the baseline"
    )
    parser.add_argument(
        "--write-baseline", action="store_true", help="smoke size; make its counts the baseline"
    )
    options = parser.parse_args(argv)
    if options.check or options.write_baseline:
        options.size = "smoke"
        options.only = [name for name in options.only if name in baseline.METRICS]
    if options.update and not options.out:
        parser.error("--update needs --out")
    if options.workers:
        options.peers = [workers.name_of(1), workers.name_of(options.workers)]
    options.peers = options.peers or list(SMOKE_PEERS if options.size == "smoke" else peers.NAMES)
    options.runs = options.runs or (1 if options.size == "smoke" else 5)
    return options


def prepare(names: Sequence[str], reasons: report.Reasons, only: Sequence[str]) -> list[tuple[Peer, str]]:
    """The peers with their interpreters; what cannot be installed is left out with its reason."""
    ready = []
    for name in names:
        peer = peers.load(name)
        try:
            ready.append((peer, environments.python_for(peer)))
        except BenchError as error:
            print(f"{name}: {error}", file=sys.stderr)
            for metric in only:
                reasons.setdefault(metric, {})[name] = str(error)
    return ready


def measure(
    ready: Sequence[tuple[Peer, str]], only: Sequence[str], size: str, runs: int, reasons: report.Reasons
) -> report.Runs:
    """All metrics: in each run every peer has its turn, so that a busy minute hits them alike."""
    results: report.Runs = {}
    for name in only:
        module = metrics.load(name)
        for number in range(1, runs + 1):
            for peer, python in ready:
                if name in peer.missing:
                    reasons.setdefault(name, {})[peer.name] = peer.missing[name]
                    continue
                started = time.perf_counter()
                try:
                    figures = module.measure(Harness(module.__name__, peer, python, module.SIZES[size]))
                except BenchError as error:
                    reasons.setdefault(name, {})[peer.name] = str(error)
                    print(f"{name} {peer.name} run {number}: {error}", file=sys.stderr, flush=True)
                    continue
                results.setdefault(name, {}).setdefault(peer.name, []).append(figures)
                shown = ", ".join(f"{key} {report.number(figure)}" for key, figure in figures.items())
                took = time.perf_counter() - started
                print(f"{name} {peer.name} run {number} ({took:.0f} s): {shown}", file=sys.stderr, flush=True)
    return results


def kept_of(file: Path, size: str, only: Sequence[str]) -> tuple[report.Runs, report.Reasons]:
    """Return the results that an earlier run of that size wrote for other metrics than these."""
    if not file.exists():
        return {}, {}
    before = json.loads(file.read_text(encoding="utf-8"))
    if before["size"] != size:
        raise SystemExit(f"{file} holds figures of the {before['size']} size, not of the {size} one")
    results, reasons = before["results"], before["missing"]
    return (
        {name: found for name, found in results.items() if name not in only},
        {name: found for name, found in reasons.items() if name not in only},
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the command line asks for; the exit status is 1 when a check fails."""
    options = arguments(argv)
    prepare_process()
    reasons: report.Reasons = {}
    kept, kept_reasons = kept_of(options.out, options.size, options.only) if options.update else ({}, {})
    load = machine.load()
    ready = prepare(options.peers, reasons, options.only)
    facts: dict[str, Any] = {
        "size": options.size,
        "runs": options.runs,
        "machine": machine.describe(),
        "load": load,
        "versions": {peer.name: environments.versions(peer, python) for peer, python in ready},
    }
    results, text = kept, ""
    for name in options.only:
        results = {**results, **measure(ready, [name], options.size, options.runs, reasons)}
        missing = {**kept_reasons, **reasons}
        facts |= {"medians": report.medians(results), "missing": missing, "results": results}
        text = report.heading(facts) + "\n" + report.table(results, missing, options.peers)
        if options.out:  # after each metric: who stops the run keeps what there is
            options.out.parent.mkdir(parents=True, exist_ok=True)
            options.out.write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
            options.out.with_suffix(".md").write_text(text + "\n", encoding="utf-8")
    print(text)
    if options.workers:
        text, good = workers.compare(facts["medians"], options.workers, os.cpu_count() or 1)
        print(text)
        return int(not good)
    if options.write_baseline:
        baseline.write(facts["medians"])
    if options.check:
        return baseline.check(facts["medians"], reasons)
    return 0
