"""The field for the next message of a chat."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from greenio.input.fields.attributes import SINGLE
from greenio.input.fields.field import Field
from greenio.input.fields.files import FileField, size_limit
from greenio.input.fields.invalid_value import ForgedValue, InvalidValue
from greenio.output.chat.chat_text import ChatText
from greenio.runtime.interfaces import SessionPort
from greenio.widgets import items


class ChatField(FileField):
    """Text with files. The page reports both as ``{"text": ..., "files": tokens}``.

    :raises ValueError: a limit that is no size.
    """

    __slots__ = ()

    item: items.ChatInput  # type: ignore[assignment]
    updatable = ("placeholder",)

    def __init__(
        self,
        *,
        placeholder: str,
        files: bool,
        accept: str | Sequence[str] | None,
        max_size: int | str,
        suggestions: Sequence[str],
        value: str,
    ) -> None:
        self._slot = None
        item = items.ChatInput(
            name=SINGLE,
            placeholder=str(placeholder),
            value=str(value),
            suggestions=[str(each) for each in suggestions],
            files=bool(files),
            accept=accept if isinstance(accept, str) else ",".join(accept or ()),
            max_size=size_limit("chat_input", "max_size", max_size),
        )
        Field.__init__(self, "chat_input", item)

    def open(self, session: SessionPort, form: int) -> None:
        if self.item.files:
            super().open(session, form)

    def parse(self, raw: Any) -> ChatText:
        if not isinstance(raw, dict) or not isinstance(raw.get("text"), str):
            raise ForgedValue("not_valid")
        tokens = raw.get("files", [])
        files = super().parse(tokens) if self.item.files or tokens else []
        return ChatText(raw["text"].replace("\r\n", "\n").strip(), files)

    def check_value(self, raw: Any, value: Any) -> None:
        if not value and not value.files:
            raise InvalidValue("required")

    def set_value(self, function: str, value: Any) -> Any:
        return str(value or "")
