"""Title, text and source of a page and of its examples, as they stand in its module."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable
from types import ModuleType
from typing import Any

#: A line that begins a list, a table, a heading or a quotation, or goes on with one: it keeps its line break.
_OWN_LINE = re.compile(r"\s*([-*+>#]|\d+\.)\s|\s*\|")


def name_of(module: ModuleType) -> str:
    """Return the name of a page, which is that of its module and of its demo."""
    return module.__name__.rpartition(".")[2]


def title_of(module: ModuleType) -> str:
    """Return the title of a page."""
    return (module.__doc__ or "").strip()


def demo_of(module: ModuleType) -> Callable[[], Any]:
    """Return the function that is the demo of a page."""
    demo: Callable[[], Any] = getattr(module, name_of(module))
    return demo


def summary_of(module: ModuleType) -> str:
    """Return the text below the title, in Markdown."""
    return prose(inspect.getdoc(demo_of(module)) or "")


def first_sentence_of(module: ModuleType) -> str:
    """Return the beginning of the text below the title, as plain text."""
    text = " ".join(re.sub("[`*]", "", summary_of(module)).split())
    first = text.partition(": ")[0].partition(". ")[0].partition("。")[0]
    return first.rstrip(".") + ("。" if "。" in text else ".")


def source_of(module: ModuleType) -> str:
    """Return the source of a page, without its title and without the text above the demo, which is a docstring."""
    source = inspect.getsource(module).split("\n", 2)[2]
    text = inspect.getsource(demo_of(module)).split('"""', 2)
    whole = f'    """{text[1]}"""\n' if len(text) == 3 else ""
    return source.replace(whole, "", 1).strip()


def heading_of(example: Callable[[], Any]) -> tuple[str, str]:
    """Return the title of an example and its text in Markdown."""
    title, _, text = (inspect.getdoc(example) or "").partition("\n")
    return title, prose(text.strip("\n"))


def body_of(example: Callable[[], Any]) -> str:
    """Return the source of an example: the body of its function without the docstring."""
    body = inspect.getsource(example).split('"""', 2)[2]
    return re.sub("^    ", "", body, flags=re.MULTILINE).strip("\n")  # dedent() minds the lines of long texts


def is_only_code(body: str) -> bool:
    """Return whether an example does nothing but show code: the call that shows it would say the same twice."""
    return all(
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Call)
        and isinstance(statement.value.func, ast.Name)
        and statement.value.func.id == "put_code"
        for statement in ast.parse(body).body
    )


def width_of(source: str) -> int:
    """Return the number of characters of the longest line."""
    return max(map(len, source.splitlines()), default=0)


def fits_beside(source: str, width: int) -> bool:
    """Return whether nearly all lines of a source fit into a width; the page breaks the few others."""
    lines = source.splitlines()
    return sum(len(line) > width for line in lines) <= max(2, len(lines) // 10)


def prose(text: str) -> str:
    """Return Markdown whose paragraphs are one line each: the line breaks of a docstring mean nothing."""
    joined: list[str] = []
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        lines = paragraph.splitlines()
        keeps = any(_OWN_LINE.match(line) for line in lines) or "```" in paragraph
        joined.append(paragraph if keeps else " ".join(line.strip() for line in lines))
    return "\n\n".join(joined)
