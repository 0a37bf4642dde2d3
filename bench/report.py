"""Medians, ratios and the table."""

from __future__ import annotations

import statistics
from typing import Any

from bench import metrics
from bench.metrics.value import Value

#: Results: metric -> peer -> one dict of figures per run.
Runs = dict[str, dict[str, list[dict[str, float]]]]
#: Why there is no figure: metric -> peer -> reason.
Reasons = dict[str, dict[str, str]]


def medians(runs: Runs) -> dict[str, dict[str, dict[str, float]]]:
    """Metric -> key -> peer -> median."""
    found: dict[str, dict[str, dict[str, float]]] = {}
    for metric, by_peer in runs.items():
        keys = found.setdefault(metric, {})
        for peer, figures in by_peer.items():
            for key in figures[0] if figures else ():
                keys.setdefault(key, {})[peer] = statistics.median(run[key] for run in figures)
    return found


def number(figure: float) -> str:
    """Three digits that matter."""
    if figure == 0 or abs(figure) >= 100:
        return f"{figure:,.0f}"
    if abs(figure) >= 10:
        return f"{figure:.1f}"
    return f"{figure:.2f}" if abs(figure) >= 1 else f"{figure:.3f}"


def ratio(figure: float, own: float | None) -> str:
    """Return the figure as a multiple of greenio's."""
    if own is None or own <= 0 or figure < 0:
        return ""
    times = figure / own
    return f" ({times:,.0f}x)" if times >= 100 else f" ({times:.1f}x)" if times >= 2 else f" ({times:.2f}x)"


def verdict(value: Value, by_key: dict[str, dict[str, float]]) -> str:
    """The goal in words and whether it is reached."""
    if not value.reach:
        return ""
    seen = dict(by_key.get(value.key, {}))
    seen.update({f"{peer}/{key}": figure for key, peers in by_key.items() for peer, figure in peers.items()})
    met = value.goal(seen) if value.goal else None
    return f"{value.reach}: {'?' if met is None else 'yes' if met else '**no**'}"


def table(runs: Runs, reasons: Reasons, peers: list[str]) -> str:
    """The markdown table; a dash is explained below it."""
    lines = [f"| what | reach | {' | '.join(peers)} |", f"|---|---|{'---|' * len(peers)}"]
    notes: dict[str, int] = {}
    found = medians(runs)
    for name in metrics.NAMES:
        if name not in runs and name not in reasons:
            continue
        by_key = found.get(name, {})
        for value in metrics.load(name).VALUES:
            figures = by_key.get(value.key, {})
            cells = []
            for peer in peers:
                if peer in figures:
                    own = None if peer == "greenio" else figures.get("greenio")
                    cells.append(number(figures[peer]) + ratio(figures[peer], own))
                else:
                    why = reasons.get(name, {}).get(peer, "not run")
                    cells.append(f"- [{notes.setdefault(why, len(notes) + 1)}]")
            unit = f" ({value.unit})" if value.unit else ""
            lines.append(f"| {value.title}{unit} | {verdict(value, by_key)} | {' | '.join(cells)} |")
    lines.append("")
    lines.extend(f"[{index}] {why}  " for why, index in notes.items())
    return "\n".join(lines)


def heading(facts: dict[str, Any]) -> str:
    """Return the head of the table: versions and machine."""
    machine = facts["machine"]
    packages = "; ".join(
        f"{peer}: {', '.join(f'{name} {version}' for name, version in found.items())}"
        for peer, found in facts["versions"].items()
    )
    return (
        f"{facts['size']} size, medians of {facts['runs']} interleaved runs, in brackets how many times greenio's "
        f"figure.\n\nMachine: {machine['processor']}, {machine['memory']}, {machine['system']}, {machine['python']}; "
        f"load average {facts['load']:.1f} at the start.\n\nVersions: {packages}.\n"
    )
