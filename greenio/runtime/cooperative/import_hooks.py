"""Changes to modules of the standard library that are made when, and only if, somebody imports them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from gevent.monkey import patch_item  # type: ignore[attr-defined]  # the stubs leave it out

Change = Callable[[ModuleType], None]


def when_imported(name: str, change: Change) -> None:
    """Call ``change(module)`` once: now if the module is imported already, else right after it has been executed.

    Nobody can bind a name of the module before, so nothing has to be repaired afterwards.

    :param name: of the module, dotted.
    :param change: must not import the module itself.

    Example: ``when_imported("fcntl", patch_file_locks)``
    """
    module = sys.modules.get(name)
    if module is not None:
        change(module)
        return
    _finder.changes.setdefault(name, []).append(change)
    if _finder not in sys.meta_path:
        sys.meta_path.insert(0, _finder)


def replace(module: ModuleType, name: str, replacement: Any) -> None:
    """Replace an attribute of a module; ``get_original()`` of gevent still gives the one before."""
    patch_item(module, name, replacement)


class _Finder(MetaPathFinder):
    """Finds the modules that are to be changed, by asking all other finders."""

    def __init__(self) -> None:
        self.changes: dict[str, list[Change]] = {}

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        changes = self.changes.pop(name, None)
        if changes is None:
            return None
        for finder in sys.meta_path:
            find = getattr(finder, "find_spec", None)
            spec: ModuleSpec | None = None if finder is self or find is None else find(name, path, target)
            if spec is not None and spec.loader is not None:
                spec.loader = _Loader(spec.loader, changes)
                return spec
        self.changes[name] = changes  # not on this system, or not yet on the path
        return None


class _Loader(Loader):
    """Loads as another loader does, then makes the changes."""

    def __init__(self, loader: Any, changes: list[Change]) -> None:
        self._loader = loader
        self._changes = changes

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        created: ModuleType | None = self._loader.create_module(spec)
        return created

    def exec_module(self, module: ModuleType) -> None:
        module.__loader__ = self._loader
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader
        self._loader.exec_module(module)
        for change in self._changes:
            change(module)


_finder = _Finder()
