"""The outputs of a page in their scopes, and its popup."""

from __future__ import annotations

from collections.abc import Iterator

from greenio.engine.mirror import contents
from greenio.engine.mirror.appended import Appended
from greenio.engine.mirror.contents import Address
from greenio.engine.mirror.named_parts import NamedPart
from greenio.engine.mirror.nodes import OutputNode, ScopeNode, size_of
from greenio.engine.mirror.properties import ItemProperties
from greenio.engine.mirror.terminal_screen import TerminalScreen
from greenio.engine.scopes import ROOT, SHELL
from greenio.protocol import codec, commands
from greenio.widgets.base import Widget
from greenio.widgets.container import Scope


class OutputTree:
    """A tree of scopes and outputs that changes as the page does."""

    __slots__ = ("_addressed", "_count", "_named", "_outputs", "_popup", "_root", "_scopes", "_shell", "size")

    def __init__(self) -> None:
        self.size = 0
        """About how many bytes all nodes take."""
        self._count = 0
        self._root = ScopeNode(ROOT, None)
        self._shell = ScopeNode(SHELL, None)
        self._scopes = {ROOT: self._root, SHELL: self._shell}
        self._outputs: dict[int, OutputNode] = {}
        self._addressed: dict[Address, OutputNode] = {}
        self._named: dict[str, NamedPart] = {}
        self._popup: OutputNode | None = None

    @property
    def scopes(self) -> frozenset[str]:
        """The names of all scopes."""
        return frozenset(self._scopes)

    def replay(self) -> Iterator[bytes]:
        """Yield the encoded commands that make an empty page show the tree."""
        yield from self._shell.replay()
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
        if scope is self._shell and command.node.id in self._named:
            self.remove_output(commands.RemoveOutput(command.node.id), b"")  # there is one of each part
        node = self._insert(scope, command.position, encoded)
        self._outputs[node.number] = node
        self._register(command.node, node, is_whole=True)
        self._drop_beyond_bound(scope)

    def update_output(self, command: contents.Change, encoded: bytes) -> None:
        """Keep a change of something in an output: of a pin its merged properties, of a datatable each change, of a
        terminal its last screens."""
        address = contents.changed_by(command)
        node = self._addressed.get(address)
        if node is None:
            return
        before = node.updates.get(address, [])
        grown = -size_of(before)
        if isinstance(command, commands.UpdatePin):
            merged = before if isinstance(before, ItemProperties) else ItemProperties()
            merged.merge(command.props)
            node.updates[address] = merged
        elif isinstance(command, contents.TerminalChange):
            screen = before if isinstance(before, TerminalScreen) else TerminalScreen()
            screen.apply(command)
            node.updates[address] = screen
        elif isinstance(command, commands.UpdateDatatable) and command.change != "replace":
            assert isinstance(before, list)
            before.append(encoded)
            node.updates[address] = before
        else:
            node.updates[address] = [encoded]
        grown += size_of(node.updates[address])
        node.size += grown
        self.size += grown

    def replace_output(self, command: commands.UpdateOutput, encoded: bytes) -> None:
        """Keep the newest content of an output, and forget what was in it before."""
        named = self._named.get(command.id)
        if named is None:
            return
        node = named.node
        self._forget_inside(named)
        if named.is_output:
            node.encoded = codec.updated(node.encoded, encoded)
        else:
            node.replaced.pop(command.id, None)  # the page applies them in order: the latest comes last
            node.replaced[command.id] = encoded
        self._register(
            command.node,
            node,
            named.outer,
            named.part,
            is_whole=named.is_whole,
            is_child=named.is_child,
            around=named.around,
        )
        self.size += node.resize()

    def remove_output(self, command: commands.RemoveOutput, encoded: bytes) -> None:
        """Take an output out."""
        named = self._named.get(command.id)
        if named is None:
            return
        node = named.node
        if named.is_output:
            node.scope.discard(node)
            self._forget(node)
            return
        self._forget_inside(named)
        if named.is_child and named.part is not None:
            named.part.scope.discard(named.part)
        node.replaced.pop(command.id, None)
        node.replaced[command.id] = encoded
        self.size += node.resize()

    def append_output(self, command: commands.AppendOutput) -> None:
        """Keep what was appended to an output, as far as the page shows it."""
        named = self._named.get(command.id)
        if named is None:
            return
        node = named.node
        appended = node.appended.get(command.id)
        if appended is None:
            appended = node.appended[command.id] = Appended(named.max_points)
        grown = -appended.size
        appended.append(command.data)
        grown += appended.size
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
            if command.if_exist != "remove" or present.made_by is None:
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
        if scope is not None and scope.made_by is not None:
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
            is_scope = isinstance(widget, Scope)
            self._register(widget, node, scope, scope.add_part(), is_whole=is_scope, is_child=True)
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
        is_child: bool = False,
        around: tuple[NamedPart, ...] = (),
    ) -> None:
        """Find the scopes, addresses and names in a widget."""
        if widget.id:
            bound = contents.max_points(widget)
            named = NamedPart(widget.id, node, outer, part)
            named.is_whole, named.is_child, named.max_points = is_whole, is_child, bound
            self._named[widget.id] = named
            node.named.append(widget.id)
            named.around = around
            for each in around:
                each.names.append(widget.id)
            around = (*around, named)
        address = contents.address(widget)
        if address is not None:
            self._addressed[address] = node
            node.addresses.append(address)
            for each in around:
                each.addresses.append(address)
        name = contents.scope_name(widget)
        inner, inner_part = outer, part
        if name and name not in self._scopes:
            bound = contents.max_items(widget)
            inner = ScopeNode(name, node, part, is_whole=is_whole, max_items=bound)
            self._scopes[name] = inner
            node.inside.append(inner)
            for each in around:
                each.scopes.append(inner)
        for child in contents.children(widget):
            if inner is not None and inner is not outer:
                inner_part = inner.add_part()
                is_scope = isinstance(child, Scope)
                self._register(
                    child, node, inner, inner_part, is_whole=is_scope, is_child=True, around=around
                )
            else:
                self._register(child, node, inner, inner_part, around=around)

    def _forget_inside(self, named: NamedPart) -> None:
        """Forget what is in a named output: it is about to be replaced, or removed."""
        node = named.node
        for scope in named.scopes:
            self._forget_scope(scope)
            if scope in node.inside:
                node.inside.remove(scope)
        for address in named.addresses:
            node.updates.pop(address, None)
            if address in node.addresses:
                node.addresses.remove(address)
            if self._addressed.get(address) is node:
                del self._addressed[address]
        gone = {scope.name for scope in named.scopes}
        node.removed = [name for name in node.removed if name not in gone]
        for around in named.around:
            around.forget(named)
        for name in (named.name, *named.names):
            self._named.pop(name, None)
            node.replaced.pop(name, None)
            node.appended.pop(name, None)
            node.named = [each for each in node.named if each != name]

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
        for name in list(node.named):
            named = self._named.get(name)
            if named is not None and named.node is node and id(named.part) in parts:
                self._forget_inside(named)
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
        for name in node.named:
            named = self._named.get(name)
            if named is not None and named.node is node:
                del self._named[name]
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
