"""The methods and properties of a public class."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import Any

from greenio.guide.reference.docstring import Docstring, parse_docstring
from greenio.guide.reference.signature import readable, readable_type

#: What other parts of greenio call, and authors do not.
_INTERNAL = {"Output": {"widget", "send", "embed", "discard"}}


@dataclass(frozen=True)
class Member:
    """A method or property.

    :param call: as it is written behind the dot.
    """

    name: str
    call: str
    doc: Docstring


def members(value: Any) -> list[Member]:
    """Return the methods and properties of a class that authors use, in the order of its source; else none."""
    if not inspect.isclass(value):
        return []
    found: dict[str, Member] = {}
    for owner in reversed(value.__mro__):
        if owner.__module__.partition(".")[0] == "greenio":
            for name, raw in vars(owner).items():
                member = None if name.startswith("_") else _member(name, raw)
                if member is not None and name not in _INTERNAL.get(value.__name__, ()):
                    found[name] = member
    return list(found.values())


def _member(name: str, raw: Any) -> Member | None:
    function = raw.fget if isinstance(raw, property) else getattr(raw, "__func__", raw)
    if not inspect.isfunction(function):
        return None
    doc = parse_docstring(inspect.getdoc(function) or "")
    signature = inspect.signature(function)
    if isinstance(raw, property):
        kind = readable_type(signature.return_annotation)
        return Member(name, f"{name}: {kind}" if kind else name, doc)
    if not isinstance(raw, staticmethod):
        signature = signature.replace(parameters=list(signature.parameters.values())[1:])
    return Member(name, f"{name}{readable(signature)}", doc)
