"""Functions of authors that run when the user does something: what is accepted."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from greenio.runtime.coroutines.task import running_async_task


def check_callback(function: str, parameter: str, candidate: object) -> None:
    """Refuse what could not run as a callback, at the call instead of at the click.

    :param function: name of the public function, for the message.
    :param parameter: name of its parameter, for the message.
    :raises TypeError: ``candidate`` cannot be called, or is a coroutine function
        outside of a coroutine session.
    """
    if not callable(candidate):
        raise TypeError(f"{function}(): {parameter} must be callable, not {type(candidate).__name__}")
    if running_async_task() is None and is_coroutine_function(candidate):
        raise TypeError(
            f"{function}(): {parameter} is a coroutine function; in an app that is a plain function, "
            "callbacks are plain functions, too"
        )


def is_coroutine_function(candidate: Callable[..., Any]) -> bool:
    """Whether calling ``candidate`` makes a coroutine: partials and objects with ``__call__`` included."""
    return inspect.iscoroutinefunction(candidate) or inspect.iscoroutinefunction(
        getattr(candidate, "__call__", None)  # noqa: B004 -- its kind matters, not whether it is there
    )
