"""Bokeh's ``show()`` in a page: after ``output_notebook(notebook_type="greenio")`` charts are shown in the current scope."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

from greenio.output.put import put

_MODULE = "bokeh.io.notebook"
#: Names of the notebook type; ``pywebio`` is the one in scripts that were written for it.
_NAMES = ("greenio", "pywebio")


def offer_to_bokeh() -> None:
    """Register the notebook type with Bokeh: now if it was imported, else as soon as it is. Does not import it."""
    module = sys.modules.get(_MODULE)
    if module is not None:
        _install(module)
    elif not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


def _install(module: ModuleType) -> None:
    for name in _NAMES:
        try:
            module.install_notebook_hook(name, _load, _show, _show_app)
        except RuntimeError:  # the name is taken
            pass


def _load(*_: Any) -> None:
    """Do nothing: each chart comes with the scripts that it needs."""


def _show(chart: Any, _state: Any, _handle: Any) -> None:
    put(chart)


def _show_app(*_: Any, **__: Any) -> None:
    raise NotImplementedError("An application of Bokeh's server cannot be shown in a page; show() a chart.")


class _Finder(MetaPathFinder):
    """A finder of Bokeh's module that installs the hooks after the module was executed."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find Bokeh's module by the usual finder, with a loader that installs the hooks; None for other modules."""
        spec = PathFinder.find_spec(fullname, path) if fullname == _MODULE else None
        if spec is not None and spec.loader is not None:
            spec.loader = _Loader(spec.loader, self._executed)
        return spec

    def _executed(self, module: ModuleType) -> None:
        if self in sys.meta_path:
            sys.meta_path.remove(self)
        _install(module)


class _Loader(Loader):
    """A loader that calls a function after another loader has executed the module."""

    def __init__(self, loader: Loader, after: Callable[[ModuleType], None]) -> None:
        self._loader = loader
        self._after = after

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Create the module as the other loader does."""
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Execute the module, then call the function."""
        module.__loader__ = self._loader
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader
        self._loader.exec_module(module)
        self._after(module)
