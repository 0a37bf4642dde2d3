"""The source of a file, parsed and not run: whether it is an app, and how a list describes it."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from dataclasses import dataclass

_DEFINITIONS = ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef
_SCOPES = *_DEFINITIONS, ast.Lambda
_FOUND: dict[str, tuple[tuple[int, int], Source]] = {}


@dataclass(frozen=True)
class Source:
    """The source of a file.

    :param version: changes when the file does.
    :param about: the first paragraph of the docstring of its ``main``, ``""`` without one; None: it binds no ``main``
        by that name at its top level, or cannot be parsed.
    :param may_be_app: whether importing it can yield a ``main``, or an error that its author should see. A script that
        only lies beside the apps must not run because a visitor has guessed its name.
    """

    version: tuple[int, int]
    about: str | None
    may_be_app: bool


def read_source(file: str) -> Source:
    """Return what the source of a file says.

    :raises OSError: it cannot be read.
    """
    status = os.stat(file)
    version = status.st_mtime_ns, status.st_size
    known = _FOUND.get(file)
    if known is not None and known[0] == version:
        return known[1]
    with open(file, "rb") as opened:
        text = opened.read()
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError):
        source = Source(version, None, True)  # the import fails the same way, and nothing runs
    else:
        about = _about_main(tree)
        source = Source(version, about, about is not None or _imports_everything(tree))
    _FOUND[file] = version, source
    return source


def about_app(file: str) -> str | None:
    """Return ``about`` of a file's source; None also where it cannot be read."""
    try:
        return read_source(file).about
    except OSError:
        return None


def _about_main(tree: ast.Module) -> str | None:
    about = None
    for node in _module_level(tree):
        if isinstance(node, _DEFINITIONS):
            if node.name == "main":
                document = ast.get_docstring(node) or ""
                about = " ".join(document.partition("\n\n")[0].split())
        elif _binds_main(node):
            about = ""
    return about


def _binds_main(node: ast.AST) -> bool:
    if isinstance(node, ast.alias):
        return (node.asname or node.name.partition(".")[0]) == "main"
    return isinstance(node, ast.Name) and node.id == "main" and isinstance(node.ctx, ast.Store)


def _imports_everything(tree: ast.Module) -> bool:
    return any(isinstance(node, ast.alias) and node.name == "*" for node in _module_level(tree))


def _module_level(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield, in the order of the source, the nodes that the import executes: not those inside of functions and classes."""
    waiting: list[ast.AST] = [*reversed(tree.body)]  # no recursion: expressions may be nested deeply
    while waiting:
        node = waiting.pop()
        yield node
        is_declaration = isinstance(node, ast.AnnAssign) and node.value is None
        if not (is_declaration or isinstance(node, _SCOPES)):
            waiting += reversed(list(ast.iter_child_nodes(node)))
