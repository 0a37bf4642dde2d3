"""Sizes of files, classes and rooms, and tests that lie beside what they test."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from statistics import median

SOURCE_SUFFIXES = {".py", ".ts", ".css", ".scss"}
NOT_WRITTEN_BY_HAND = {"node_modules", ".build", "static", "vendor"}


def lines_of(path: Path) -> int:
    return path.read_text("utf-8").count("\n")


def overlong(folders: Iterable[Path], limit: int) -> list[str]:
    """Return the files written by hand that have more than ``limit`` lines."""
    found = []
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            written = not NOT_WRITTEN_BY_HAND.intersection(path.relative_to(folder).parts)
            if written and path.suffix in SOURCE_SUFFIXES and lines_of(path) > limit:
                found.append(f"{path}: {lines_of(path)} lines, at most {limit}: it wants a new noun")
    return found


def median_lines(package: Path) -> float:
    """Return the median number of lines of the package's modules, ``__init__.py`` aside."""
    return median(lines_of(path) for path in modules_in(package))


def modules_in(package: Path) -> Iterator[Path]:
    """Yield the modules of a package and of all its rooms, ``__init__.py`` aside."""
    for path in sorted(package.rglob("*.py")):
        if path.name != "__init__.py":
            yield path


def rooms_of(package: Path) -> Iterator[Path]:
    """Yield the folders of a package that hold modules, the package itself included."""
    for path in sorted(package.rglob("__init__.py")):
        yield path.parent


def crowded(package: Path, limit: int, aside: Collection[str]) -> list[str]:
    """Return the rooms of more than ``limit`` modules; rooms named ``aside`` may have more."""
    found = []
    for room in rooms_of(package):
        count = sum(path.name != "__init__.py" for path in room.glob("*.py"))
        if count > limit and room.relative_to(package).as_posix() not in aside:
            found.append(f"{room}: {count} modules, at most {limit}: make a room of some of them")
    return found


def without_introduction(package: Path, lines: int) -> list[str]:
    """Return the rooms whose ``__init__.py`` has a docstring of fewer than so many lines."""
    found = []
    for room in rooms_of(package):
        text = ast.get_docstring(ast.parse((room / "__init__.py").read_text("utf-8"))) or ""
        if len([line for line in text.splitlines() if line.strip()]) < lines:
            found.append(f"{room}/__init__.py: a docstring says what is in the room and what is not")
    return found


def large_classes(package: Path, limit: int) -> list[str]:
    """Return the classes with more than ``limit`` methods. Overloads and setters count once."""
    found = []
    for path in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                methods = {
                    each.name
                    for each in node.body
                    if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef))
                }
                if len(methods) > limit:
                    found.append(
                        f"{path}:{node.lineno}: {node.name} has {len(methods)} methods, at most {limit}"
                    )
    return found


def path_of_test(module: Path) -> Path:
    """Return the path of the test of a module, both relative to their roots.

    Example: ``cli/run.py`` -> ``cli/test_run.py``
    """
    return module.with_name(f"test_{module.stem.strip('_')}.py")


def without_test(package: Path, tests: Path, exempt: Mapping[str, str]) -> list[str]:
    """Return the modules without a test at the same place, and the exemptions that nothing needs.

    :param exempt: modules or rooms (relative paths) to the reason why they need no test of their own.
    """
    found = []
    unused = set(exempt)
    for path in modules_in(package):
        module = path.relative_to(package)
        excuses = {module.as_posix(), *(parent.as_posix() for parent in module.parents)} & set(exempt)
        if (tests / path_of_test(module)).exists():
            continue
        unused -= excuses
        if not excuses:
            found.append(f"{path}: no {tests.name}/{path_of_test(module).as_posix()}")
    return found + [f"{name} needs no exemption" for name in sorted(unused)]


def without_module(package: Path, tests: Path, others: Collection[str]) -> list[str]:
    """Return the tests that lie beside no module.

    ``test_channel_properties.py`` may lie beside ``channel.py``: several tests of one module share its name.

    :param others: tests and folders of tests (relative paths) that cover more than one module.
    """
    found = []
    for path in sorted(tests.rglob("test_*.py")):
        test = path.relative_to(tests)
        if {test.as_posix(), *(parent.as_posix() for parent in test.parents)} & set(others):
            continue
        room = package / test.parent
        names = {module.stem.strip("_") for module in room.glob("*.py")}
        stem = test.stem.removeprefix("test_")
        if not any(stem == name or stem.startswith(f"{name}_") for name in names):
            found.append(f"{path}: {room} has no module of that name")
    return found
