"""The function ``put_file_upload()``."""

from __future__ import annotations

from collections.abc import Sequence

from greenio.input.fields.files import FileField
from greenio.output.output import Output
from greenio.pin.pin_output import pin_name, put_pin


def put_file_upload(
    name: str,
    *,
    label: str = "",
    accept: str | Sequence[str] | None = None,
    placeholder: str = "Choose file",
    multiple: bool = False,
    max_size: int | str = 0,
    max_total_size: int | str = 0,
    help_text: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a field for files, which are sent to the server when they are chosen.

    The pin's value: None while nothing is chosen, else a dict as :func:`greenio.input.file_upload` returns it; with
    ``multiple`` a list of such dicts.

    :param name: name of the pin, by which its value is read: letters, digits, ``-`` and ``_``.
    :param label: text above it. Default: none.
    :param accept: extensions (``".pdf"``) and MIME types (``"image/*"``) that the browser's dialog offers; the server
        does not check them. Default: all.
    :param placeholder: text shown while nothing is chosen.
    :param multiple: True lets several files be chosen. Default: False.
    :param max_size: greatest size of each file, in bytes or as ``"40K"``, ``"3M"``, ``"1.5G"``. Default: 0, what the
        server allows (``max_payload_size`` of ``start_server()``).
    :param max_total_size: greatest size of all files together, likewise.
    :param help_text: small text under it. Default: none.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises ValueError: a limit beyond the server's, or a bad name.
    :raises SessionClosedException: the session is closed.

    Example: ``put_file_upload("photo", accept="image/*")``
    """
    field = FileField(
        "put_file_upload",
        pin_name("put_file_upload", name),
        label,
        accept=accept,
        placeholder=placeholder,
        multiple=multiple,
        max_size=max_size,
        max_total_size=max_total_size,
        help_text=help_text,
    )
    return put_pin(field, scope, position)
