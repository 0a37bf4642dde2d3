"""Decorators made of context managers."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from greenio.output.entering import run_inside

log: list[str] = []


@contextmanager
def context() -> Iterator[None]:
    log.append("enter")
    try:
        yield
    finally:
        log.append("leave")


@pytest.fixture(autouse=True)
def _empty_log() -> None:
    log.clear()


def test_each_call_enters_and_leaves() -> None:
    function = run_inside(lambda value: log.append(value), context)
    function("a")
    function("b")
    assert log == ["enter", "a", "leave", "enter", "b", "leave"]


def test_a_coroutine_leaves_when_it_is_done() -> None:
    async def work() -> str:
        await asyncio.sleep(0)
        log.append("work")
        return "done"

    assert asyncio.run(run_inside(work, context)()) == "done"
    assert log == ["enter", "work", "leave"]


def test_an_exception_passes() -> None:
    def fail() -> None:
        raise KeyError

    with pytest.raises(KeyError):
        run_inside(fail, context)()
    assert log == ["enter", "leave"]
