"""A computation that runs elsewhere, as the process sees it that has asked for it."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any

from greenio.runtime.offload.future import Future
from greenio.runtime.offload.report import parse_report


class Computation(Future[Any]):
    """One computation. Its future's value are bytes, of a pickle.

    :param request: the pickled function and arguments.
    """

    def __init__(self, request: bytes) -> None:
        super().__init__()
        self.request = request
        self.reported: tuple[float, float] | None = None
        """Its latest report."""
        self._watcher: Callable[[], object] | None = None

    def get(self) -> Any:
        """Return what the function has returned, or raise what it has raised."""
        succeeded, value = pickle.loads(super().get())
        if not succeeded:
            raise value
        return value

    def cancel(self) -> None:
        """End it. Its result is not wanted any more."""
        raise NotImplementedError

    def watch(self, watcher: Callable[[], object]) -> None:
        """Call a function at each report, on whichever thread receives it."""
        self._watcher = watcher

    def take_report(self, content: bytes) -> None:
        """Take a report of the function."""
        self.reported = parse_report(content)
        if self._watcher is not None:
            self._watcher()


def request_for(function: Callable[..., Any], args: tuple[object, ...], kwargs: dict[str, object]) -> bytes:
    """Return a pickle of what is to be computed.

    :raises TypeError: something cannot be pickled.
    """
    try:
        return pickle.dumps((function, args, kwargs), pickle.HIGHEST_PROTOCOL)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise TypeError(
            f"cpu(): {function!r} and its arguments must be picklable, so that another process can have "
            f"them: define the function at the top of a module. ({error})"
        ) from None
