"""A mirror of the page: enough to show it again to an empty one, after a reload or on another device.

It reads the commands on their way to the page and keeps what they come to: outputs in their scopes, open forms,
the popup, settings, and what changed them. What was cleared or removed is gone from here, too. Scripts are not
repeated, notes that vanish by themselves neither.

Bounded: beyond ``limits.PAGE_BYTES`` the oldest outputs are dropped, so that a page that comes back lacks them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from greenio import limits
from greenio.protocol import codec, commands

_decode = msgspec.json.Decoder().decode


class _OutputShape(msgspec.Struct):
    """An output command whose widget stays as it came."""

    node: msgspec.Raw


_decode_output = msgspec.json.Decoder(_OutputShape).decode

#: What one thing costs besides its bytes, roughly.
_OVERHEAD = 200


class _Item:
    """One child of a scope: an output, a scope made by use_scope(), or a part of an output that holds scopes."""

    __slots__ = ("addresses", "inside", "is_part", "node", "number", "patches", "removed", "scope", "size")

    def __init__(self, scope: _Scope, number: int, node: bytes = b"") -> None:
        self.scope = scope
        self.number = number
        self.node = node
        """The widget as JSON; empty for a scope, and for a part of another item."""
        self.is_part = False
        """Whether it came inside of another item, with which it will come again."""
        self.inside: list[_Scope] = []
        """Scopes that it is, or that are in there."""
        self.removed: list[str] = []
        """Names of scopes that were in there and have been removed."""
        self.addresses: list[tuple[str, str]] = []
        """Kind and name of what other commands can change in there."""
        self.patches: dict[tuple[str, str], list[bytes]] = {}
        """What has changed it since."""
        self.size = len(node) + _OVERHEAD


class _Scope:
    """A named place with its children. ``made_by`` is the item that it belongs to."""

    __slots__ = ("cleared", "is_whole", "items", "made_by", "max_items", "name", "part")

    def __init__(
        self,
        name: str,
        made_by: _Item | None,
        part: _Item | None = None,
        *,
        is_whole: bool = False,
        max_items: int = 0,
    ) -> None:
        self.name = name
        self.made_by = made_by
        self.part = part
        """The child of another scope inside of the same output that it is (in)."""
        self.is_whole = is_whole
        """Whether it is all of the item, which so goes with it."""
        self.items: list[_Item] = []
        self.max_items = max_items
        self.cleared = False
        """Whether the output that it came with showed more in there than there is now."""


class Page:
    """What one page shows.

    :param is_open: whether somebody still waits for the answer to a request.
    """

    def __init__(self, is_open: Callable[[int], bool]) -> None:
        self.size = 0
        self.truncated = False
        """Whether outputs had to be dropped."""
        self._is_open = is_open
        self._count = 0
        self._root = _Scope("ROOT", None)
        self._scopes = {"ROOT": self._root}
        self._outputs: dict[int, _Item] = {}
        self._addressed: dict[tuple[str, str], _Item] = {}
        self._forms: dict[int, list[bytes]] = {}
        self._drafts: dict[int, dict[str, Any]] = {}
        self._draft_bytes = 0
        self._asked: dict[int, bytes] = {}
        self._settings: dict[str, Any] = {}
        self._popup: tuple[bytes, _Item] | None = None
        self._kinds: dict[str, Callable[[Any, bytes], None]] = {
            "output": self._output,
            "scope": self._create_scope,
            "clear": self._clear,
            "remove": self._remove,
            "form": self._open_form,
            "update_item": self._update_item,
            "reject": self._reject,
            "close_form": self._close_form,
            "update_pin": self._update_pin,
            "set_progress": self._set_progress,
            "datatable": self._update_datatable,
            "popup": self._open_popup,
            "close_popup": self._close_popup,
            "set_env": self._set_env,
            "script": self._sync,
            "sync_pins": self._sync,
        }

    def apply(self, encoded: bytes) -> None:
        """A command goes to the page."""
        command = _decode(encoded)
        change = self._kinds.get(command["t"])
        if change is not None:
            change(command, encoded)
            if self.size > limits.PAGE_BYTES:
                self._shrink()

    def draft(self, form: int, name: str, value: Any) -> None:
        """The user has entered something into an open form, and not submitted it yet."""
        if form not in self._forms:
            return
        self._forget_draft(form, name)
        size = len(codec.encode(value))
        drafts = self._drafts.setdefault(form, {})
        if self._draft_bytes + size <= limits.DRAFT_BYTES and len(drafts) < limits.DRAFT_ITEMS:
            drafts[name] = value
            self._draft_bytes += size

    def dismissed(self, scope: str) -> None:
        """The user has closed the popup of that scope."""
        if self._popup is not None and self._popup[1].inside[0].name == scope:
            self._forget(self._popup[1])
            self._popup = None

    def commands(self) -> Iterator[bytes]:
        """Commands that make an empty page show all of it."""
        if self._settings:
            yield codec.encode(commands.SetEnv(**self._settings))
        yield from self._content(self._root)
        if self._popup is not None:
            encoded, item = self._popup
            yield encoded
            yield from self._inside(item)
        for form, parts in self._forms.items():
            yield from parts
            for name, value in self._drafts.get(form, {}).items():
                yield codec.encode(commands.UpdateItem(form, name, {"value": value}))
        for request, encoded in self._asked.items():
            if self._is_open(request):
                yield encoded

    # Showing again

    def _content(self, scope: _Scope) -> Iterator[bytes]:
        if scope.cleared:
            yield codec.encode(commands.ClearScope(scope.name))
        # Parts come with their output, so places are counted; with a bound the page drops what came first.
        counted = any(item.is_part for item in scope.items) and not scope.max_items
        for place, item in enumerate(scope.items):
            if item.is_part:
                continue
            position = place if counted else -1
            if item.node:
                yield _output_command(item.node, scope.name, position)
            else:
                yield codec.encode(commands.CreateScope(item.inside[0].name, scope.name, position))
            yield from self._inside(item)

    def _inside(self, item: _Item) -> Iterator[bytes]:
        for name in item.removed:
            yield codec.encode(commands.RemoveScope(name))
        for scope in item.inside:
            yield from self._content(scope)
        for patches in item.patches.values():
            yield from patches

    # Outputs and scopes

    def _output(self, command: Any, encoded: bytes) -> None:
        scope = self._scopes.get(command.get("scope", "ROOT"))
        if scope is not None:
            node = bytes(_decode_output(encoded).node)
            item = self._insert(scope, command.get("position", -1), node)
            self._outputs[item.number] = item
            self._register(command["node"], item, is_whole=True)
            self._bound(scope)

    def _create_scope(self, command: Any, encoded: bytes) -> None:
        name, if_exist = command["name"], command.get("if_exist", "keep")
        present = self._scopes.get(name)
        if present is not None:
            if if_exist == "clear":
                self._empty(present)
            if if_exist != "remove" or present is self._root:
                return
        container = self._scopes.get(command.get("container", "ROOT"))
        # The page, too, removes nothing that it cannot make anew.
        if container is None or (present is not None and present in _lineage(container)):
            return
        if present is not None:
            self._drop(present)
        item = self._insert(container, command.get("position", -1))
        made = _Scope(name, item, is_whole=True)
        item.inside.append(made)
        self._scopes[name] = made
        self._bound(container)

    def _clear(self, command: Any, encoded: bytes) -> None:
        scope = self._scopes.get(command["name"])
        if scope is not None:
            self._empty(scope)

    def _remove(self, command: Any, encoded: bytes) -> None:
        scope = self._scopes.get(command["name"])
        if scope is not None and scope is not self._root:
            self._drop(scope)

    def _insert(self, scope: _Scope, position: int, node: bytes = b"") -> _Item:
        self._count += 1
        item = _Item(scope, self._count, node)
        items = scope.items
        place = position if position >= 0 else len(items) + position + 1
        items.insert(min(max(place, 0), len(items)), item)
        self.size += item.size
        return item

    def _register(
        self,
        node: Any,
        item: _Item,
        outer: _Scope | None = None,
        part: _Item | None = None,
        *,
        is_whole: bool = False,
    ) -> None:
        """Find the scopes in a widget, and what can be addressed."""
        kind = node["k"]
        name = node.get("name", "") if kind == "scope" else node.get("scope", "")
        inner, inner_part = outer, part
        if kind in _ADDRESSES:
            field, by = _ADDRESSES[kind]
            named = node[field]["item"]["name"] if kind == "pin" else node.get(field, "")
            if named:
                self._addressed[by, named] = item
                item.addresses.append((by, named))
        if name and isinstance(name, str) and name not in self._scopes:
            inner = _Scope(name, item, part, is_whole=is_whole, max_items=node.get("max_items", 0))
            self._scopes[name] = inner
            item.inside.append(inner)
        for child in _children(node):
            if inner is not None and inner is not outer:
                inner_part = self._part(inner)
            self._register(child, item, inner, inner_part)

    @staticmethod
    def _part(scope: _Scope) -> _Item:
        part = _Item(scope, 0)
        part.is_part = True
        scope.items.append(part)
        return part

    def _empty(self, scope: _Scope) -> None:
        if scope.made_by is not None and scope.made_by.node:
            scope.cleared = True
            self._forget_parts(scope, scope.made_by)
        items, scope.items = scope.items, []
        for item in items:
            self._forget(item)

    def _forget_parts(self, scope: _Scope, item: _Item) -> None:
        """The scopes that an output had inside of one of its scopes go with what was there."""
        parts = {id(part) for part in scope.items if part.is_part}
        for other in [each for each in item.inside if each.part is not None and id(each.part) in parts]:
            if self._scopes.get(other.name) is other:
                self._forget_parts(other, item)
                self._lose(other)
                item.inside.remove(other)

    def _drop(self, scope: _Scope) -> None:
        item = scope.made_by
        assert item is not None
        if scope.is_whole:
            if item in item.scope.items:
                item.scope.items.remove(item)
            self._forget(item)
            return
        self._forget_parts(scope, item)
        self._lose(scope)
        if scope in item.inside:
            item.inside.remove(scope)
        item.removed.append(scope.name)

    def _lose(self, scope: _Scope) -> None:
        items, scope.items = scope.items, []
        for each in items:
            self._forget(each)
        if self._scopes.get(scope.name) is scope:
            del self._scopes[scope.name]

    def _forget(self, item: _Item) -> None:
        if item.is_part:
            return
        self._outputs.pop(item.number, None)
        self.size -= item.size
        for address in item.addresses:
            if self._addressed.get(address) is item:
                del self._addressed[address]
        for scope in item.inside:
            self._lose(scope)

    def _bound(self, scope: _Scope) -> None:
        while scope.max_items and len(scope.items) > scope.max_items:
            oldest = min(scope.items, key=lambda item: item.number)
            scope.items.remove(oldest)
            self._forget(oldest)

    def _shrink(self) -> None:
        """Drop the oldest outputs, and scopes that are empty then: made anew for each output, they add up."""
        self.truncated = True
        enough = limits.PAGE_BYTES * 0.9
        while self.size > enough and self._outputs:
            item = self._outputs[next(iter(self._outputs))]
            if item in item.scope.items:
                item.scope.items.remove(item)
            self._forget(item)
            self._drop_if_empty(item.scope)
        for scope in list(self._scopes.values()):
            if self.size <= enough:
                break
            self._drop_if_empty(scope)

    def _drop_if_empty(self, scope: _Scope) -> None:
        while not scope.items and scope.is_whole and scope.made_by is not None and not scope.made_by.node:
            outer = scope.made_by.scope
            self._drop(scope)
            scope = outer

    # What changes outputs

    def _patch(self, kind: str, name: str, patches: list[bytes], *, more: bool = False) -> None:
        item = self._addressed.get((kind, name))
        if item is None:
            return
        before = item.patches.get((kind, name), [])
        item.patches[kind, name] = [*before, *patches] if more else patches
        grown = sum(map(len, patches)) - (0 if more else sum(map(len, before)))
        item.size += grown
        self.size += grown

    def _set_progress(self, command: Any, encoded: bytes) -> None:
        self._patch("progress", command["name"], [encoded])

    def _update_datatable(self, command: Any, encoded: bytes) -> None:
        self._patch("datatable", command["instance"], [encoded], more=command["change"] != "replace")

    def _update_pin(self, command: Any, encoded: bytes) -> None:
        item = self._addressed.get(("pin", command["name"]))
        before = item.patches.get(("pin", command["name"])) if item is not None else None
        props = {**(_decode(before[0])["props"] if before else {}), **command["props"]}
        self._patch("pin", command["name"], [codec.encode(commands.UpdatePin(command["name"], props))])

    # Forms, popup, settings, questions

    def _open_form(self, command: Any, encoded: bytes) -> None:
        self._forms[command["form"]] = [encoded]
        self.size += len(encoded)

    def _reject(self, command: Any, encoded: bytes) -> None:
        parts = self._forms.get(command["form"])
        if parts is None:
            return
        self._take_part(parts, lambda part: part["t"] == "reject")
        parts.append(encoded)
        self.size += len(encoded)

    def _update_item(self, command: Any, encoded: bytes) -> None:
        form, name, props = command["form"], command["name"], command["props"]
        parts = self._forms.get(form)
        if parts is None:
            return
        before = self._take_part(parts, lambda part: part["t"] == "update_item" and part["name"] == name)
        earlier = before["props"] if before else {}
        if "value" in props or "options" in props:
            self._forget_draft(form, name)
            earlier = {key: value for key, value in earlier.items() if key not in ("value", "held")}
        # The page applies properties in order.
        merged = {key: value for key, value in earlier.items() if key not in props} | props
        if "attributes" in earlier and "attributes" in props:
            merged["attributes"] = {**earlier["attributes"], **props["attributes"]}
        parts.append(codec.encode(commands.UpdateItem(form, name, merged)))
        self.size += len(parts[-1])

    def _take_part(self, parts: list[bytes], condition: Callable[[Any], bool]) -> Any:
        """Take out what changed the form earlier, and fulfils the condition; None if nothing does."""
        for part in parts[1:]:
            decoded = _decode(part)
            if condition(decoded):
                parts.remove(part)
                self.size -= len(part)
                return decoded
        return None

    def _forget_draft(self, form: int, name: str) -> None:
        drafts = self._drafts.get(form, {})
        if name in drafts:
            self._draft_bytes -= len(codec.encode(drafts.pop(name)))

    def _close_form(self, command: Any, encoded: bytes) -> None:
        for name in list(self._drafts.get(command["form"], ())):
            self._forget_draft(command["form"], name)
        self._drafts.pop(command["form"], None)
        self.size -= sum(map(len, self._forms.pop(command["form"], ())))

    def _open_popup(self, command: Any, encoded: bytes) -> None:
        self._close_popup(command, encoded)
        item = _Item(self._root, 0, encoded)
        scope = _Scope(command["scope"], item)
        self._scopes[scope.name] = scope
        item.inside.append(scope)
        for node in command.get("content", ()):
            self._register(node, item, scope, self._part(scope))
        self._popup = encoded, item
        self.size += item.size

    def _close_popup(self, command: Any, encoded: bytes) -> None:
        if self._popup is not None:
            self._forget(self._popup[1])
            self._popup = None

    def _set_env(self, command: Any, encoded: bytes) -> None:
        self._settings.update(
            {key: value for key, value in command.items() if key != "t" and value is not None}
        )

    def _sync(self, command: Any, encoded: bytes) -> None:
        request = command.get("request", 0)
        if request:
            self._asked = {id: asked for id, asked in self._asked.items() if self._is_open(id)}
            self._asked[request] = encoded


#: Widgets that other commands change: kind -> field with the name, and the kind of address.
_ADDRESSES = {
    "progress": ("name", "progress"),
    "datatable": ("instance", "datatable"),
    "pin": ("body", "pin"),
}


def _lineage(scope: _Scope | None) -> Iterator[_Scope]:
    """The scope, the one that it lies in, and so on up to ROOT."""
    while scope is not None:
        yield scope
        inner = scope.part or scope.made_by
        scope = inner.scope if inner is not None else None


def _output_command(node: bytes, scope: str, position: int) -> bytes:
    return b'{"t":"output","node":%b,"scope":%b,"position":%d}' % (node, codec.encode(scope), position)


def _children(node: Any) -> Iterator[Any]:
    """The widgets directly inside of a widget, in order. A table's records are data, whatever they look like."""
    if node["k"] == "datatable":
        return
    for value in node.values():
        yield from _widgets(value)


def _widgets(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        if isinstance(value.get("k"), str):
            yield value
        else:
            for inner in value.values():
                yield from _widgets(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _widgets(inner)
