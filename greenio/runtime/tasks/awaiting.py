"""Waiting functions that greenlets call and coroutines await: one function serves both.

    def eval_js(expression_, **args):
        if in_coroutine():
            return as_awaitable(eval_js, expression_, **args)
        ...                             # waits, by task.session.wait_event()

In a coroutine session the call returns an awaitable. Awaiting it runs the same function on the greenlet of the
coroutine's step (see ``coroutines.greenlet_coroutine``), where it may block.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from greenio.runtime.coroutines.task import running_async_task


def in_coroutine() -> bool:
    """Return whether the caller is a coroutine and not already inside of ``as_awaitable()``."""
    task = running_async_task()
    return task is not None and not task.inline


def as_awaitable(function: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
    """Return an awaitable that calls ``function``, which may block in there."""
    awaitable: Any = _call_inline(function, arguments, named)
    # Python's warning of a coroutine that was never awaited shows this name.
    awaitable.__qualname__ = getattr(function, "__qualname__", awaitable.__qualname__)
    return awaitable


async def _call_inline(
    function: Callable[..., Any], arguments: tuple[Any, ...], named: dict[str, Any]
) -> Any:
    task = running_async_task()
    if task is None:  # awaited outside of a session: the function raises
        return function(*arguments, **named)
    task.inline += 1
    try:
        return function(*arguments, **named)
    finally:
        task.inline -= 1
