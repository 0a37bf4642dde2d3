"""Patterns of paths, such as ``/orders/{id}``: which paths they mean, and what the parameters are."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from greenio.engine.locations import Location

_PARAMETER = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)(?::([a-z]+))?\}")
#: Digits of the longest number: every such number fits into the integers of databases.
_INTEGER = re.compile(r"-?[0-9]{1,18}", re.ASCII)


def _integer(text: str) -> int:
    if _INTEGER.fullmatch(text) is None:
        raise ValueError(text)
    return int(text)


#: Kinds of parameters, the narrowest first: that is the order in which patterns are tried.
_KINDS: dict[str, Callable[[str], Any]] = {"int": _integer, "str": str, "path": str}


class PathPattern:
    """The paths of one page.

    :param text: segments between slashes. ``{name}`` is one segment of any text, ``{name:int}`` a whole number,
        ``{name:path}`` all that follows, at the end only.
    :raises ValueError: none of these, or a name that appears twice.
    """

    __slots__ = ("_parts", "names", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        if not text.startswith("/") or "?" in text or "#" in text:
            raise ValueError(f"the path of a page begins with '/' and has no parameters of '?': {text!r}")
        self._parts: list[tuple[str, str]] = []
        """The kind and name of each parameter; of a fixed segment, an empty kind and its text."""
        for segment in text.strip("/").split("/") if text != "/" else ():
            found = _PARAMETER.fullmatch(segment)
            if found is None:
                if not segment or segment in (".", "..") or "{" in segment or "}" in segment:
                    raise ValueError(
                        f"the path {text!r} has a part {segment!r}; parameters are like '{{name}}'"
                    )
                self._parts.append(("", segment))
                continue
            kind = found[2] or "str"
            if kind not in _KINDS:
                raise ValueError(f"the path {text!r} has a parameter of kind {kind!r}: int, str or path")
            self._parts.append((kind, found[1]))
        if any(kind == "path" for kind, _ in self._parts[:-1]):
            raise ValueError(f"the path {text!r} goes on after a parameter of kind path")
        self.names = [name for kind, name in self._parts if kind]
        """The names of the parameters."""
        if len(set(self.names)) < len(self.names):
            raise ValueError(f"the path {text!r} has two parameters of one name")

    @property
    def order(self) -> tuple[int, ...]:
        """The place among other patterns: fixed segments are tried before parameters."""
        kinds = ["", *_KINDS]
        return tuple(kinds.index(kind) for kind, _ in self._parts)

    @property
    def shape(self) -> tuple[str, ...]:
        """The same for two patterns that mean the same paths."""
        return tuple(f"{{{kind}}}" if kind else name for kind, name in self._parts)

    def match(self, location: Location) -> dict[str, Any] | None:
        """Return the parameters of a path by name; None if it is none of these paths."""
        segments = location.segments
        values: dict[str, Any] = {}
        for number, (kind, name) in enumerate(self._parts):
            if number >= len(segments):
                return None
            if kind == "path":
                return {**values, name: "/".join(segments[number:])}
            if not kind and segments[number] != name:
                return None
            try:
                if kind:
                    values[name] = _KINDS[kind](segments[number])
            except ValueError:
                return None
        return values if len(segments) == len(self._parts) else None
