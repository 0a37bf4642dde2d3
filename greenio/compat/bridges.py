"""The bridges to asynchronous servers, which are in ``greenio.platform``, imported when they are used."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable
from typing import Any

from greenio.compat.backends import mounting


def bridge(module: str, **backends: str | None) -> Callable[[str], Any]:
    """Return the ``__getattr__`` of a module of the alias, so that its server needs no framework and its handlers do.

    :param module: of ``greenio.platform``, such as ``tornado``.
    :param backends: functions of that module, and PyWebIO's name of the framework, for ``info.backend``; None: the
        result of the function is no application.
    """

    @functools.cache
    def find(name: str) -> Any:
        if name not in backends:
            raise AttributeError(f"module 'pywebio.platform.{module}' has no attribute {name!r}")
        function = getattr(importlib.import_module(f"greenio.platform.{module}"), name)
        backend = backends[name]
        return function if backend is None else mounting(backend, function)

    return find
