"""The scope stack of a task."""

from __future__ import annotations

import pytest

from greenio.engine.scopes import ScopeStack


def entered(*names: str) -> ScopeStack:
    stack = ScopeStack()
    for name in names:
        stack.push(name)
    return stack


def test_it_starts_with_root() -> None:
    stack = ScopeStack()
    assert (stack.current, len(stack), stack.name_at(0), stack.name_at(-1)) == ("ROOT", 1, "ROOT", "ROOT")


def test_entering_and_leaving() -> None:
    stack = entered("a", "b")
    assert stack.current == "b"
    assert [stack.pop(), stack.current, stack.pop(), stack.current] == ["b", "a", "a", "ROOT"]


def test_root_cannot_be_left() -> None:
    with pytest.raises(RuntimeError, match="ROOT"):
        ScopeStack().pop()


@pytest.mark.parametrize(
    ("index", "name"),
    [(0, "ROOT"), (1, "a"), (2, "b"), (-1, "b"), (-2, "a"), (-3, "ROOT"), (3, None), (-4, None)],
)
def test_places_are_counted_from_both_ends(index: int, name: str | None) -> None:
    assert entered("a", "b").name_at(index) == name


@pytest.mark.parametrize(
    ("scope", "name"),
    [
        (None, "b"),
        ("", "b"),
        ("a", "a"),
        ("x y z", "x-y-z"),
        ("ROOT", "ROOT"),
        (0, "ROOT"),
        (1, "a"),
        (-2, "a"),
    ],
)
def test_what_the_parameter_scope_means(scope: str | int | None, name: str) -> None:
    assert entered("a", "b").resolve(scope, "put_text") == name


@pytest.mark.parametrize("scope", [1.5, 0.0, b"", True, False, ["a"], []])
def test_other_types_are_refused(scope: object) -> None:
    with pytest.raises(TypeError, match=r"put_text\(\): scope must be"):
        entered("a").resolve(scope, "put_text")


def test_an_index_out_of_range_is_refused() -> None:
    with pytest.raises(ValueError, match=r"put_text\(\): scope=2 is out of range"):
        entered("a").resolve(2, "put_text")
