"""Fields for files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import structs

from greenio.input.fields.attributes import html_attributes
from greenio.input.fields.field import Field
from greenio.input.fields.invalid_value import ForgedValue, InvalidValue, StaleValue
from greenio.runtime.files.upload_store import UploadSlot
from greenio.runtime.interfaces import SessionPort
from greenio.sizes import parse_size, size_text
from greenio.widgets import items


class FileField(Field):
    """A field for files. The page reports the tokens of the uploads in its slot.

    :raises ValueError: a limit that is no size.
    """

    __slots__ = ("_slot",)

    item: items.FileUpload
    updatable: tuple[str, ...] = ("placeholder", "required", "accept")

    def __init__(
        self,
        function: str,
        name: str,
        label: str,
        *,
        accept: str | Sequence[str] | None,
        placeholder: str,
        multiple: bool,
        max_size: int | str,
        max_total_size: int | str,
        required: bool | None = None,
        help_text: str | None = None,
        validate: Callable[[Any], Any] | None = None,
        onchange: Callable[[Any], Any] | None = None,
        auto_focus: bool | None = None,
        attributes: dict[str, Any] | None = None,
    ) -> None:
        self._slot: UploadSlot | None = None
        item = items.FileUpload(
            name=name,
            label=str(label),
            help_text=str(help_text or ""),
            auto_focus=bool(auto_focus),
            attributes=html_attributes(function, attributes or {}),
            accept=accept if isinstance(accept, str) else ",".join(accept or ()),
            placeholder="" if placeholder == "Choose file" else str(placeholder or ""),
            multiple=bool(multiple),
            required=bool(required),
            max_size=size_limit(function, "max_size", max_size),
            max_total_size=size_limit(function, "max_total_size", max_total_size),
        )
        super().__init__(function, item, validate=validate, onchange=onchange)

    def check_limits(self, session: SessionPort) -> None:
        store = session.registry.uploads
        for parameter in ("max_size", "max_total_size"):
            given = getattr(self.item, parameter)
            if given > store.max_bytes:
                raise ValueError(
                    f"{self.function}(): {parameter}={size_text(given)} is more than this server takes; "
                    f"start_server(max_payload_size=) allows {size_text(store.max_bytes)}"
                )

    def open(self, session: SessionPort, form: int) -> None:
        store = session.registry.uploads
        self._slot = store.open_slot(
            session,
            multiple=self.item.multiple,
            max_size=self.item.max_size or store.max_bytes,
            max_total_size=self.item.max_total_size or store.max_bytes,
        )
        self.item = structs.replace(
            self.item,
            url=self._slot.url,
            max_size=self._slot.max_size,
            max_total_size=self._slot.max_total_size,
        )

    def close(self, session: SessionPort) -> None:
        if self._slot is not None:
            self._slot.close()

    def parse(self, raw: Any) -> Any:
        slot = self._slot
        if slot is None or not isinstance(raw, list) or not all(isinstance(token, str) for token in raw):
            raise ForgedValue("not_valid")
        if len(raw) != len(set(raw)):
            raise ForgedValue("not_valid")
        if len(raw) > 1 and not self.item.multiple:
            raise ForgedValue("one_file")
        found = [slot.get(token) for token in raw]
        sizes = []
        for upload in found:
            if upload is None or not upload.is_complete:
                raise StaleValue("file_missing")
            if upload.size > slot.max_size:
                raise ForgedValue("file_too_large", upload.name, size_text(slot.max_size))
            sizes.append(upload.size)
        if sum(sizes) > slot.max_total_size:
            raise ForgedValue("files_too_large", size_text(slot.max_total_size))
        files = [slot.file(token) for token in raw]
        if self.item.multiple:
            return files
        return files[0] if files else None

    def check_value(self, raw: Any, value: Any) -> None:
        if self.item.required and not raw:
            raise InvalidValue("required")

    def set_value(self, function: str, value: Any) -> list[str]:
        if value is None:
            return []
        raise ValueError(f"{function}(): files can only be chosen by the user")

    def set_field(self, function: str, key: str, value: Any) -> Any:
        if key == "accept" and not isinstance(value, str):
            value = ",".join(value)
        return super().set_field(function, key, value)


def size_limit(function: str, parameter: str, given: Any) -> int:
    """Return the limit ``given`` for ``parameter`` of a public function, in bytes.

    :raises ValueError: it is no size.
    """
    try:
        return parse_size(given or 0)
    except (TypeError, ValueError) as error:
        raise type(error)(f"{function}(): {parameter}: {error}") from None
