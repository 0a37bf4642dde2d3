"""The function ``put_textarea()``."""

from __future__ import annotations

from typing import Any

from greenio.input.fields.textarea import TextareaField
from greenio.output.output import Output
from greenio.pin.pin_output import pin_name, put_pin


def put_textarea(
    name: str,
    *,
    label: str = "",
    rows: int = 6,
    code: dict[str, Any] | bool | None = None,
    maxlength: int | None = None,
    minlength: int | None = None,
    value: str | None = None,
    placeholder: str | None = None,
    readonly: bool | None = None,
    help_text: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a field of several lines, or a code editor. The pin's value: str.

    :param name: name of the pin, by which its value is read: letters, digits, ``-`` and ``_``.
    :param label: text above it. Default: none.
    :param rows: height in lines. Default: 6.
    :param code: True or a dict of options makes it a code editor: ``mode`` (language by name, file extension or
        MIME type), ``theme`` (such as ``"darcula"``), ``lineNumbers``, ``lineWrapping``, ``styleActiveLine``,
        ``matchBrackets`` (all True), ``indentUnit``, ``tabSize`` (both 4), ``readOnly``. Default: a plain field.
    :param maxlength: greatest length in UTF-16 units, as browsers count. Default: no bound.
    :param minlength: least length in UTF-16 units, a hint for style sheets (``:invalid``): a shorter text is a value,
        too. Default: no bound.
    :param value: initial text. Default: empty.
    :param placeholder: hint in the empty field. Default: none.
    :param readonly: True shows a value that the user cannot edit. Default: False.
    :param help_text: small text under it. Default: none.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises ValueError: a bad name.
    :raises TypeError: ``code`` is neither True nor a dict.
    :raises SessionClosedException: the session is closed.

    Example: ``put_textarea("md", rows=10, code={"mode": "markdown"})``
    """
    field = TextareaField(
        "put_textarea",
        pin_name("put_textarea", name),
        label,
        rows=rows,
        code=code,
        maxlength=maxlength,
        minlength=minlength,
        value=value,
        placeholder=placeholder,
        readonly=readonly,
        help_text=help_text,
    )
    return put_pin(field, scope, position)
