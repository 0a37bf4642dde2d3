"""Functions that wait: ordinary tasks call them, coroutines await them. One function serves both.

    def eval_js(expression_, **args):
        if in_coroutine():
            return later(eval_js, expression_, **args)
        ...                             # waits, by task.session.wait_event()

In a coroutine session the call makes an awaitable, whose await runs the same function in a
``StepGreenlet`` (``greenlet_coroutine.py``): there it may wait like any other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from greenio.runtime.coroutines.task import running_async_task


def in_coroutine() -> bool:
    """Whether the caller is a coroutine and not already inside of ``as_awaitable()``."""
    task = running_async_task()
    return task is not None and not task.inline


def as_awaitable(function: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
    """An awaitable that calls ``function``, which may wait in there."""
    awaitable: Any = _call_inline(function, arguments, named)
    # Python's warning names who was not awaited.
    awaitable.__qualname__ = getattr(function, "__qualname__", awaitable.__qualname__)
    return awaitable


async def _call_inline(
    function: Callable[..., Any], arguments: tuple[Any, ...], named: dict[str, Any]
) -> Any:
    task = running_async_task()
    if task is None:  # awaited outside of a session: the function says so itself
        return function(*arguments, **named)
    task.inline += 1
    try:
        return function(*arguments, **named)
    finally:
        task.inline -= 1
