"""The pages of the reference: the list of all names, and a page for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from functools import lru_cache
from types import ModuleType

from greenio.guide.playground.examples import program_of_code
from greenio.guide.playground.share import opener
from greenio.guide.reference.docstring import Docstring, parse_docstring
from greenio.guide.reference.members import Member, members
from greenio.guide.reference.names import Entry, entries
from greenio.guide.site.source import name_of, source_of, title_of
from greenio.output import put_code, put_collapse, put_html, put_link, put_markdown, put_table, use_scope
from greenio.session import set_env

#: What stands in docstrings in place of a text that is the same for all outputs.
_AS_ELSEWHERE = re.compile(r"[Aa]s for `(\w+)(?:\(\))?`[^;]*;?\s*")


def documentation(entry: Entry) -> Docstring:
    """Return the parts of a name's docstring; parameters "as for" another function have that one's text."""
    found = parse_docstring(entry.doc)
    for name, text in found.parameters.items():
        elsewhere = _AS_ELSEWHERE.match(text)
        if elsewhere and elsewhere[1] in entries():
            other = parse_docstring(entries()[elsewhere[1]].doc).parameters
            if name in other:
                found.parameters[name] = f"{other[name]} {text[elsewhere.end() :]}".strip()
    return found


@lru_cache(maxsize=1)
def _sources(modules: tuple[ModuleType, ...]) -> list[tuple[ModuleType, frozenset[str]]]:
    return [(module, frozenset(re.findall(r"\w+", source_of(module)))) for module in modules]


def pages_with(name: str, modules: Sequence[ModuleType]) -> list[ModuleType]:
    """Return the pages of the guide whose code uses a name."""
    return [module for module, words in _sources(tuple(modules)) if name in words]


def contents_page() -> None:
    """All public names by module."""
    set_env(input_panel_fixed=True)
    put_markdown("# Reference\n\nEvery public name. `greenio help put_table` prints the same in a terminal.")
    by_module: dict[str, list[Entry]] = {}
    for entry in entries().values():
        by_module.setdefault(entry.module, []).append(entry)
    for module, found in by_module.items():
        # What readers look for first; constants are named where they are taken.
        put_markdown(f"## {module}\n\n" + _list(sorted(found, key=lambda entry: entry.name.isupper())))


def entry_page(modules: Sequence[ModuleType], has_playground: bool = False) -> Callable[[str], None]:
    """Return the function of the pages of names.

    :param modules: the pages of the guide.
    :param has_playground: whether examples have a link that opens them there.
    """

    def show(name: str) -> None:
        set_env(input_panel_fixed=True)
        entry = entries().get(name)
        with use_scope("guide-head"):
            put_html('<p class="guide-eyebrow"><a href="./reference">Reference</a></p>')
            put_markdown(f"# {name}" if entry else f"# There is no such name\n\n{_close_to(name)}")
        if entry is not None:
            _show(entry, pages_with(entry.name, modules), has_playground)

    show.__name__ = "reference"
    return show


def _close_to(name: str) -> str:
    """Return where the name may be that somebody looked for, in Markdown."""
    close = [f"[{each}](./reference/{each})" for each in get_close_matches(name, entries())]
    meant = f"Did you mean {' or '.join(close)}? " if close else ""
    return f"{meant}The [reference](./reference) lists all names, and the search finds them."


def _show(entry: Entry, used_on: Sequence[ModuleType], has_playground: bool) -> None:
    doc = documentation(entry)
    if entry.value is not None and callable(entry.value):
        put_code(f"from {entry.module} import {entry.name}\n\n{entry.signature}", "python")
    put_markdown(doc.text)
    if doc.example:
        put_markdown("## Example")
        put_code(doc.example, "python")
        if has_playground and (program := program_of_code(doc.example)):
            put_html(opener(program))
    if doc.parameters:
        put_markdown("## Parameters")
        _put_meanings("Parameter", doc.parameters.items())
    if doc.returns:
        put_markdown(f"## Returns\n\n{doc.returns}")
    if doc.raises:
        put_markdown("## Raises")
        _put_meanings("Exception", doc.raises)
    if found := members(entry.value):
        put_markdown("## Methods and properties")
        for member in found:
            _show_member(member)
    if used_on:
        put_markdown("## Used on")
        for module in used_on:
            put_link(title_of(module), page=f"/{name_of(module)}")
    if source := entry.source:
        put_collapse("Source", put_code(source, "python"))


def _show_member(member: Member) -> None:
    put_markdown(f"### {member.name}")
    put_code(member.call, "python")
    doc = member.doc
    if doc.text:
        put_markdown(doc.text)
    if doc.example:
        put_code(doc.example, "python")
    if doc.parameters:
        _put_meanings("Parameter", doc.parameters.items())
    if doc.returns:
        put_markdown(f"Returns {doc.returns}")
    if doc.raises:
        _put_meanings("Exception", doc.raises)


def _put_meanings(kind: str, meanings: Iterable[tuple[str, str]]) -> None:
    rows = [[put_markdown(f"`{name}`"), put_markdown(text)] for name, text in meanings]
    put_table(rows, header=[kind, "Meaning"])


def _list(found: Iterable[Entry]) -> str:
    return "\n".join(
        f"- [{entry.address}](./reference/{entry.address}): {parse_docstring(entry.doc).summary}"
        for entry in found
    )
