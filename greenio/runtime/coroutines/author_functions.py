"""Functions of authors that may turn out to be coroutine functions, or generators that yield awaitables."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Generator
from types import FunctionType
from typing import Any

_NO_PLAIN_FUNCTION = inspect.CO_GENERATOR | inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR


def is_coroutine_app(app: Callable[..., Any]) -> bool:
    """Return whether an app needs a coroutine session: ``async def`` and generator functions, also inside of partials."""
    if type(app) is FunctionType and not vars(app) and not app.__code__.co_flags & _NO_PLAIN_FUNCTION:
        return False  # nearly always; what follows looks at more and takes ten times as long
    while hasattr(app, "func") and hasattr(app, "keywords"):  # functools.partial
        app = app.func
    return any(
        check(candidate)
        for check in (inspect.iscoroutinefunction, inspect.isgeneratorfunction, inspect.isasyncgenfunction)
        for candidate in (app, getattr(app, "__call__", None))  # noqa: B004 -- its kind matters
    )


async def call(function: Callable[..., Any], *arguments: Any) -> None:
    """Call an author's function and await whatever it returns."""
    await resolve(function(*arguments))


async def resolve(result: Any) -> Any:
    """Return the value of an awaitable, or of a generator that yields awaitables; anything else is returned as it is."""
    if inspect.isgenerator(result):
        return await _drive(result)
    if inspect.isasyncgen(result):
        async for _ in result:
            pass
        return None
    return await result if inspect.isawaitable(result) else result


async def _drive(generator: Generator[Any, Any, Any]) -> Any:
    value: Any = None
    error: BaseException | None = None
    try:
        while True:
            try:
                waited = generator.send(value) if error is None else generator.throw(error)
            except StopIteration as stop:
                return stop.value
            value = error = None
            try:
                value = await resolve(waited)
            except (Exception, asyncio.CancelledError) as raised:
                error = raised
    finally:
        generator.close()
