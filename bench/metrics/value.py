"""A figure of a metric: what it is, its unit, and what greenio has to reach."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

#: Medians of one figure by peer, and those of the same metric's other figures as "peer/key".
Medians = dict[str, float]
#: Whether a goal is met; None when a figure that it needs is missing.
Goal = Callable[[Medians], "bool | None"]


@dataclass(frozen=True)
class Value:
    """One row of the table. ``goal`` is told in words beside it."""

    key: str
    title: str
    unit: str
    reach: str = ""
    goal: Goal | None = None
    #: Counts that do not depend on the machine's speed; ``--check`` compares them with the baseline.
    steady: bool = False


def _compare(medians: Medians, peer: str, factor: float, less: bool) -> bool | None:
    if "greenio" not in medians or peer not in medians:
        return None
    bound = factor * medians[peer]
    return medians["greenio"] <= bound if less else medians["greenio"] >= bound


def at_most(bound: float) -> Goal:
    """greenio's figure is at most that."""
    return lambda medians: medians["greenio"] <= bound if "greenio" in medians else None


def at_most_times(factor: float, peer: str) -> Goal:
    """At most ``factor`` times the peer's."""
    return lambda medians: _compare(medians, peer, factor, less=True)


def at_least_times(factor: float, peer: str) -> Goal:
    """At least ``factor`` times the peer's."""
    return lambda medians: _compare(medians, peer, factor, less=False)


def less_than_every_peer(medians: Medians) -> bool | None:
    """Less than all but the floor."""
    others = [
        figure for name, figure in medians.items() if name not in ("greenio", "bare") and "/" not in name
    ]
    if "greenio" not in medians or not others:
        return None
    return medians["greenio"] < min(others)


def every(*goals: Goal) -> Goal:
    """All of them; None while none fails but one cannot be told."""

    def goal(medians: Medians) -> bool | None:
        met = [one(medians) for one in goals]
        if False in met:
            return False
        return None if None in met else True

    return goal
