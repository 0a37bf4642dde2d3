"""The target of ``greenio run``: a script, a module, a package, a command, or a function of a module."""

from __future__ import annotations

import dis
import importlib
import importlib.util
import os
import sys
import types
from typing import Any

from greenio.names import did_you_mean
from greenio.terminal.programs import program
from greenio.terminal.programs.program import Program

#: The function that is served of a package, and of a script that starts no server.
MAIN = "main"
#: Functions that mount apps in a server with an event loop of asyncio, which a cooperative standard library disturbs.
_MOUNT_IN_LOOP = frozenset(("asgi_app", "webio_handler", "webio_routes"))


class NoTarget(Exception):
    """The command line names something that cannot be run; the text says what, and why."""


def is_function(text: str) -> bool:
    """Return whether a target names a function of a module or a file, as in ``shop.web:main`` and ``app.py:main``."""
    module, colon, name = text.rpartition(":")
    return bool(colon and module) and not os.path.exists(text) and name.replace(".", "a").isidentifier()


def load_function(text: str) -> Any:
    """Import a module, or a file or folder as one, and return its attribute.

    :param text: ``module:name``, ``app.py:name`` or ``folder:name``.
    :raises NoTarget: there is no such module or attribute.

    Example: ``load_function("shop.web:main")``
    """
    module_name, _, path = text.rpartition(":")
    folder = os.getcwd()
    if module_name.endswith(".py") or _is_package(module_name):
        folder, file = os.path.split(os.path.abspath(module_name))
        module_name = file.removesuffix(".py")
    sys.path[0] = folder
    if not _can_import(module_name):
        raise NoTarget(f"there is no module {module_name!r} in {folder}, and none is installed")
    found: Any = importlib.import_module(module_name)
    for name in path.split("."):
        if not hasattr(found, name):
            raise NoTarget(f"{module_name} has no {path!r}{did_you_mean(name, vars(found))}")
        found = getattr(found, name)
    return found


def find_module(name: str) -> Program | str:
    """Return the program of ``-m name``; for a package that is none, the function of it to be served.

    :raises NoTarget: there is no such module.
    """
    sys.path[0] = os.getcwd()
    if not _can_import(name):
        raise NoTarget(f"No module named {name}")
    spec = importlib.util.find_spec(name)
    if (
        spec is not None
        and spec.submodule_search_locations is not None
        and not _can_import(f"{name}.__main__")
    ):
        return f"{name}:{MAIN}"
    return program.module(name)


def find(text: str) -> Program | str:
    """Return the program that a path, a command or a module's name stands for; for a package that is none, the
    function of it to be served.

    :raises NoTarget: there is nothing of that name.
    :raises OSError: the file cannot be read.
    :raises SyntaxError: it is no Python.
    """
    command = None if text.endswith(".py") else program.console_script(text)
    if command is not None:
        return command
    if not os.path.exists(text) and text.replace(".", "a").isidentifier() and not text.endswith(".py"):
        return find_module(text)
    if _is_package(text) and not os.path.exists(os.path.join(text, "__main__.py")):
        return f"{os.path.abspath(text)}:{MAIN}"
    chosen = program.script(text)
    if not getattr(sys.flags, "safe_path", False) and chosen.folder:
        sys.path[0] = chosen.folder
    return chosen


def main_to_serve(module: types.ModuleType, code: types.CodeType) -> Any:
    """Return the ``main`` of a script that has run; None if it has none, or uses it itself.

    :param module: of the script.
    :param code: of the script.
    """
    main = vars(module).get(MAIN)
    if not (callable(main) or isinstance(main, list | dict)):
        return None
    uses = ("LOAD_NAME", "LOAD_GLOBAL")
    if any(each.opname in uses and each.argval == MAIN for each in dis.get_instructions(code)):
        return None
    return main


def mounts_in_loop(chosen: Program) -> bool:
    """Return whether a program, or a module of its own, imports what mounts apps in an asynchronous server."""
    return any(name.rpartition(".")[2] in _MOUNT_IN_LOOP for name in chosen.imports())


def _can_import(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):  # a part above is missing, or is no package
        return False


def _is_package(path: str) -> bool:
    return os.path.isfile(os.path.join(path, "__init__.py"))
