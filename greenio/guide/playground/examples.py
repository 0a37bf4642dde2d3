"""Whole programs of the guide's pieces: its demos, its examples, and those of the reference."""

from __future__ import annotations

import ast
import builtins
import inspect
import textwrap
from collections.abc import Callable
from functools import cache
from types import ModuleType
from typing import Any

from greenio.guide.reference.names import entries
from greenio.guide.site.source import body_of, demo_of, is_only_code, name_of, source_of

_START = "from greenio import start_server"
#: The function of programs that are made of statements.
_MAIN = "example"
#: Imports of names that examples of the reference take for granted.
_MODULES = {
    **{name: f"import {name}" for name in ("hashlib", "logging", "threading", "time", "tornado")},
    "Path": "from pathlib import Path",
    "datetime": "from datetime import datetime",
    "storage": "from greenio import storage",
    "web": "from aiohttp import web",
    "FastAPI": "from fastapi import FastAPI",
}
#: Values of such names, and those of functions that are not called there.
_VALUES: dict[str, object] = {
    "rows": [["Tea", 2], ["Bun", 1]],
    "name": "Ada",
    "done": 1,
    "total": 2,
    "country": "Italy",
    "COUNTRIES": {"Italy": ["Rome"]},
    "TOWNS": {"Italy": ["Rome"]},
}
_FUNCTIONS = (
    "stop",
    "set_volume",
    "save",
    "more",
    "tick",
    "preview",
    "delete",
    "next_page",
    "work",
    "main",
    "archive",
    "train",
)


@cache
def program_of_page(module: ModuleType) -> str:
    """Return the demo of a page as a program."""
    name = name_of(module)
    return _with_start(source_of(module), demo_of(module).__name__ or name)


@cache
def program_of_example(example: Callable[[], Any]) -> str:
    """Return an example as a program, with what it uses of its module; empty if it shows code only."""
    body = body_of(example)
    if is_only_code(body):
        return ""
    module = inspect.getmodule(example)
    assert module is not None
    parts = _Parts(module)
    imports, definitions = parts.used_by(body, example.__name__)
    return _with_start(
        "\n\n\n".join(filter(None, ["\n".join(imports), *definitions, _function(body)])), _MAIN
    )


@cache
def program_of_code(code: str) -> str:
    """Return an example of the reference as a program: what it uses is imported, and what is its reader's is stood in for.

    Empty if it is no Python.
    """
    try:
        tree = ast.parse(code)
    except SyntaxError:
        return ""
    used = _names(tree) - _bound(tree)
    public = {name for name in used if name in entries()}
    imports = [_MODULES[name] for name in sorted(used) if name in _MODULES]
    for module, names in sorted(_by_module(public).items()):
        imports.append(f"from {module} import {', '.join(sorted(names))}")
    called = {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    missing = used - public - _MODULES.keys() - set(dir(builtins))
    own = [_stand_in(name, name in called) for name in sorted(missing)]
    if own:
        own[0] = f"# In place of what is yours:\n{own[0]}"
    parts = ["\n".join(imports), "\n\n".join(own)]
    if "start_server" in used:
        return "\n\n\n".join([*filter(None, parts), f"{code}\n"])
    return _with_start("\n\n\n".join([*filter(None, parts), _function(code)]), _MAIN)


def _function(body: str) -> str:
    """Return statements as a function, which is a coroutine if they await."""
    function = f"def {_MAIN}():\n{textwrap.indent(body, '    ')}"
    try:
        compile(function, "example", "exec")
    except SyntaxError:
        return f"async {function}"
    return function


def _by_module(names: set[str]) -> dict[str, set[str]]:
    modules: dict[str, set[str]] = {}
    for name in names:
        modules.setdefault(entries()[name].module, set()).add(name)
    return modules


def _stand_in(name: str, is_called: bool) -> str:
    if name in _VALUES:
        return f"{name} = {_VALUES[name]!r}"
    if name.islower() and (is_called or name in _FUNCTIONS):
        return f"def {name}(*given):\n    print({name!r}, *given)"
    return f"{name} = {name.lower()!r}"


def _with_start(source: str, name: str) -> str:
    if "start_server(" in source:
        return f"{source}\n"
    first, _, rest = source.partition("\n")
    has_future = first.startswith("from __future__")
    head = f"{first}\n\n{_START}\n{rest.lstrip()}" if has_future else f"{_START}\n{source}"
    return f"{head}\n\n\nstart_server({name}, port=8080)\n"


def _names(tree: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def _bound(tree: ast.AST) -> set[str]:
    """Return the names that code makes itself."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found.add(node.name)
        elif isinstance(node, ast.arg):
            found.add(node.arg)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            found.add(node.name)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            found.update((alias.asname or alias.name).partition(".")[0] for alias in node.names)
    return found


class _Parts:
    """The statements of a module, by the names that they make."""

    def __init__(self, module: ModuleType) -> None:
        self._source = inspect.getsource(module)
        self._statements = ast.parse(self._source).body

    def used_by(self, body: str, without: str) -> tuple[list[str], list[str]]:
        """Return the imports and the definitions that code needs, in their order.

        :param without: name of the example itself.
        """
        needed = _names(ast.parse(textwrap.dedent(body)))
        taken: set[ast.stmt] = set()
        while True:
            more = [
                statement
                for statement in self._statements
                if statement not in taken
                and not _is_import(statement)
                and _top(statement) & needed - {without}
            ]
            if not more:
                break
            taken.update(more)
            for statement in more:
                needed |= _names(statement)
        imports = [text for statement in self._statements if (text := _import_of(statement, needed))]
        return imports, [self._text(statement) for statement in self._statements if statement in taken]

    def _text(self, statement: ast.stmt) -> str:
        first = min([statement.lineno, *(each.lineno for each in getattr(statement, "decorator_list", ()))])
        return "\n".join(self._source.splitlines()[first - 1 : statement.end_lineno])


def _is_import(statement: ast.stmt) -> bool:
    return isinstance(statement, (ast.Import, ast.ImportFrom))


def _top(statement: ast.stmt) -> set[str]:
    """Return the names that a statement of a module makes there."""
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return {statement.name}
    return {
        node.id
        for node in ast.walk(statement)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }


def _import_of(statement: ast.stmt, needed: set[str]) -> str:
    """Return an import with the names that are needed; empty if there are none."""
    if not isinstance(statement, (ast.Import, ast.ImportFrom)):
        return ""
    names = [each for each in statement.names if (each.asname or each.name).partition(".")[0] in needed]
    if isinstance(statement, ast.ImportFrom) and statement.module == "__future__":
        names = statement.names
    if not names:
        return ""
    if isinstance(statement, ast.ImportFrom):
        return ast.unparse(ast.ImportFrom(module=statement.module, names=names, level=statement.level))
    return ast.unparse(ast.Import(names=names))
