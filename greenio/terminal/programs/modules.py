"""Modules of a program that every visitor gets fresh: its own ones. All others are shared.

``sys.modules`` stays as it is, because an import may wait in ``input()``. For each own module an object stands there that
shows the running visitor's, for dataclasses, pickle and others that look a module up by its name.
"""

from __future__ import annotations

import builtins
import importlib
import importlib.machinery
import importlib.util
import os
import sys
import types
from typing import Any

from greenio.terminal.programs.current import RunPort, running_program

#: Modules that are always fresh: they keep a run's state, or do something when imported.
STATEFUL = frozenset(
    (
        *("antigravity", "bdb", "pdb", "this"),
        *("alive_progress", "loguru", "progressbar", "structlog"),
    )
)


class _Mirror(types.ModuleType):
    """Stands in ``sys.modules`` for the modules of one name that visitors have."""

    def __getattribute__(self, name: str) -> Any:
        return getattr(_mirrored(object.__getattribute__(self, "__dict__")), name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(_mirrored(object.__getattribute__(self, "__dict__")), name, value)

    def __delattr__(self, name: str) -> None:
        delattr(_mirrored(object.__getattribute__(self, "__dict__")), name)

    def __dir__(self) -> list[str]:
        return dir(_mirrored(object.__getattribute__(self, "__dict__")))


def _mirrored(values: dict[str, Any]) -> Any:
    run = running_program()
    if run is not None:
        module = run.modules.get(values["__name__"])
        if module is not None:
            return module
    return values["greenio_shared"]


def mirror(name: str) -> None:
    """Let ``sys.modules`` show the running visitor's module of that name, and outside of runs what it shows now."""
    present = sys.modules.get(name)
    if isinstance(present, _Mirror):
        return
    made = _Mirror(name)
    object.__getattribute__(made, "__dict__")["greenio_shared"] = present or types.ModuleType(name)
    sys.modules[name] = made


class OwnModules:
    """The code of a program's own modules, found and compiled once.

    :param folder: whose modules are own; empty: none are.
    :param packages: top-level packages that are own wherever they lie.
    """

    def __init__(self, folder: str, packages: frozenset[str]) -> None:
        self._folder = folder
        self._packages = packages
        self._specs: dict[str, tuple[importlib.machinery.ModuleSpec, types.CodeType] | None] = {}

    def is_own(self, name: str) -> bool:
        """Return whether each visitor has a module of that name of his own."""
        top = name.partition(".")[0]
        return top in self._packages or top in STATEFUL or self._is_in_folder(top)

    def find(
        self, name: str, path: list[str] | None
    ) -> tuple[importlib.machinery.ModuleSpec, types.CodeType] | None:
        """Return the spec and code of an own module; None if it has no Python code, or does not exist."""
        if name not in self._specs:
            self._specs[name] = self._load(name, path)
        return self._specs[name]

    def _is_in_folder(self, top: str) -> bool:
        return (
            bool(self._folder)
            and top not in sys.builtin_module_names
            and self.find(top, None) is not None
            and (_is_below(self._specs[top], self._folder))
        )

    def _load(
        self, name: str, path: list[str] | None
    ) -> tuple[importlib.machinery.ModuleSpec, types.CodeType] | None:
        is_own_top = name in self._packages or name in STATEFUL
        if path is None and not is_own_top:
            path = [self._folder]
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        code = None
        if spec is not None and isinstance(spec.loader, importlib.machinery.SourceFileLoader):
            code = spec.loader.get_code(name)
        return None if spec is None or code is None else (spec, code)


def _is_below(found: Any, folder: str) -> bool:
    return found is not None and str(found[0].origin).startswith(folder)


def _may_be_in_folder(run: RunPort, name: str) -> bool:
    """Return whether a module of that name may lie in the visitor's folder: no shared one has it."""
    shared = sys.modules.get(name.partition(".")[0])
    return bool(run.own_folder) and (shared is None or isinstance(shared, _Mirror))


def _find_in_folder(
    run: RunPort, name: str, path: list[str] | None
) -> tuple[importlib.machinery.ModuleSpec, types.CodeType] | None:
    """Return the spec and code of a module that the visitor's ``sys.path`` finds in his folder; None if it is elsewhere."""
    spec = importlib.machinery.PathFinder.find_spec(name, path)
    if spec is None or not isinstance(spec.loader, importlib.machinery.SourceFileLoader):
        return None
    if not os.path.realpath(str(spec.origin)).startswith(os.path.realpath(run.own_folder) + os.sep):
        return None
    code = spec.loader.get_code(name)
    return None if code is None else (spec, code)


def import_own(run: RunPort, name: str) -> types.ModuleType | None:
    """Return the visitor's own module of that name, and execute it if it is new to him.

    :returns: None if that is no own module, or has no Python code.
    :raises ImportError: its package cannot be imported.
    """
    present = run.modules.get(name)
    if present is not None:
        return present
    own = run.own
    is_own = own.is_own(name)
    if not is_own and not _may_be_in_folder(run, name):
        return None
    package, _, child = name.rpartition(".")
    path = None
    parent = None
    if package:
        parent = import_own(run, package)
        if name in run.modules:
            return run.modules[name]
        path = list(getattr(parent, "__path__", ())) if parent is not None else None
        if path is None:
            return None
    found = own.find(name, path) if is_own else _find_in_folder(run, name, path)
    if found is None:
        return None
    spec, code = found
    module = importlib.util.module_from_spec(spec)
    run.modules[name] = module
    mirror(name)
    if parent is not None:
        setattr(parent, child, module)  # before its code runs, which may import it in a circle
    try:
        exec(code, vars(module))
    except BaseException:
        run.modules.pop(name, None)
        raise
    return run.modules.get(name, module)


_original_import: Any = builtins.__import__
_original_import_module: Any = importlib.import_module


def _import(name: str, globals: Any = None, locals: Any = None, fromlist: Any = (), level: int = 0) -> Any:
    run = running_program()
    if run is None:
        return _original_import(name, globals, locals, fromlist, level)
    absolute = name
    if level:
        package = globals.get("__package__") or _package_of(globals)
        absolute = importlib.util.resolve_name("." * level + name, package)
    if absolute == "__main__" or absolute.partition(".")[0] == "__main__":
        return run.modules["__main__"]
    module = import_own(run, absolute)
    if module is None:
        return _original_import(name, globals, locals, fromlist, level)
    if not fromlist:
        return module if level and not name else _top(run, absolute, name, level)
    if hasattr(module, "__path__"):
        names = list(fromlist)
        if "*" in names:
            names += getattr(module, "__all__", ())
        for each in names:
            if each != "*" and not hasattr(module, each):
                import_own(run, f"{absolute}.{each}")
    return module


def _top(run: RunPort, absolute: str, name: str, level: int) -> Any:
    if not level:
        return run.modules[absolute.partition(".")[0]]
    cut = len(absolute) - len(name) + len(name.partition(".")[0])
    return run.modules[absolute[:cut]]


def _package_of(globals: Any) -> str:
    name: str = globals["__name__"]
    return name if "__path__" in globals else name.rpartition(".")[0]


def _import_module(name: str, package: str | None = None) -> Any:
    run = running_program()
    if run is not None:
        absolute = importlib.util.resolve_name(name, package) if name.startswith(".") else name
        module = run.modules.get(absolute) or import_own(run, absolute)
        if module is not None:
            return module
    return _original_import_module(name, package)


def install_imports() -> None:
    """Let visitors import their own modules. Later calls do nothing."""
    builtins.__import__ = _import
    importlib.import_module = _import_module
    mirror("__main__")
