"""Names of files in prose: comments, docstrings and Markdown."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

IGNORED = {".git", ".venv", "node_modules", "__pycache__", "test-results", ".build", "build", "dist"}

_ADDRESS = re.compile(r"\w+://\S+")
_FILE = re.compile(r"(?<![\w/.\-{}])[\w./-]*\w\.(?:py|pyi|md|ts|css|scss|toml|cfg|yml|yaml)(?![\w/-]|\.\w)")
#: Documents of a design that lies elsewhere.
_DOCUMENT = re.compile(r"\b[a-z]+-facts\b")
#: ``bench_NAME.py`` stands for any file of that kind.
_PLACEHOLDER = re.compile(r"[A-Z]{3}")
_TS_COMMENT = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL)


def repository_files(root: Path) -> set[str]:
    """Return the paths of all files below ``root``, without what tools have put there."""
    found = set()
    folders = [root]
    while folders:
        for path in folders.pop().iterdir():
            if path.is_dir():
                if path.name not in IGNORED and not path.name.endswith((".egg-info", "_cache")):
                    folders.append(path)
            else:
                found.add(path.relative_to(root).as_posix())
    return found


def prose_of(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the prose in a file, with the number of its first line."""
    text = path.read_text("utf-8")
    if path.suffix == ".py":
        yield from _prose_of_python(text)
    elif path.suffix == ".md":
        yield from enumerate(_without_code_blocks(text), 1)
    else:
        for match in _TS_COMMENT.finditer(text):
            yield text.count("\n", 0, match.start()) + 1, match[0]


def _prose_of_python(text: str) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string
    for node in ast.walk(ast.parse(text)):
        if (
            isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        ):
            yield node.lineno, node.value.value


def _without_code_blocks(text: str) -> Iterator[str]:
    is_code = False
    for line in text.splitlines():
        if line.lstrip().startswith("```"):
            is_code = not is_code
        yield "" if is_code else line


def missing_references(
    root: Path, folders: Iterable[str], known: Collection[str] = (), files: Collection[str] = ()
) -> list[str]:
    """Return the mentions of files that are not in the repository.

    :param root: of the repository.
    :param folders: folders and files whose prose is read.
    :param known: names of files that belong to others, such as a reader's own.
    :param files: of the repository; read from ``root`` if not given.
    """
    files = files or repository_files(root)
    ends = {name for path in files for name in _ends(path)}
    found = []
    for path in _sources(root, folders, files):
        here = path.relative_to(root).as_posix()
        for first, text in prose_of(path):
            text = _ADDRESS.sub(lambda match: " " * len(match[0]), text)
            for match in [*_FILE.finditer(text), *_DOCUMENT.finditer(text)]:
                name = match[0]
                plain = re.sub(r"^(\.{1,2}/)+", "", name)
                if plain in ends or name in known or _PLACEHOLDER.search(plain):
                    continue
                line = first + text.count("\n", 0, match.start())
                found.append(f"{here}:{line}: {name} is not in the repository")
    return sorted(found)


def _ends(path: str) -> Iterator[str]:
    """Yield the names that a path may be mentioned by: the whole of it, and all its ends."""
    parts = path.split("/")
    for start in range(len(parts)):
        yield "/".join(parts[start:])


def _sources(root: Path, folders: Iterable[str], files: Collection[str]) -> Iterator[Path]:
    for name in sorted(files):
        inside = any(name == folder or name.startswith(f"{folder}/") for folder in folders)
        if inside and name.endswith((".py", ".md", ".ts", ".css", ".scss")) and "/static/" not in name:
            yield root / name
