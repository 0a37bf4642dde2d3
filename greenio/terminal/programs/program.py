"""A program as it is named on the command line: a script, a module or a console script."""

from __future__ import annotations

import ast
import errno
import importlib
import importlib.machinery
import importlib.metadata
import importlib.util
import io
import os
import sys
import sysconfig
import tokenize
import types
from collections.abc import Iterator

from greenio.terminal.programs.modules import STATEFUL, OwnModules

#: Packages whose scripts are apps and not programs for a terminal.
_APIS = frozenset(("greenio", "pywebio"))

#: The function that a script calls which imports one of them by a name that it computes.
_START = "start_server"

#: Modules that a package imports when it is first used, which would hold up everybody then.
_LATE_IMPORTS = {
    "click": ("click._termui_impl",),
    "rich": ("rich.console", "rich.traceback", "rich._emoji_codes", "rich.pretty"),
    "typer": ("click._termui_impl", "typer.rich_utils", "rich.console", "rich._emoji_codes"),
}

#: Packages that keep the terminal's state in C, or one state a process.
NEED_A_PROCESS = frozenset(("curses", "prompt_toolkit", "textual"))


class Program:
    """A program that can be run many times.

    :param name: becomes ``sys.argv[0]``.
    :param code: of its ``__main__``.
    :param file: ``__file__`` of its ``__main__``.
    :param folder: the first entry of ``sys.path``, whose modules are the program's own; empty: none are.
    :param packages: top-level packages that are its own, too.
    :param spec: of its ``__main__``.
    :param source: of its ``__main__``, if that is in no file.
    """

    def __init__(
        self,
        name: str,
        code: types.CodeType,
        file: str,
        folder: str,
        packages: frozenset[str] = frozenset(),
        spec: importlib.machinery.ModuleSpec | None = None,
        source: str = "",
    ) -> None:
        self.name = name
        self.code = code
        self.file = file
        self.folder = folder
        self.packages = packages
        self.spec = spec
        self.is_generated = bool(source)
        self.source = source or _source(file)
        self._imports: set[str] | None = None
        self.own = OwnModules(folder, packages)

    def imports(self) -> set[str]:
        """Return the names of all modules that its code, and that of its own modules, imports anywhere."""
        if self._imports is not None:
            return self._imports
        found = self._imports = set()
        left = [(self.source, self.spec.parent if self.spec else "")]
        seen: set[str] = set()
        while left:
            source, package = left.pop()
            for name in _imported(source, package or ""):
                found.add(name)
                if name in seen:
                    continue
                seen.add(name)
                if name.partition(".")[0] not in STATEFUL and self.own.is_own(name):
                    spec = _find(name, self.folder)
                    if spec is not None and spec.origin and spec.origin.endswith(".py"):
                        left.append((_source(spec.origin), spec.parent or ""))
        return found

    @property
    def is_app(self) -> bool:
        """True if it uses greenio's API, and so makes its own pages."""
        return any(name.partition(".")[0] in _APIS for name in self.imports()) or _names(self.code, _START)

    @property
    def needs_process(self) -> str:
        """Return the name of the first package that works with a process for each visitor only; empty for none."""
        tops = {name.partition(".")[0] for name in self.imports()}
        return next(iter(sorted(tops & NEED_A_PROCESS)), "")

    def shared_imports(self) -> list[str]:
        """Return the names of modules to import at start; some may be attributes of modules, or not exist."""
        names = self.imports()
        late = {each for name in names for each in _LATE_IMPORTS.get(name.partition(".")[0], ())}
        return [
            name
            for name in sorted(names | late)
            if not self.own.is_own(name) and name.partition(".")[0] not in STATEFUL
        ]

    def import_shared(self) -> None:
        """Import what all visitors share, so that the first one does not hold up the others."""
        for name in self.shared_imports():
            try:
                importlib.import_module(name)
            except (Exception, SystemExit):  # the program handles it, or names an attribute
                pass


def _names(code: types.CodeType, name: str) -> bool:
    """Return whether code uses a name, in whatever function."""
    inner = (each for each in code.co_consts if isinstance(each, types.CodeType))
    return name in code.co_names or any(_names(each, name) for each in inner)


def script(path: str, name: str | None = None) -> Program:
    """Return the program of a script.

    :param path: of the script.
    :param name: ``sys.argv[0]``; None: the path.
    :raises OSError: it cannot be read.
    :raises SyntaxError: its code is no Python.
    """
    file = os.path.abspath(path)
    if os.path.isdir(file):
        file = os.path.join(file, "__main__.py")
        if not os.path.exists(file):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    with io.open_code(file) as opened:
        source = opened.read()
    tokenize.detect_encoding(io.BytesIO(source).readline)
    code = compile(
        source, path if path.endswith(".py") or not os.path.isdir(path) else file, "exec", dont_inherit=True
    )
    return Program(name or path, code, path, os.path.dirname(file), _packages_around(file))


def module(name: str) -> Program:
    """Return the program of ``-m name``.

    :raises ImportError: there is no such module, or it cannot be run.
    """
    spec = importlib.util.find_spec(name)
    if spec is not None and spec.submodule_search_locations is not None:
        name = f"{name}.__main__"
        spec = importlib.util.find_spec(name)
    loader = None if spec is None else spec.loader
    code = loader.get_code(name) if loader is not None and hasattr(loader, "get_code") else None
    if spec is None or code is None or spec.origin is None:
        raise ImportError(f"No module named {name}")
    folder = "" if _is_installed(spec.origin) else os.getcwd()
    return Program(spec.origin, code, spec.origin, folder, frozenset((name.partition(".")[0],)), spec)


def console_script(name: str) -> Program | None:
    """Return the program that an installed package offers as a command; None if there is none of that name."""
    for entry in importlib.metadata.entry_points(group="console_scripts"):
        if entry.name == os.path.basename(name):
            found = os.path.join(sysconfig.get_path("scripts"), entry.name)
            try:
                # The installed script, so that tracebacks show its lines; an installer may make another kind of file.
                with tokenize.open(found) as opened:
                    code = compile(opened.read(), found, "exec", dont_inherit=True)
                return Program(found, code, found, "", _packages_of(entry))
            except (OSError, SyntaxError, ValueError):
                source = f"import sys\nfrom {entry.module} import {entry.attr.partition('.')[0]}\nsys.exit({entry.attr}())\n"
                code = compile(source, found, "exec", dont_inherit=True)
                return Program(found, code, found, "", _packages_of(entry), source=source)
    return None


def _packages_of(entry: importlib.metadata.EntryPoint) -> frozenset[str]:
    """Return the top-level packages of the distribution that offers a command."""
    packages = {entry.module.partition(".")[0]}
    for path in (entry.dist.files if entry.dist is not None else None) or ():
        if path.suffix == ".py" and ".." not in path.parts:
            packages.add(path.parts[0].removesuffix(".py"))
    return frozenset(packages)


def _packages_around(file: str) -> frozenset[str]:
    """Return the top-level package that a script lies in, if it lies in one."""
    folder = os.path.dirname(file)
    top = ""
    while os.path.isfile(os.path.join(folder, "__init__.py")):
        folder, top = os.path.split(folder)
    return frozenset((top,)) if top else frozenset()


def _is_installed(file: str) -> bool:
    return any(file.startswith(sysconfig.get_path(name)) for name in ("stdlib", "purelib", "platlib"))


def _source(file: str) -> str:
    try:
        with tokenize.open(file) as opened:
            return opened.read()
    except (OSError, SyntaxError, UnicodeDecodeError):
        return ""


def _find(name: str, folder: str) -> importlib.machinery.ModuleSpec | None:
    path: list[str] | None = [folder, *sys.path] if folder else None
    spec = None
    for part in range(1, name.count(".") + 2):
        spec = importlib.machinery.PathFinder.find_spec(".".join(name.split(".")[:part]), path)
        if spec is None:
            return None
        path = list(spec.submodule_search_locations or ())
    return spec


def _imported(source: str, package: str) -> Iterator[str]:
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.split(".")[: len(package.split(".")) - node.level + 1] if package else []
                base = ".".join(filter(None, [*above, base]))
            if base:
                yield base
                yield from (f"{base}.{alias.name}" for alias in node.names if alias.name != "*")
