"""Options of select, checkbox and radio that PyWebIO takes and greenio refuses: a text, whose letters are the options."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])


def with_text_options(function: F) -> F:
    """Let a function of greenio take a str as ``options``, by name or as its second argument."""

    @functools.wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        if len(args) > 1 and isinstance(args[1], str):
            args = (args[0], list(args[1]), *args[2:])
        if isinstance(kwargs.get("options"), str):
            kwargs["options"] = list(kwargs["options"])
        return function(*args, **kwargs)

    return call  # type: ignore[return-value]
