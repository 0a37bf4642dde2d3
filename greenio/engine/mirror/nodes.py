"""The nodes of the output tree: scopes, and the outputs that are their children."""

from __future__ import annotations

from collections.abc import Iterator

from greenio.engine.mirror.appended import Appended
from greenio.engine.mirror.contents import Address
from greenio.engine.mirror.properties import ItemProperties
from greenio.engine.mirror.terminal_screen import TerminalScreen
from greenio.protocol import codec, commands

#: About how many bytes a node takes besides its command.
_OVERHEAD = 200


#: Changes of one widget.
Updates = list[bytes] | ItemProperties | TerminalScreen


class OutputNode:
    """A child of a scope: an output, a scope made by use_scope(), or a part of an output that holds scopes.

    :param scope: the scope it is in.
    :param number: counts nodes, so that the oldest is known.
    :param encoded: the command that showed it; empty for a scope, and for a part of another output.
    """

    __slots__ = (
        "addresses",
        "appended",
        "encoded",
        "inside",
        "is_part",
        "named",
        "number",
        "removed",
        "replaced",
        "scope",
        "size",
        "updates",
    )

    def __init__(self, scope: ScopeNode, number: int, encoded: bytes = b"", *, is_part: bool = False) -> None:
        self.scope = scope
        self.number = number
        self.encoded = encoded
        self.is_part = is_part
        """True if it came inside another output, with which it will come again."""
        self.inside: list[ScopeNode] = []
        """The scopes in it; for a scope made by use_scope(), that scope."""
        self.removed: list[str] = []
        """Names of scopes that were in it and have been removed."""
        self.addresses: list[Address] = []
        """Addresses of the widgets in it that later commands can change."""
        self.updates: dict[Address, Updates] = {}
        """Changes of the widgets in it: commands to repeat, the properties of a pin, or the text of a terminal."""
        self.named: list[str] = []
        """Ids of the widgets in it."""
        self.replaced: dict[str, bytes] = {}
        """The last command that replaced or removed a part of it, by the part's id."""
        self.appended: dict[str, Appended] = {}
        """Data appended to outputs in it, by their ids."""
        self.size = len(encoded) + _OVERHEAD

    def resize(self) -> int:
        """Measure it again after a change; returns by how many bytes it has grown."""
        before = self.size
        self.size = len(self.encoded) + _OVERHEAD
        self.size += sum(map(len, self.replaced.values()))
        self.size += sum(each.size for each in self.appended.values())
        self.size += sum(map(size_of, self.updates.values()))
        return self.size - before

    def replay(self, position: int) -> Iterator[bytes]:
        """Yield the encoded commands that show it at ``position`` of its scope, with everything in it."""
        if self.encoded:
            yield codec.reposition(self.encoded, position)
        else:
            yield codec.encode(commands.CreateScope(self.inside[0].name, self.scope.name, position))
        yield from self.content()

    def content(self) -> Iterator[bytes]:
        """Yield the encoded commands that make of it, as it was first shown, what it is now."""
        yield from self.replaced.values()
        for name in self.removed:
            yield codec.encode(commands.RemoveScope(name))
        for scope in self.inside:
            yield from scope.replay()
        for (_, name), updates in self.updates.items():
            if isinstance(updates, ItemProperties):
                yield codec.encode(commands.UpdatePin(name, updates.as_dict()))
            elif isinstance(updates, TerminalScreen):
                yield from map(codec.encode, updates.replay(name))
            else:
                yield from updates
        for name, appended in self.appended.items():
            for data in appended.data:
                yield codec.encode(commands.AppendOutput(name, data))


def size_of(updates: Updates) -> int:
    """Return how many bytes the changes of one widget take."""
    return sum(map(len, updates)) if isinstance(updates, list) else updates.size


class ScopeNode:
    """A named place with its children.

    :param made_by: the output it belongs to; None for ROOT.
    :param part: if it lies in another scope of the same output: the child of that scope that holds it.
    :param is_whole: whether it is the whole of ``part``, or else of ``made_by``, which then goes when the scope goes.
    :param max_items: bound of its children, 0 for none.
    """

    __slots__ = ("children", "cleared", "is_whole", "made_by", "max_items", "name", "part")

    def __init__(
        self,
        name: str,
        made_by: OutputNode | None,
        part: OutputNode | None = None,
        *,
        is_whole: bool = False,
        max_items: int = 0,
    ) -> None:
        self.name = name
        self.made_by = made_by
        self.part = part
        self.is_whole = is_whole
        self.max_items = max_items
        self.children: list[OutputNode] = []
        self.cleared = False
        """True if the output that it came with showed more in it than there is now."""

    @property
    def is_empty_place(self) -> bool:
        """True if use_scope() made it and nothing is in it."""
        return not self.children and self.made_by is not None and not self.made_by.encoded

    def insert(self, child: OutputNode, position: int) -> None:
        """Insert a child as the page does: -1 is the end, -2 before the last, and so on."""
        place = position if position >= 0 else len(self.children) + position + 1
        self.children.insert(min(max(place, 0), len(self.children)), child)

    def add_part(self) -> OutputNode:
        """Append and return a child for a widget that came inside the scope's own output."""
        part = OutputNode(self, 0, is_part=True)
        self.children.append(part)
        return part

    def discard(self, child: OutputNode) -> None:
        """Take a child out, if it is there."""
        if child in self.children:
            self.children.remove(child)

    def lineage(self) -> Iterator[ScopeNode]:
        """Yield the scope, the one that it lies in, and so on up to ROOT."""
        scope: ScopeNode | None = self
        while scope is not None:
            yield scope
            holder = scope.part or scope.made_by
            scope = holder.scope if holder is not None else None

    def replay(self) -> Iterator[bytes]:
        """Yield the encoded commands that fill it, as it was first shown."""
        if self.cleared:
            yield codec.encode(commands.ClearScope(self.name))
        # Parts have come with their output: a child goes before those that follow it, counted from the end.
        following = sum(child.is_part for child in self.children)
        for child in self.children:
            if child.is_part:
                following -= 1
            else:
                yield from child.replay(-1 - following)
