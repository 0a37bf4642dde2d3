"""Functions of authors: which make coroutine sessions, and what their results come to."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from typing import Any

import pytest

from greenio.runtime.coroutines.author_functions import call, is_coroutine_app, resolve


def plain() -> None: ...


async def coroutine() -> int:
    return 1


def generator() -> Iterator[Any]:
    yield coroutine()


async def async_generator() -> AsyncIterator[int]:
    yield 1


class Callable_:
    async def __call__(self) -> None: ...


@pytest.mark.parametrize(
    ("app", "expected"),
    [
        (plain, False),
        (lambda: None, False),
        (partial(plain), False),
        (coroutine, True),
        (generator, True),
        (async_generator, True),
        (partial(partial(coroutine)), True),
        (Callable_(), True),
    ],
)
def test_coroutine_functions_and_generators_make_coroutine_sessions(
    app: Callable[..., Any], expected: bool
) -> None:
    assert is_coroutine_app(app) is expected


def result_of(awaited: Any) -> Any:
    """Drive a coroutine that never really waits."""
    try:
        awaited.send(None)
    except StopIteration as stop:
        return stop.value
    raise AssertionError("it waits")


def test_a_plain_result_is_its_own_value() -> None:
    assert result_of(resolve("text")) == "text"


def test_an_awaitable_is_awaited() -> None:
    assert result_of(resolve(coroutine())) == 1


def test_a_generator_gets_the_value_of_what_it_yields() -> None:
    def add() -> Any:
        first = yield coroutine()
        second = yield 2
        return first + second

    assert result_of(resolve(add())) == 3


def test_a_generator_may_catch_what_it_awaits() -> None:
    async def fails() -> None:
        raise KeyError("x")

    def careful() -> Any:
        try:
            yield fails()
        except KeyError:
            return "caught"

    assert result_of(resolve(careful())) == "caught"


def test_a_generator_that_is_cancelled_is_closed() -> None:
    closed = []

    def waits() -> Any:
        try:
            yield asyncio.sleep(0)
        finally:
            closed.append(True)

    waiting = resolve(waits())
    waiting.send(None)
    with pytest.raises(asyncio.CancelledError):
        waiting.throw(asyncio.CancelledError())
    assert closed == [True]


def test_a_function_is_called_with_its_arguments() -> None:
    seen: list[int] = []

    async def keep(*numbers: int) -> None:
        seen.extend(numbers)

    result_of(call(keep, 1, 2))
    assert seen == [1, 2]
