"""Functions of greenio with the positional parameters of PyWebIO's; names, types and defaults come from greenio's."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from inspect import Parameter
from typing import Any


def ordered(
    function: Callable[..., Any], order: str = "", ignored: str = "", **defaults: Any
) -> Callable[..., Any]:
    """Return a function that takes its positional parameters in PyWebIO's order, and the others by name.

    :param function: greenio's function.
    :param order: names of parameters with blanks between them. Empty: as greenio has them.
    :param ignored: further ones at the end, which have no effect in greenio.
    :param defaults: PyWebIO's defaults where they differ.

    Example: ``start_server = ordered(greenio.start_server, "applications port host cdn")``
    """
    own = inspect.signature(function).parameters
    positional = order.split() or [
        each.name for each in own.values() if each.kind is Parameter.POSITIONAL_OR_KEYWORD
    ]
    without_effect = ignored.split()
    names = [*positional, *without_effect]

    @functools.wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        if len(args) > len(names):
            raise TypeError(
                f"{function.__name__}() takes at most {len(names)} positional arguments, not {len(args)}"
            )
        given = dict(zip(names, args, strict=False))
        twice = given.keys() & kwargs.keys()
        if twice:
            raise TypeError(f"{function.__name__}() got several values for {', '.join(sorted(twice))}")
        given = {**defaults, **given, **kwargs}
        return function(**{name: value for name, value in given.items() if name not in without_effect})

    call.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [
            *(_named(own[name], Parameter.POSITIONAL_OR_KEYWORD, defaults) for name in positional),
            *(Parameter(name, Parameter.POSITIONAL_OR_KEYWORD, default=None) for name in without_effect),
            *(
                _named(each, Parameter.KEYWORD_ONLY, defaults)
                for each in own.values()
                if each.name not in positional and each.kind is not Parameter.VAR_KEYWORD
            ),
            *(each for each in own.values() if each.kind is Parameter.VAR_KEYWORD),
        ]
    )
    return call


def _named(parameter: Parameter, kind: Any, defaults: dict[str, Any]) -> Parameter:
    return parameter.replace(kind=kind, default=defaults.get(parameter.name, parameter.default))
