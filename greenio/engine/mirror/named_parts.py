"""The outputs that have an id: they can be replaced wherever they stand."""

from __future__ import annotations

from greenio.engine.mirror.contents import Address
from greenio.engine.mirror.nodes import OutputNode, ScopeNode


class NamedPart:
    """A widget with an id, where it stands, and what was found in it.

    :param name: the id.
    :param node: the output that it is, or that it came with.
    :param outer: the scope of that output in which it lies; None outside of those.
    :param part: the child of that scope which it is, or which holds it.
    """

    __slots__ = (
        "addresses",
        "around",
        "is_child",
        "is_whole",
        "max_points",
        "name",
        "names",
        "node",
        "outer",
        "part",
        "scopes",
    )

    def __init__(self, name: str, node: OutputNode, outer: ScopeNode | None, part: OutputNode | None) -> None:
        self.name = name
        self.node = node
        self.outer = outer
        self.part = part
        self.is_whole = False
        """See :class:`ScopeNode`."""
        self.is_child = False
        """True if it is the whole of ``part``."""
        self.max_points: int | None = None
        """How many points that are appended to it are kept; None for text."""
        self.around: tuple[NamedPart, ...] = ()
        """The widgets with an id that it lies in, the outermost first."""
        self.names: list[str] = []
        """Ids of the widgets in it."""
        self.addresses: list[Address] = []
        self.scopes: list[ScopeNode] = []

    def forget(self, inner: NamedPart) -> None:
        """Forget what was found in a widget inside."""
        self.names = [each for each in self.names if each != inner.name and each not in inner.names]
        self.addresses = [each for each in self.addresses if each not in inner.addresses]
        self.scopes = [each for each in self.scopes if each not in inner.scopes]

    @property
    def is_output(self) -> bool:
        """True if it is an output by itself, not a part of another one."""
        return self.is_whole and self.outer is None
