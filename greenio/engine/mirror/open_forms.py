"""The open forms of a page: their items, changes since, and the values that the user has entered so far."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from greenio import limits
from greenio.engine.mirror.properties import ItemProperties
from greenio.protocol import codec, commands
from greenio.widgets.items import TableEditor


class MirroredForm:
    """One open form.

    :param id: of the form.
    :param opened: the command that opened it, encoded; or itself, to be encoded when it is shown again.
    """

    __slots__ = ("_changes", "_id", "_opened", "drafts")

    def __init__(self, id: int, opened: bytes | commands.OpenForm) -> None:
        self._id = id
        self._opened = opened
        # By item name, the latest change last; the rejection of a submission stands under None.
        self._changes: dict[str | None, ItemProperties | bytes] = {}
        self.drafts: dict[str, bytes] = {}
        """Values that the user has entered, by item name: the update that enters each again, encoded."""

    @property
    def size(self) -> int:
        """Bytes of the form and its changes, without drafts and tables."""
        changes = self._changes.values()
        opened = len(self._opened) if isinstance(self._opened, bytes) else 0
        return opened + sum(len(each) if isinstance(each, bytes) else each.size for each in changes)

    def update_item(self, name: str, properties: dict[str, Any]) -> None:
        """Merge an update of one item with those before."""
        before = self._changes.pop(name, None)
        merged = before if isinstance(before, ItemProperties) else ItemProperties()
        merged.merge(properties)
        self._changes[name] = merged

    def reject(self, encoded: bytes | None) -> None:
        """Keep the rejection of the latest submission; None if it was accepted."""
        self._changes.pop(None, None)
        if encoded is not None:
            self._changes[None] = encoded

    def replay(self) -> Iterator[bytes]:
        """Yield the encoded commands that show it."""
        yield self._opened if isinstance(self._opened, bytes) else codec.encode(self._opened)
        for name, change in self._changes.items():
            if isinstance(change, bytes):
                yield change
            elif name is not None:
                yield codec.encode(commands.UpdateItem(self._id, name, change.as_dict()))
        yield from self.drafts.values()


class OpenForms:
    """The open forms of a page in the order in which they were opened."""

    __slots__ = ("_by_id", "_draft_bytes", "size")

    def __init__(self) -> None:
        self._by_id: dict[int, MirroredForm] = {}
        self._draft_bytes = 0
        self.size = 0
        """Bytes of all forms and their changes; drafts have a bound of their own, ``limits.DRAFT_BYTES``."""

    def open(self, command: commands.OpenForm, encoded: bytes) -> None:
        """Add a form. A table in it is shown again as it is then, edited."""
        has_table = any(isinstance(item, TableEditor) for item in command.items)
        form = self._by_id[command.form] = MirroredForm(command.form, command if has_table else encoded)
        self.size += form.size

    def update_item(self, command: commands.UpdateItem) -> None:
        """Change an item of a form. A new value or new options replace the draft."""
        form = self._by_id.get(command.form)
        if form is None:
            return
        if "value" in command.props or "options" in command.props:
            self._forget_draft(form, command.name)
        before = form.size
        form.update_item(command.name, command.props)
        self.size += form.size - before

    def reject(self, command: commands.RejectForm, encoded: bytes) -> None:
        """Keep the errors of the form's latest submission."""
        form = self._by_id.get(command.form)
        if form is None:
            return
        if command.reset:
            for name in list(form.drafts):
                self._forget_draft(form, name)
        before = form.size
        form.reject(encoded if command.errors or command.message else None)
        self.size += form.size - before

    def close(self, id: int) -> None:
        """Forget a form and what was entered into it."""
        form = self._by_id.pop(id, None)
        if form is not None:
            self.size -= form.size
            self._draft_bytes -= sum(map(len, form.drafts.values()))

    def draft(self, id: int, name: str, value: Any) -> None:
        """Keep what the user has entered into an item, within ``limits.DRAFT_BYTES`` and ``DRAFT_ITEMS``."""
        form = self._by_id.get(id)
        if form is None:
            return
        self._forget_draft(form, name)
        encoded = codec.encode(commands.UpdateItem(id, name, {"value": value}))
        if self._draft_bytes + len(encoded) <= limits.DRAFT_BYTES and len(form.drafts) < limits.DRAFT_ITEMS:
            form.drafts[name] = encoded
            self._draft_bytes += len(encoded)

    def replay(self) -> Iterator[bytes]:
        """Yield the encoded commands that show all of them."""
        for form in self._by_id.values():
            yield from form.replay()

    def _forget_draft(self, form: MirroredForm, name: str) -> None:
        self._draft_bytes -= len(form.drafts.pop(name, b""))
