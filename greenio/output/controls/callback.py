"""Functions of authors that run when the user does something: which are accepted, and how several run at a click."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, NamedTuple

from greenio.runtime.coroutines.author_functions import call
from greenio.runtime.coroutines.task import running_async_task
from greenio.runtime.current import current_task


def check_callback(function: str, parameter: str, candidate: object) -> None:
    """Check at the call, and not only at the click, that ``candidate`` can run as a callback.

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
    """Tell whether calling ``candidate`` makes a coroutine; partials and objects with ``__call__`` count, too."""
    return inspect.iscoroutinefunction(candidate) or inspect.iscoroutinefunction(
        getattr(candidate, "__call__", None)  # noqa: B004 -- its kind matters, not whether it is there
    )


class ClickFunctions(NamedTuple):
    """The functions that a click on an output runs, and whether clicks run one after the other or not at all meanwhile."""

    functions: tuple[Callable[[], Any], ...]
    serial: bool
    exclusive: bool

    def run(self, _value: Any) -> Any:
        """Run the functions in order; returns a coroutine if one of them is a coroutine function."""
        if any(map(is_coroutine_function, self.functions)):
            return self._await_all()
        for function in self.functions:
            function()
        return None

    async def _await_all(self) -> None:
        for function in self.functions:
            await call(function)


def register_callback(
    function: str, callback: Callable[[Any], Any], *, serial_mode: bool = False, mutex_mode: bool = False
) -> int:
    """Register a function that scripts of the page run by ``WebIO.pushData(value, id)``, as long as the session lasts.

    :param function: name of the public function, for messages.
    :param callback: called with the value, which the page may choose freely.
    :param serial_mode: True handles calls one after the other.
    :param mutex_mode: True ignores calls while one is being handled.
    :returns: the id.
    :raises TypeError: ``callback`` cannot be called.
    :raises SessionClosedException: the session is closed.
    """
    check_callback(function, "callback", callback)
    task = current_task()
    task.session.check(task)
    return task.session.callbacks.register(callback, serial=serial_mode, exclusive=mutex_mode, name=function)
