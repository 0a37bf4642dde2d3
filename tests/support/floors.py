"""Floors of modules that import only from below, and cycles among imports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tests.support.imports import Import


@dataclass(frozen=True)
class Floors:
    """The floor that each part stands on. Parts of one floor in different wings do not import each other."""

    floor: Mapping[str, int]
    wing: Mapping[str, str]

    @classmethod
    def of(cls, *stories: Mapping[str, tuple[str, ...]] | tuple[str, ...]) -> Floors:
        """Floors from the lowest up: a tuple is one wing, a mapping names several."""
        floor, wing = {}, {}
        for number, story in enumerate(stories):
            wings = story if isinstance(story, Mapping) else {"": story}
            for name, parts in wings.items():
                for part in parts:
                    floor[part], wing[part] = number, f"{number}{name}"
        return cls(floor, wing)

    def broken_by(self, importer: str, target: str) -> str | None:
        """Return the reason why part ``importer`` may not import part ``target``; None if it may."""
        for part in (importer, target):
            if part not in self.floor:
                return f"{part} stands on no floor: enter it in tests/test_layers.py and in the architecture"
        if self.floor[target] > self.floor[importer]:
            return f"floor {self.floor[importer]} ({importer}) imports floor {self.floor[target]} ({target})"
        if (
            self.floor[target] == self.floor[importer]
            and importer != target
            and self.wing.get(importer, importer) != self.wing.get(target, target)
        ):
            return f"two wings of floor {self.floor[target]}: {importer} imports {target}"
        return None


def cycles(imports: Iterable[Import]) -> list[list[str]]:
    """Return groups of modules that import each other: strongly connected components of more than one module.

    Imports inside functions count, and so do those for type checking.
    """
    graph: dict[str, set[str]] = {}
    for each in imports:
        graph.setdefault(each.importer, set()).add(each.target)
        graph.setdefault(each.target, set())
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    groups: list[list[str]] = []

    def visit(node: str) -> None:
        order[node] = low[node] = len(order)
        stack.append(node)
        for following in sorted(graph[node]):
            if following not in order:
                visit(following)
                low[node] = min(low[node], low[following])
            elif following in stack:
                low[node] = min(low[node], order[following])
        if low[node] == order[node]:
            position = stack.index(node)
            group, stack[position:] = stack[position:], []
            if len(group) > 1 or node in graph[node]:
                groups.append(sorted(group))

    for node in sorted(graph):
        if node not in order:
            visit(node)
    return groups
