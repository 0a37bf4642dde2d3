"""Decorators made of context managers."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from greenio.output.entering import run_inside


def test_a_function_runs_inside_a_context_of_its_own_at_every_call() -> None:
    story: list[str] = []

    @contextmanager
    def room() -> Iterator[None]:
        story.append("in")
        yield
        story.append("out")

    def work(name: str) -> str:
        """Work."""
        story.append(name)
        return name

    async def wait(name: str) -> str:
        story.append(name)
        return name

    entered = run_inside(work, room)
    assert (entered("a"), entered("b"), entered.__doc__) == ("a", "b", "Work.")
    assert asyncio.run(run_inside(wait, room)("c")) == "c"
    assert story == ["in", "a", "out", "in", "b", "out", "in", "c", "out"]
