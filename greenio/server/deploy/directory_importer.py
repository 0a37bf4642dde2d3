"""Imports of files that lie beside an app: each directory has its own, also when two have the same name.

``import prices`` in an app of ``shop/`` means ``shop/prices.py``, at its top and inside of functions, while in an app of
``bank/`` it means ``bank/prices.py``; ``sys.path`` cannot say that. So each directory is a package under a name of its
own, and the modules in it get an ``__import__`` that looks there first. CPython takes that function from the
``__builtins__`` of a module's globals, which is documented as an implementation detail and has been so in all versions.
Everything outside of the directory, libraries included, imports as ever.
"""

from __future__ import annotations

import builtins
import importlib
import os
import sys
import types
from collections.abc import Mapping, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from typing import Any

_PREFIX = "_greenio_directory_"


class DirectoryImporter:
    """The importable files of one directory.

    :param folder: its path.
    """

    _of_folder: dict[str, DirectoryImporter] = {}

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.package = f"{_PREFIX}{len(self._of_folder)}"
        self.builtins: dict[str, Any] = {**vars(builtins), "__import__": self._import}
        package = types.ModuleType(self.package)
        package.__path__ = [folder]
        sys.modules[self.package] = package

    @classmethod
    def of(cls, folder: str) -> DirectoryImporter:
        """Return the importer of a directory; always the same object, so that its apps share the modules beside them."""
        folder = os.path.abspath(folder)
        importer = cls._of_folder.get(folder)
        if importer is None:
            if _Finder not in map(type, sys.meta_path):
                sys.meta_path.insert(0, _Finder())
            importer = cls._of_folder[folder] = cls(folder)
        return importer

    @classmethod
    def of_module(cls, name: str) -> DirectoryImporter | None:
        """Return the importer of the directory to which a module of that full name belongs."""
        package = name.partition(".")[0]
        return next((each for each in cls._of_folder.values() if each.package == package), None)

    def has(self, name: str) -> bool:
        """Return whether a module or package of that name lies in the directory."""
        path = os.path.join(self.folder, name)
        return os.path.isfile(f"{path}.py") or os.path.isdir(path)

    def _import(
        self,
        name: str,
        globals: Mapping[str, object] | None = None,
        locals: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> types.ModuleType:
        """Import a module; replaces ``builtins.__import__``."""
        top = name.partition(".")[0]
        if level or top in sys.builtin_module_names or not self.has(top):
            return builtins.__import__(name, globals, locals, fromlist or (), level)
        full = f"{self.package}.{name}"
        try:
            importlib.import_module(full)
        except ModuleNotFoundError as error:
            if error.name == f"{self.package}.{top}" and not self._is_module(top):
                # A folder of data that only has the name of a module elsewhere.
                return builtins.__import__(name, globals, locals, fromlist or (), 0)
            raise
        if fromlist:
            return builtins.__import__(full, globals, locals, fromlist, 0)
        return sys.modules[f"{self.package}.{top}"]

    def _is_module(self, name: str) -> bool:
        path = os.path.join(self.folder, name)
        return os.path.isfile(f"{path}.py") or os.path.isfile(os.path.join(path, "__init__.py"))


class _Loader(SourceFileLoader):
    """Loads a file of a directory; its imports look into the directory first."""

    def exec_module(self, module: types.ModuleType) -> None:
        importer = DirectoryImporter.of_module(module.__name__)
        if importer is not None:
            vars(module)["__builtins__"] = importer.builtins
        super().exec_module(module)


class _Finder(MetaPathFinder):
    """Finds the modules of directories."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: types.ModuleType | None = None
    ) -> ModuleSpec | None:
        if not fullname.startswith(_PREFIX):
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and type(spec.loader) is SourceFileLoader:
            spec.loader = _Loader(spec.loader.name, spec.loader.path)
        return spec
