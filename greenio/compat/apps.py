"""Which apps were written for PyWebIO: their pages get its title and its globals, and the server what they print."""

from __future__ import annotations

import ast
import functools
import inspect
import sys
from collections.abc import Callable
from typing import Any

from greenio.compat.finder import PACKAGES


def is_compat_app(app: Callable[..., Any] | None) -> bool:
    """Return whether the page of an app is one of PyWebIO's.

    It is if the file of the app imports ``pywebio``, and it is not if that file imports greenio only. A file that
    imports neither, and a list of apps, follow the process: whether anything in it has imported ``pywebio``.

    :param app: the app; None stands for the list of apps, and for a script in script mode.
    """
    return _is_compat_file(_file_of(app))


def prints_to_server(module: dict[str, Any]) -> bool:
    """Return whether ``print()`` of a module is for who runs the server, as it is on PyWebIO.

    :param module: its globals.
    """
    file = module.get("__file__")
    return _is_compat_file(file if isinstance(file, str) else None)


def _is_compat_file(file: str | None) -> bool:
    if file is not None:
        uses_pywebio, uses_greenio = _imports(file)
        if uses_pywebio or uses_greenio:
            return uses_pywebio
    return PACKAGES[0] in sys.modules


def _file_of(app: Callable[..., Any] | None) -> str | None:
    while isinstance(app, functools.partial):
        app = app.func
    if app is None:
        return None
    try:
        return inspect.getsourcefile(inspect.unwrap(app) if inspect.isroutine(app) else type(app))
    except (TypeError, ValueError, OSError):
        return None


@functools.lru_cache(maxsize=1024)
def _imports(file: str) -> tuple[bool, bool]:
    """Return whether a file imports PyWebIO, and whether it imports greenio."""
    try:
        with open(file, "rb") as opened:
            tree = ast.parse(opened.read())
    except (OSError, SyntaxError, ValueError, RecursionError):
        return False, False
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            found.add(node.module.partition(".")[0])
    return not found.isdisjoint(PACKAGES), "greenio" in found
