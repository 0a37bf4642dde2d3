"""The field for one file that the page itself makes, such as the picture of a signature."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import structs

from greenio.input.capture.texts import capture_texts
from greenio.input.fields.field import Field
from greenio.input.fields.files import FileField
from greenio.runtime.interfaces import SessionPort
from greenio.widgets import items


class CapturedField(FileField):
    """A field for one captured file, which is uploaded as the files of ``file_upload()`` are.

    :param texts: ids of the texts that the page shows (``greenio.input.capture.texts``).
    """

    __slots__ = ("_texts",)

    item: items.Captured  # type: ignore[assignment]
    updatable = ("required",)

    def __init__(
        self,
        function: str,
        item: items.Captured,
        texts: tuple[str, ...],
        *,
        validate: Callable[[Any], Any] | None = None,
        onchange: Callable[[Any], Any] | None = None,
    ) -> None:
        self._slot = None
        self._texts = texts
        Field.__init__(self, function, item, validate=validate, onchange=onchange)

    def open(self, session: SessionPort, form: int) -> None:
        store = session.registry.uploads
        limit = min(self.item.max_size or store.max_bytes, store.max_bytes)
        self._slot = store.open_slot(session, multiple=False, max_size=limit, max_total_size=limit)
        self.item = structs.replace(
            self.item,
            url=self._slot.url,
            max_size=limit,
            texts=capture_texts(session.request.language, self._texts),
        )

    def set_value(self, function: str, value: Any) -> list[str]:
        if value is None:
            return []
        raise ValueError(f"{function}(): what {self.function}() returns can only be made by the visitor")
