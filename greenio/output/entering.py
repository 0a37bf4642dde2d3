"""Decorators made of context managers, for plain functions and coroutine functions."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import wraps
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])


def run_inside(function: F, make_context: Callable[[], AbstractContextManager[Any]]) -> F:
    """Return a function that calls ``function`` inside a context manager.

    :param function: a plain function or a coroutine function.
    :param make_context: called for each call; returns the context manager.
    """
    if inspect.iscoroutinefunction(function):

        @wraps(function)
        async def entered_async(*args: Any, **kwargs: Any) -> Any:
            with make_context():
                return await function(*args, **kwargs)

        return entered_async  # type: ignore[return-value]

    @wraps(function)
    def entered(*args: Any, **kwargs: Any) -> Any:
        with make_context():
            return function(*args, **kwargs)

    return entered  # type: ignore[return-value]
