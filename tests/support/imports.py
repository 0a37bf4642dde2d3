"""Which module imports which, in Python and in TypeScript."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Import:
    """``importer`` names ``target``, both dotted (Python) or relative to the source folder (TypeScript)."""

    importer: str
    target: str
    line: int
    typing_only: bool = False


# --------------------------------------------------------------------------- Python


def module_name(path: Path, root: Path) -> str:
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def python_modules(root: Path, package: str) -> dict[str, Path]:
    return {module_name(path, root): path for path in sorted((root / package).rglob("*.py"))}


def _is_type_checking(test: ast.expr) -> bool:
    return (isinstance(test, ast.Name) and test.id == "TYPE_CHECKING") or (
        isinstance(test, ast.Attribute) and test.attr == "TYPE_CHECKING"
    )


def _nodes(tree: ast.AST, typing_only: bool = False) -> Iterator[tuple[ast.AST, bool]]:
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.If) and _is_type_checking(child.test):
            for inner in child.body:
                yield inner, True
                yield from _nodes(inner, True)
            for inner in child.orelse:
                yield inner, typing_only
                yield from _nodes(inner, typing_only)
        else:
            yield child, typing_only
            yield from _nodes(child, typing_only)


def _called_import(node: ast.AST) -> str | None:
    """The name in ``import_module("x.y")`` or ``__import__("x.y")``."""
    if not (isinstance(node, ast.Call) and node.args):
        return None
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    first = node.args[0]
    if called in ("import_module", "__import__") and isinstance(first, ast.Constant):
        return str(first.value)
    return None


def python_imports(modules: Mapping[str, Path]) -> list[Import]:
    """Every import of every module, also inside functions. ``from p import m`` is an import of ``p.m`` if that
    is a module, else of ``p``. That importing ``p.m`` runs ``p/__init__`` as well is not counted."""
    found = []
    for name, path in modules.items():
        package = name if path.name == "__init__.py" else name.rpartition(".")[0]
        for node, typing_only in _nodes(ast.parse(path.read_text("utf-8"), str(path))):
            targets: list[str] = []
            if isinstance(node, ast.Import):
                targets = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                base = node.module or ""
                if node.level:
                    above = package.split(".")[: len(package.split(".")) - node.level + 1]
                    base = ".".join([*above, *filter(None, [node.module])])
                names = [f"{base}.{alias.name}" for alias in node.names]
                targets = [each if each in modules else base for each in names]
            elif called := _called_import(node):
                targets = [called]
            found += [
                Import(name, target, node.lineno, typing_only) for target in sorted(set(targets)) if target
            ]
    return found


def top_part(module: str) -> str:
    """``greenio.output.text.text`` -> ``output``; the package itself -> ``__init__``."""
    return [*module.split("."), "__init__"][1]


# --------------------------------------------------------------------------- TypeScript

_TS_IMPORT = re.compile(
    r"""(?:^|[;\n}])\s*(?:import|export)\s(?P<clause>[^;"'`]*?\sfrom\s*)?["'](?P<from>[^"']+)["']"""
    r"""|\bimport\s*\(\s*["'](?P<dynamic>[^"']+)["']"""
)
_TS_COMMENT = re.compile(r"/\*.*?\*/|^\s*//[^\n]*", re.DOTALL | re.MULTILINE)


def typescript_modules(source: Path) -> dict[str, Path]:
    return {
        path.relative_to(source).with_suffix("").as_posix(): path
        for path in sorted(source.rglob("*.ts"))
        if not path.name.endswith((".d.ts", ".test.ts"))
    }


def typescript_imports(source: Path, modules: Mapping[str, Path]) -> list[Import]:
    found = []
    for name, path in modules.items():
        text = _TS_COMMENT.sub(lambda match: "\n" * match[0].count("\n"), path.read_text("utf-8"))
        for match in _TS_IMPORT.finditer(text):
            target = match["from"] or match["dynamic"]
            if target.startswith("."):
                where = (path.parent / target.split("?")[0]).resolve()
                if not where.is_relative_to(source.resolve()):
                    continue
                relative = where.relative_to(source.resolve()).as_posix()
                relative = re.sub(r"\.(js|ts)$", "", relative)
                target = next((each for each in (relative, f"{relative}/index") if each in modules), relative)
            line = text.count("\n", 0, match.start(match.lastgroup or 0)) + 1
            typing_only = bool(match["clause"]) and match["clause"].lstrip().startswith("type ")
            found.append(Import(name, target, line, typing_only))
    return found
