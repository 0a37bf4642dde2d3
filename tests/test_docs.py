"""Every public function says what it does and names each of its parameters."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from tests.support.public_names import MISSING, PROMISED, PUBLIC, WHOLE, missing_of, names_of


def public_functions() -> Iterator[Any]:
    for module in sorted(PROMISED.keys() | PUBLIC.keys()):
        if MISSING.get(module) == WHOLE:
            continue
        found = importlib.import_module(module)
        for name in sorted(names_of(PROMISED, module) | names_of(PUBLIC, module)):
            thing = getattr(found, name, None)
            if name not in missing_of(module) and (inspect.isfunction(thing) or inspect.isclass(thing)):
                yield pytest.param(thing, id=f"{module}.{name}")


def undocumented(thing: Any) -> list[str]:
    """The parameters that the docstring does not mention; ``["docstring"]`` if there is none."""
    text = inspect.getdoc(thing) or ""
    if len(text.split()) < 3:
        return ["docstring"]
    if inspect.isclass(thing):
        return []
    return [
        name
        for name in inspect.signature(thing).parameters
        if not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    ]


@pytest.mark.parametrize("thing", list(public_functions()))
def test_docstring_names_every_parameter(thing: Any) -> None:
    assert not undocumented(thing)


@pytest.mark.parametrize("module", sorted(name for name in PROMISED if MISSING.get(name) != WHOLE))
def test_module_says_what_it_is(module: str) -> None:
    found: ModuleType = importlib.import_module(module)
    assert found.__doc__


def test_the_check_sees_gaps() -> None:
    def bare(x: int) -> None: ...

    def half(x: int, y: int) -> None:
        """Does a thing with ``x`` only."""

    def whole(x: int, y: int) -> None:
        """Does a thing with ``x`` and y."""

    assert undocumented(bare) == ["docstring"]
    assert undocumented(half) == ["y"]
    assert undocumented(whole) == []
