"""Makes the connections of ``sqlite3`` those of ``sqlite_types``, as soon as somebody imports the module."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from types import ModuleType
from typing import Any

from greenio.runtime.cooperative.import_hooks import replace

#: Position of the factory among the arguments of ``connect()``.
_FACTORY_POSITION = 5

#: Modules that hold the names, each importing them from the one before.
_MODULES = ("_sqlite3", "sqlite3.dbapi2", "sqlite3")


def patch_sqlite(module: ModuleType) -> None:
    """Replace the names of ``_sqlite3`` that lead to connections, also where others have imported them from it."""
    types = import_module("greenio.runtime.cooperative.sqlite_types")
    connect = make_connect(module.connect, types.connection_factory)
    for name in _MODULES:
        holder: Any = sys.modules.get(name)
        if holder is not None:
            replace(holder, "connect", connect)
            holder.Connection, holder.Cursor = types.Connection, types.Cursor


def make_connect(original: Callable[..., Any], adapt: Callable[[Any], Any]) -> Callable[..., Any]:
    """Return a function like ``sqlite3.connect()`` that makes another kind of connection.

    :param adapt: turns the factory that was asked for, None for the usual one, into the one to use.
    """

    @wraps(original)
    def connect(*arguments: Any, **named: Any) -> Any:
        if len(arguments) > _FACTORY_POSITION:
            given = list(arguments)
            given[_FACTORY_POSITION] = adapt(given[_FACTORY_POSITION])
            return original(*given, **named)
        return original(*arguments, **{**named, "factory": adapt(named.get("factory"))})

    return connect
