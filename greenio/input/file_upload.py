"""The function ``file_upload()``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal, overload

from greenio.input.ask import ask_unless_named
from greenio.input.fields.attributes import item_name
from greenio.input.fields.files import FileField
from greenio.input.types import AskFileOptions, FileOptions, Item
from greenio.runtime.files.uploaded_file import UploadedFile

if TYPE_CHECKING:
    from typing_extensions import Unpack


@overload
def file_upload(
    label: str = ...,
    accept: str | Sequence[str] | None = ...,
    name: None = None,
    placeholder: str = ...,
    *,
    multiple: Literal[True],
    required: bool | None = ...,
    **options: Unpack[AskFileOptions],
) -> list[UploadedFile]: ...


@overload
def file_upload(
    label: str = ...,
    accept: str | Sequence[str] | None = ...,
    name: None = None,
    placeholder: str = ...,
    multiple: Literal[False] = ...,
    *,
    required: Literal[True],
    **options: Unpack[AskFileOptions],
) -> UploadedFile: ...


@overload
def file_upload(
    label: str = ...,
    accept: str | Sequence[str] | None = ...,
    name: None = None,
    placeholder: str = ...,
    multiple: Literal[False] = ...,
    *,
    required: bool | None = ...,
    **options: Unpack[AskFileOptions],
) -> UploadedFile | None: ...


@overload
def file_upload(
    label: str = ...,
    accept: str | Sequence[str] | None = ...,
    *,
    name: str,
    placeholder: str = ...,
    multiple: bool = ...,
    required: bool | None = ...,
    **options: Unpack[FileOptions],
) -> Item: ...


@overload
def file_upload(
    label: str = ...,
    accept: str | Sequence[str] | None = ...,
    name: None = None,
    placeholder: str = ...,
    multiple: bool = ...,
    max_size: int | str = ...,
    max_total_size: int | str = ...,
    required: bool | None = ...,
    help_text: str | None = ...,
    **options: Any,
) -> Any: ...


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
    scope: str | int | None = None,
    **other_html_attrs: Any,
) -> Any:
    """Ask for a file, or several. Files are sent to the server's disk, not through its memory.

    :param label: title of the form; in a group, text above the field. Default: none.
    :param accept: extensions (``".pdf"``) and MIME types (``"image/*"``) that the browser's dialog offers; the server
        does not check them. Default: all.
    :param name: None (default) asks; a name returns an item for :func:`input_group` instead.
    :param placeholder: text shown while nothing is chosen.
    :param multiple: True lets several files be chosen. Default: False.
    :param max_size: greatest size of each file, in bytes or as ``"40K"``, ``"3M"``, ``"1.5G"``. Default: 0, what the
        server allows (``max_payload_size`` of ``start_server()``).
    :param max_total_size: greatest size of all files together, likewise.
    :param required: True refuses an answer without a file. Default: False.
    :param help_text: small text under the field. Default: none.
    :param validate: function called with the result; returns None, or a text that is shown under the field. Default:
        every file is accepted.
    :param onchange: function called with the result when chosen files have arrived. Default: none.
    :param auto_focus: True gives this item of a group the focus. Default: the first field that is typed into.
    :param timeout: seconds to wait for the answer; None (default) waits for ever. Only without ``name``.
    :param scope: name of a scope, or an index into the task's stack: the form is shown at the end of that scope, beside
        forms in other places. Default: None, the panel below the outputs. Only without ``name``.
    :param other_html_attrs: further HTML attributes of the control, such as ``capture="user"``.
    :returns: None if nothing was chosen, else a dict of ``filename`` (never a path), ``content`` (bytes, read from
        disk when asked for), ``mime_type`` (as told by the browser), ``last_modified`` (seconds since the epoch)
        and ``size`` (bytes); it also has ``open()``, ``save(path)`` and ``move(path)``. The file lives as long as the
        dict, or until it is moved. With ``multiple`` a list of such dicts. With ``name`` the item. In coroutine sessions an awaitable.
    :raises ValueError: a limit beyond the server's, or one that is no size; a bad name.
    :raises TypeError: a coroutine function as ``validate`` or ``onchange``, a Python function as another attribute.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example::

        photo = file_upload("Photo", accept="image/*", max_size="5M")
        photo.save("photo.jpg")
    """
    field = FileField(
        "file_upload",
        item_name("file_upload", name),
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
    return ask_unless_named(field, name, timeout, scope)
