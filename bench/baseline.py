"""The regression check: what does not depend on the machine's speed, against bench/baseline.json.

The baseline is a flat object: "metric.key" is a count of greenio's, "metric.key/bare" how many times the floor's
figure greenio's is, measured in the same run; both with the share by which they may grow. Less is better for all
of them, so only growth fails; a figure far below says that a new baseline is due.
"""

from __future__ import annotations

import json
from pathlib import Path

from bench import metrics
from bench.report import Reasons, number

FILE = Path(__file__).with_name("baseline.json")
METRICS = ("idle", "open", "click", "lines", "upload", "page")
#: Shares by which a figure may exceed its baseline. Frames are few and exact; memory depends on the
#: allocator; frames of a flood depend on how often the writer gets its turn.
TOLERANCES = {
    "idle.kb": 0.2,
    "lines.frames": 1.0,
    "lines.bytes": 0.1,
    "click.frames": 0.1,
    "open.frames": 0.6,
    "open.bytes": 0.15,
    "page.kb": 0.15,
    "page.requests": 0.34,
}
DEFAULT_TOLERANCE = 0.1
#: What may come on top whatever the figure, in its unit: for figures near zero.
SLACKS = {"upload.more_mb": 8}

#: CPU compared with the floor's. A ratio of two short measurements, each of which a busy machine was seen to
#: double: only a gross change shows.
RATIOS = ("open.cpu_us", "click.cpu_us", "lines.cpu_us")
RATIO_TOLERANCE = 0.8
RATIO_SLACK = 1.0

Medians = dict[str, dict[str, dict[str, float]]]


def steady(medians: Medians) -> dict[str, float]:
    """Return the compared figures: greenio's counts, and its ratios to the floor."""
    found = {
        f"{name}.{value.key}": medians[name][value.key]["greenio"]
        for name in METRICS
        if name in medians
        for value in metrics.load(name).VALUES
        if value.steady and "greenio" in medians[name].get(value.key, {})
    }
    for ratio in RATIOS:
        name, key = ratio.split(".")
        figures = medians.get(name, {}).get(key, {})
        if figures.get("greenio") and figures.get("bare"):
            found[f"{ratio}/bare"] = figures["greenio"] / figures["bare"]
    return found


def write(medians: Medians, file: Path = FILE) -> None:
    """Make these figures the baseline; what was not measured stays as it is."""
    kept = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    for key, figure in steady(medians).items():
        tolerance, slack = TOLERANCES.get(key, DEFAULT_TOLERANCE), SLACKS.get(key, 0)
        if key.endswith("/bare"):
            tolerance, slack = RATIO_TOLERANCE, RATIO_SLACK
        kept[key] = {"figure": round(figure, 3), "tolerance": tolerance, "slack": slack}
    file.write_text(json.dumps(dict(sorted(kept.items())), indent=2) + "\n", encoding="utf-8")


def check(medians: Medians, reasons: Reasons, file: Path = FILE) -> int:
    """Compare with the baseline; prints each line, returns the exit status."""
    expected = json.loads(file.read_text(encoding="utf-8"))
    found = steady(medians)
    failed = passed = 0
    for key, limit in expected.items():
        if key not in found:
            why = reasons.get(key.split(".")[0], {}).get("greenio", "not measured")
            optional = key.startswith("page.") and why.startswith(("no Chromium", "needs Playwright"))
            print(f"{'skip' if optional else 'FAIL'} {key}: {why}")
            failed += not optional
            continue
        maximum = limit["figure"] * (1 + limit["tolerance"]) + limit["slack"]
        good = found[key] <= maximum + 1e-9
        passed += good
        failed += not good
        hint = "; far below, write a new baseline" if found[key] < limit["figure"] * 0.5 else ""
        print(f"{'ok  ' if good else 'FAIL'} {key}: {number(found[key])}, at most {number(maximum)}{hint}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0
