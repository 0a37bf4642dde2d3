"""The import finder of the alias: ``pywebio.X`` is ``greenio.compat.pywebio.X``, the very same module object."""

from __future__ import annotations

import importlib
import importlib.util
import logging
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

log = logging.getLogger("greenio.compat")

#: Top-level packages that the alias offers.
PACKAGES = ("pywebio", "pywebio_battery")


class AliasFinder(MetaPathFinder):
    """Finds PyWebIO's modules in this room. What is not there is not found elsewhere either."""

    @classmethod
    def install(cls) -> None:
        """Put a finder in front of all others, unless there is one.

        :raises RuntimeError: the real PyWebIO was imported before.
        """
        if cls.is_installed():
            return
        for name in PACKAGES:
            if name in sys.modules:
                raise RuntimeError(f"install() comes too late: the installed {name} was imported before it")
        sys.meta_path.insert(0, cls())

    @classmethod
    def is_installed(cls) -> bool:
        """Return whether the alias is installed."""
        return any(isinstance(finder, cls) for finder in sys.meta_path)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find a module of the alias; None for all others.

        :raises ModuleNotFoundError: PyWebIO may have such a module, the alias has not.
        """
        if fullname.partition(".")[0] not in PACKAGES:
            return None
        source = importlib.util.find_spec(f"{__package__}.{fullname}")
        if source is None:
            raise ModuleNotFoundError(f"greenio offers no module {fullname!r}", name=fullname)
        if fullname == PACKAGES[0]:
            _report_shadowed(fullname)
        is_package = source.submodule_search_locations is not None
        return ModuleSpec(fullname, _AliasLoader(), origin=source.origin, is_package=is_package)


class _AliasLoader(Loader):
    """Puts the module of this room into ``sys.modules`` under PyWebIO's name."""

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Let the import system make a module, which :meth:`exec_module` replaces."""
        return None

    def exec_module(self, module: ModuleType) -> None:
        """Replace the module by the real one (the import system returns what it finds in ``sys.modules``)."""
        name = module.__name__
        sys.modules[name] = importlib.import_module(f"{__package__}.{name}")


def _report_shadowed(name: str) -> None:
    try:
        installed = PathFinder.find_spec(name)
    except (ImportError, ValueError):
        return
    if installed is not None:
        log.warning(
            "%s at %s is shadowed: this script runs on greenio (greenio run --no-pywebio turns that off)",
            name,
            installed.origin,
        )
