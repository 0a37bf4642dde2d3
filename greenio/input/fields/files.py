"""Asking for files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import structs

from greenio.input.ask import ask_or_describe
from greenio.input.fields.field import Field, Forged, Invalid, Stale, field_name, html_attributes
from greenio.runtime.files.upload_store import UploadSlot
from greenio.runtime.interfaces import SessionPort
from greenio.sizes import parse_size, size_text
from greenio.widgets import items


def file_upload(
    label: str = "",
    accept: str | Sequence[str] | None = None,
    name: str | None = None,
    placeholder: str = "Choose file",
    multiple: bool = False,
    max_size: int | str = 0,
    max_total_size: int | str = 0,
    required: bool | None = None,
    help_text: str | None = None,
    *,
    validate: Callable[[Any], Any] | None = None,
    onchange: Callable[[Any], Any] | None = None,
    auto_focus: bool | None = None,
    timeout: float | None = None,
    **other_html_attrs: Any,
) -> Any:
    """Ask for a file, or several. They travel to the server's disk, not through its memory.

    :param label: as for :func:`input`.
    :param accept: extensions (``".pdf"``) and MIME types (``"image/*"``) that the browser's dialog offers. A hint,
        not a guarantee.
    :param name: as for :func:`input`.
    :param placeholder: shown while nothing is chosen.
    :param multiple: several files may be chosen.
    :param max_size: limit of each file, in bytes or as ``"40K"``, ``"3M"``, ``"1.5G"``; 0: what the server allows
        (``max_payload_size`` of ``start_server()``).
    :param max_total_size: limit of all together, likewise.
    :param required: an empty answer is refused.
    :param help_text: as for :func:`input`.
    :param validate: called with the result; returns None, or a text that is shown.
    :param onchange: called with the result when files were chosen and have arrived.
    :param auto_focus: as for :func:`input`.
    :param timeout: as for :func:`input`.
    :param other_html_attrs: as for :func:`input`.
    :returns: None if nothing was chosen, else a dict of ``filename`` (never a path), ``content`` (bytes, read from
        disk when asked for), ``mime_type`` (as told by the browser), ``last_modified`` (seconds since the epoch)
        and ``size``; it also has ``open()``, ``save(path)`` and ``move(path)``. The file lives as long as the
        dict, or until it is moved. With ``multiple`` a list of such dicts. With ``name`` the item.
    :raises ValueError: a limit beyond the server's, or one that is no size.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is over, or ends while waiting.

    Example::

        photo = file_upload("Photo", accept="image/*", max_size="5M")
        photo.save("photo.jpg")
    """
    field = file_field(
        "file_upload",
        field_name("file_upload", name),
        label,
        accept=accept,
        placeholder=placeholder,
        multiple=multiple,
        max_size=max_size,
        max_total_size=max_total_size,
        required=required,
        help_text=help_text,
        validate=validate,
        onchange=onchange,
        auto_focus=auto_focus,
        attributes=other_html_attrs,
    )
    return ask_or_describe(field, name, timeout)


def file_field(
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
) -> FileField:
    """The field of ``file_upload()`` and ``put_file_upload()``."""
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
        max_size=_size(function, "max_size", max_size),
        max_total_size=_size(function, "max_total_size", max_total_size),
    )
    return FileField(function, item, validate=validate, onchange=onchange)


class FileField(Field):
    """Files. Reports the tokens of what has arrived in its slot."""

    __slots__ = ("_slot",)

    item: items.FileUpload
    changeable = ("placeholder", "required", "accept")

    def __init__(self, function: str, item: items.FileUpload, **functions: Any) -> None:
        super().__init__(function, item, **functions)
        self._slot: UploadSlot | None = None

    def check(self, session: SessionPort) -> None:
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
            raise Forged("not_valid")
        if len(raw) != len(set(raw)):
            raise Forged("not_valid")
        if len(raw) > 1 and not self.item.multiple:
            raise Forged("one_file")
        found = [slot.get(token) for token in raw]
        sizes = []
        for upload in found:
            if upload is None or not upload.is_complete:
                raise Stale("file_missing")
            if upload.size > slot.max_size:
                raise Forged("file_too_large", upload.name, size_text(slot.max_size))
            sizes.append(upload.size)
        if sum(sizes) > slot.max_total_size:
            raise Forged("files_too_large", size_text(slot.max_total_size))
        files = [slot.file(token) for token in raw]
        if self.item.multiple:
            return files
        return files[0] if files else None

    def check_value(self, raw: Any, value: Any) -> None:
        if self.item.required and not raw:
            raise Invalid("required")

    def shown(self, function: str, value: Any) -> list[str]:
        if value is None:
            return []
        raise ValueError(f"{function}(): files can only be chosen by the user")

    def set_field(self, function: str, key: str, value: Any) -> Any:
        if key == "accept" and not isinstance(value, str):
            value = ",".join(value)
        return super().set_field(function, key, value)


def _size(function: str, parameter: str, given: Any) -> int:
    try:
        return parse_size(given or 0)
    except (TypeError, ValueError) as error:
        raise type(error)(f"{function}(): {parameter}: {error}") from None
