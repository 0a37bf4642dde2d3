"""``greenio help NAME``: print what the reference says about a public name."""

from __future__ import annotations

import argparse
import sys
from textwrap import fill, indent

from greenio.guide.reference.members import members
from greenio.guide.reference.names import Entry, entries
from greenio.guide.reference.pages import documentation
from greenio.names import did_you_mean

_WIDTH = 100


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.description = "Print what the reference says about a public name of greenio."
    parser.add_argument("name", help="such as put_table")
    parser.set_defaults(function=print_help)


def print_help(options: argparse.Namespace) -> int:
    """Print it. Returns 2 if there is no such name."""
    entry = entries().get(options.name)
    if entry is None:
        print(
            f"greenio help: there is no public name {options.name!r}{did_you_mean(options.name, entries())}",
            file=sys.stderr,
        )
        return 2
    print(as_text(entry))
    return 0


def as_text(entry: Entry) -> str:
    """Return what the reference says about a name, as plain text."""
    doc = documentation(entry)
    parts = [
        f"from {entry.module} import {entry.name}\n\n{entry.signature}",
        *map(_fill, doc.text.split("\n\n")),
    ]
    if doc.parameters:
        parts.append("Parameters\n" + "\n".join(_item(name, text) for name, text in doc.parameters.items()))
    if doc.returns:
        parts.append("Returns\n" + indent(_fill(doc.returns, 4), "    "))
    if doc.raises:
        parts.append("Raises\n" + "\n".join(_item(name, text) for name, text in doc.raises))
    if found := members(entry.value):
        listed = (_item(member.call.replace("\n", "\n    "), member.doc.text) for member in found)
        parts.append("Methods and properties\n" + "\n".join(listed))
    if doc.example:
        parts.append("Example\n" + indent(doc.example, "    "))
    return "\n\n".join(parts)


def _item(name: str, text: str) -> str:
    return f"    {name}\n{indent(_fill(text, 8), ' ' * 8)}"


def _fill(text: str, margin: int = 0) -> str:
    return fill(text.replace("`", ""), _WIDTH - margin, break_long_words=False, break_on_hyphens=False)
