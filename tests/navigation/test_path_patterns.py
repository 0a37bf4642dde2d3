"""Patterns of paths."""

from __future__ import annotations

import pytest

from greenio.engine.locations import parse_location
from greenio.navigation.path_patterns import PathPattern


@pytest.mark.parametrize(
    ("pattern", "path", "values"),
    [
        ("/", "/", {}),
        ("/", "/a", None),
        ("/a/b", "/a/b/", {}),
        ("/a/b", "/a", None),
        ("/{id}", "/a%2Fb", {"id": "a/b"}),
        ("/{id:int}", "/-12", {"id": -12}),
        ("/{id:int}", "/1e3", None),
        ("/{id:int}", "/" + "9" * 19, None),
        ("/{id:int}", "/%D9%A3", None),  # a digit of another script
        ("/docs/{rest:path}", "/docs/a/b", {"rest": "a/b"}),
        ("/docs/{rest:path}", "/docs", None),
        ("/{a}/x/{b:int}", "/1/x/2", {"a": "1", "b": 2}),
    ],
)
def test_a_pattern_finds_its_paths(pattern: str, path: str, values: dict[str, object] | None) -> None:
    assert PathPattern(pattern).match(parse_location(path)) == values


@pytest.mark.parametrize(
    "text", ["a", "/a?b", "/a//b", "/{a b}", "/{a:float}", "/{a:path}/b", "/{a}/{a}", "/x{a}", "/.."]
)
def test_bad_patterns_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="path"):
        PathPattern(text)


def test_fixed_parts_go_before_parameters() -> None:
    patterns = sorted(
        map(PathPattern, ["/{a:path}", "/{a}", "/{a:int}", "/new"]), key=lambda each: each.order
    )
    assert [each.text for each in patterns] == ["/new", "/{a:int}", "/{a}", "/{a:path}"]
