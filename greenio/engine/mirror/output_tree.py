"""The outputs of a page in their scopes, and its popup."""

from __future__ import annotations

from collections.abc import Iterator

from greenio.engine.mirror import contents
from greenio.engine.mirror.contents import Address
from greenio.engine.mirror.nodes import OutputNode, ScopeNode
from greenio.engine.mirror.properties import ItemProperties
from greenio.engine.scopes import ROOT
from greenio.protocol import commands
from greenio.widgets.base import Widget
from greenio.widgets.container import Scope


class OutputTree:
    """A tree of scopes and outputs that changes as the page does."""

    __slots__ = ("_addressed", "_count", "_outputs", "_popup", "_root", "_scopes", "size")

    def __init__(self) -> None:
        self.size = 0
        """About how many bytes all nodes take."""
        self._count = 0
        self._root = ScopeNode(ROOT, None)
        self._scopes = {ROOT: self._root}
        self._outputs: dict[int, OutputNode] = {}
        self._addressed: dict[Address, OutputNode] = {}
        self._popup: OutputNode | None = None

    @property
    def scopes(self) -> frozenset[str]:
        """The names of all scopes."""
        return frozenset(self._scopes)

    def replay(self) -> Iterator[bytes]:
        """Yield the encoded commands that make an empty page show the tree."""
        yield from self._root.replay()
        if self._popup is not None:
            yield self._popup.encoded
            yield from self._popup.content()

    # Outputs

    def add_output(self, command: commands.Output, encoded: bytes) -> None:
        """Insert an output. Without its scope it is shown nowhere, and so not kept."""
        scope = self._scopes.get(command.scope)
        if scope is None:
            return
        node = self._insert(scope, command.position, encoded)
        self._outputs[node.number] = node
        self._register(command.node, node, is_whole=True)
        self._drop_beyond_bound(scope)

    def update_output(
        self, command: commands.SetProgress | commands.UpdateDatatable | commands.UpdatePin, encoded: bytes
    ) -> None:
        """Keep a change of something in an output: of a pin its merged properties, of a datatable each change."""
        address = contents.changed_by(command)
        node = self._addressed.get(address)
        if node is None:
            return
        before = node.updates.get(address, [])
        grown = -_size(before)
        if isinstance(command, commands.UpdatePin):
            merged = before if isinstance(before, ItemProperties) else ItemProperties()
            merged.merge(command.props)
            node.updates[address] = merged
        elif isinstance(command, commands.UpdateDatatable) and command.change != "replace":
            assert isinstance(before, list)
            before.append(encoded)
            node.updates[address] = before
        else:
            node.updates[address] = [encoded]
        grown += _size(node.updates[address])
        node.size += grown
        self.size += grown

    def shrink(self, size: float) -> None:
        """Drop the oldest outputs down to ``size``, and scopes that are empty then: one for each output adds up."""
        while self.size > size and self._outputs:
            node = self._outputs[next(iter(self._outputs))]
            node.scope.discard(node)
            self._forget(node)
            self._drop_if_empty(node.scope)
        for scope in list(self._scopes.values()):
            if self.size <= size:
                break
            self._drop_if_empty(scope)

    # Scopes

    def create_scope(self, command: commands.CreateScope) -> None:
        """Make a scope; one that exists is kept, cleared or replaced."""
        present = self._scopes.get(command.name)
        if present is not None:
            if command.if_exist == "clear":
                self._clear(present)
            if command.if_exist != "remove" or present is self._root:
                return
        container = self._scopes.get(command.container)
        # The page, too, removes a scope only if it can make it again.
        if container is None or (present is not None and present in container.lineage()):
            return
        if present is not None:
            self._drop(present)
        node = self._insert(container, command.position)
        made = ScopeNode(command.name, node, is_whole=True)
        node.inside.append(made)
        self._scopes[made.name] = made
        self._drop_beyond_bound(container)

    def clear_scope(self, name: str) -> None:
        """Empty a scope."""
        scope = self._scopes.get(name)
        if scope is not None:
            self._clear(scope)

    def remove_scope(self, name: str) -> None:
        """Remove a scope with everything in it."""
        scope = self._scopes.get(name)
        if scope is not None and scope is not self._root:
            self._drop(scope)

    # The popup

    def open_popup(self, command: commands.Popup, encoded: bytes) -> None:
        """Open a popup in place of the one before."""
        self.close_popup()
        node = OutputNode(self._root, 0, encoded)
        scope = ScopeNode(command.scope, node)
        self._scopes[scope.name] = scope
        node.inside.append(scope)
        for widget in command.content:
            self._register(widget, node, scope, scope.add_part(), is_whole=isinstance(widget, Scope))
        self._popup = node
        self.size += node.size

    def close_popup(self, scope: str | None = None) -> None:
        """Forget the open popup.

        :param scope: only if this is its body.
        """
        popup = self._popup
        if popup is not None and scope in (None, popup.inside[0].name):
            self._forget(popup)
            self._popup = None

    # Inside

    def _insert(self, scope: ScopeNode, position: int, encoded: bytes = b"") -> OutputNode:
        self._count += 1
        node = OutputNode(scope, self._count, encoded)
        scope.insert(node, position)
        self.size += node.size
        return node

    def _register(
        self,
        widget: Widget,
        node: OutputNode,
        outer: ScopeNode | None = None,
        part: OutputNode | None = None,
        *,
        is_whole: bool = False,
    ) -> None:
        """Find the scopes and addresses in a widget."""
        address = contents.address(widget)
        if address is not None:
            self._addressed[address] = node
            node.addresses.append(address)
        name = contents.scope_name(widget)
        inner, inner_part = outer, part
        if name and name not in self._scopes:
            bound = contents.max_items(widget)
            inner = ScopeNode(name, node, part, is_whole=is_whole, max_items=bound)
            self._scopes[name] = inner
            node.inside.append(inner)
        for child in contents.children(widget):
            if inner is not None and inner is not outer:
                inner_part = inner.add_part()
                self._register(child, node, inner, inner_part, is_whole=isinstance(child, Scope))
            else:
                self._register(child, node, inner, inner_part)

    def _clear(self, scope: ScopeNode) -> None:
        if scope.made_by is not None and scope.made_by.encoded:
            scope.cleared = True
            self._forget_parts(scope, scope.made_by)
        children, scope.children = scope.children, []
        for child in children:
            self._forget(child)

    def _forget_parts(self, scope: ScopeNode, node: OutputNode) -> None:
        """Forget the scopes that an output had inside one of its scopes."""
        parts = {id(part) for part in scope.children if part.is_part}
        for other in [each for each in node.inside if each.part is not None and id(each.part) in parts]:
            if self._scopes.get(other.name) is other:
                self._forget_parts(other, node)
                self._forget_scope(other)
                node.inside.remove(other)

    def _drop(self, scope: ScopeNode) -> None:
        """Remove a scope from the page."""
        node = scope.made_by
        assert node is not None
        if scope.is_whole and scope.part is None:
            node.scope.discard(node)
            self._forget(node)
            return
        if scope.is_whole and scope.part is not None:
            scope.part.scope.discard(scope.part)
        self._forget_parts(scope, node)
        self._forget_scope(scope)
        if scope in node.inside:
            node.inside.remove(scope)
        node.removed.append(scope.name)

    def _forget_scope(self, scope: ScopeNode) -> None:
        children, scope.children = scope.children, []
        for child in children:
            self._forget(child)
        if self._scopes.get(scope.name) is scope:
            del self._scopes[scope.name]

    def _forget(self, node: OutputNode) -> None:
        if node.is_part:
            return
        self._outputs.pop(node.number, None)
        self.size -= node.size
        for address in node.addresses:
            if self._addressed.get(address) is node:
                del self._addressed[address]
        for scope in node.inside:
            self._forget_scope(scope)

    def _drop_beyond_bound(self, scope: ScopeNode) -> None:
        while scope.max_items and len(scope.children) > scope.max_items:
            oldest = min(scope.children, key=lambda child: child.number)
            scope.children.remove(oldest)
            self._forget(oldest)

    def _drop_if_empty(self, scope: ScopeNode) -> None:
        while scope.is_empty_place and scope.made_by is not None:
            outer = scope.made_by.scope
            self._drop(scope)
            scope = outer


def _size(updates: list[bytes] | ItemProperties) -> int:
    return updates.size if isinstance(updates, ItemProperties) else sum(map(len, updates))
