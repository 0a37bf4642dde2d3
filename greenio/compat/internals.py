"""Names of PyWebIO's inner functions, which have a signature here and nothing to do."""

from __future__ import annotations

import functools
import warnings
from collections.abc import Callable
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])


def internal(function: F) -> F:
    """Mark a function as one of PyWebIO's inner ones: a call raises, and says so.

    :param function: has the name and the signature; its body never runs.
    """

    @functools.wraps(function)
    def refuse(*_args: Any, **_kwargs: Any) -> Any:
        raise NotImplementedError(
            f"{function.__name__}() is an inner function of PyWebIO's engine, which greenio replaces"
        )

    return refuse  # type: ignore[return-value]


def without_removed(function: str, given: dict[str, Any], known: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return the keywords of a call that still mean something; others give a ``DeprecationWarning``.

    :param function: name of the public function, for the message.
    :param given: the keywords that have no parameter.
    :param known: those that greenio's function takes.
    """
    removed = sorted(given.keys() - set(known))
    if removed:
        warnings.warn(
            f"{function}(): {', '.join(removed)} has no effect any more", DeprecationWarning, stacklevel=3
        )
    return {name: value for name, value in given.items() if name in known}
