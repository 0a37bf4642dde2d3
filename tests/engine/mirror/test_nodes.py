"""Nodes of the output tree by themselves."""

from __future__ import annotations

import pytest

from greenio.engine.mirror.nodes import OutputNode, ScopeNode


def numbers(scope: ScopeNode) -> list[int]:
    return [child.number for child in scope.children]


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        (-1, [1, 2, 9]),
        (-2, [1, 9, 2]),
        (-9, [9, 1, 2]),
        (0, [9, 1, 2]),
        (1, [1, 9, 2]),
        (7, [1, 2, 9]),
    ],
)
def test_a_child_goes_where_the_page_puts_it(position: int, expected: list[int]) -> None:
    scope = ScopeNode("s", None)
    for number in (1, 2):
        scope.insert(OutputNode(scope, number), -1)
    scope.insert(OutputNode(scope, 9), position)
    assert numbers(scope) == expected


def test_the_lineage_leads_to_root_through_outputs_and_their_parts() -> None:
    root = ScopeNode("ROOT", None)
    output = OutputNode(root, 1, b"{}")
    outer = ScopeNode("outer", output)
    inner = ScopeNode("inner", output, outer.add_part())
    made = ScopeNode("made", OutputNode(inner, 2), is_whole=True)
    assert [scope.name for scope in made.lineage()] == ["made", "inner", "outer", "ROOT"]


def test_only_a_scope_of_its_own_without_children_is_an_empty_place() -> None:
    root = ScopeNode("ROOT", None)
    made = ScopeNode("made", OutputNode(root, 1), is_whole=True)
    assert made.is_empty_place
    made.insert(OutputNode(made, 2, b"{}"), -1)
    assert not made.is_empty_place
    assert not root.is_empty_place
    assert not ScopeNode("shown", OutputNode(root, 3, b"{}"), is_whole=True).is_empty_place
