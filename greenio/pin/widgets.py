"""The input widgets among the outputs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from greenio.input.fields.actions import actions_field
from greenio.input.fields.choice import checkbox_field, radio_field, select_field
from greenio.input.fields.files import file_field
from greenio.input.fields.slider import slider_field
from greenio.input.fields.text import input_field
from greenio.input.fields.textarea import textarea_field
from greenio.output.output import Output
from greenio.pin.sending import pin_name, put_pin


def put_input(
    name: str,
    type: str = "text",
    *,
    label: str = "",
    value: Any = None,
    placeholder: str | None = None,
    readonly: bool | None = None,
    datalist: Sequence[str] | None = None,
    help_text: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a one-line field. The pin's value: str; NUMBER int and FLOAT float, None while empty.

    :param name: of the pin, by which its value is read.
    :param type: as for :func:`greenio.input.input`.
    :param label: text above it.
    :param value: initial value.
    :param placeholder: hint in the empty field.
    :param readonly: the user cannot edit.
    :param datalist: suggestions.
    :param help_text: small text under it.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: the output; dropped, it shows itself.
    :raises ValueError: unknown type, or a bad name.
    :raises SessionClosedException: the session is over.

    Example: ``put_input("age", type=NUMBER, label="Age")``
    """
    field = input_field(
        "put_input",
        pin_name("put_input", name),
        label,
        type,
        value=value,
        placeholder=placeholder,
        readonly=readonly,
        datalist=datalist,
        help_text=help_text,
    )
    return put_pin("put_input", field, scope, position)


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

    :param name: of the pin, by which its value is read.
    :param label: text above it.
    :param rows: height in lines.
    :param code: as for :func:`greenio.input.textarea`.
    :param maxlength: most characters, in UTF-16 units.
    :param minlength: fewest characters. A hint for style sheets (``:invalid``): a shorter text is the value all the same.
    :param value: initial value.
    :param placeholder: hint in the empty field.
    :param readonly: the user cannot edit.
    :param help_text: small text under it.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: the output; dropped, it shows itself.
    :raises ValueError: a bad name.
    :raises SessionClosedException: the session is over.

    Example: ``put_textarea("md", rows=10, code={"mode": "markdown"})``
    """
    field = textarea_field(
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
    return put_pin("put_textarea", field, scope, position)


def put_select(
    name: str,
    options: Sequence[Any] | None = None,
    *,
    label: str = "",
    multiple: bool | None = None,
    value: Any = None,
    native: bool | None = None,
    help_text: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a drop-down. The pin's value: the chosen option's value; with ``multiple`` a list.

    :param name: of the pin, by which its value is read.
    :param options: as for :func:`greenio.input.select`.
    :param label: text above it.
    :param multiple: several may be chosen.
    :param value: the value, or list of values, selected at first.
    :param native: True the browser's own control, False one with search; None the latter for several on a desktop.
    :param help_text: small text under it.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: the output; dropped, it shows itself.
    :raises TypeError: ``options`` is missing.
    :raises ValueError: a malformed option, or a bad name.
    :raises SessionClosedException: the session is over.

    Example: ``put_select("town", ["Rome", "Milan"])``
    """
    field = select_field(
        "put_select",
        pin_name("put_select", name),
        label,
        options,
        multiple=multiple,
        value=value,
        native=native,
        help_text=help_text,
    )
    return put_pin("put_select", field, scope, position)


def put_checkbox(
    name: str,
    options: Sequence[Any] | None = None,
    *,
    label: str = "",
    inline: bool | None = None,
    value: Any = None,
    help_text: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show boxes to tick. The pin's value: list of the ticked values.

    :param name: of the pin, by which its value is read.
    :param options: as for :func:`greenio.input.select`.
    :param label: text above it.
    :param inline: all on one line.
    :param value: the values ticked at first.
    :param help_text: small text under it.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: the output; dropped, it shows itself.
    :raises TypeError: ``options`` is missing.
    :raises ValueError: a malformed option, or a bad name.
    :raises SessionClosedException: the session is over.

    Example: ``put_checkbox("extras", ["nuts", "cream"], inline=True)``
    """
    field = checkbox_field(
        "put_checkbox",
        pin_name("put_checkbox", name),
        label,
        options,
        inline=inline,
        value=value,
        help_text=help_text,
    )
    return put_pin("put_checkbox", field, scope, position)


def put_radio(
    name: str,
    options: Sequence[Any] | None = None,
    *,
    label: str = "",
    inline: bool | None = None,
    value: Any = None,
    help_text: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show one to pick of several. The pin's value: the picked value, None while none is.

    :param name: of the pin, by which its value is read.
    :param options: as for :func:`greenio.input.select`.
    :param label: text above it.
    :param inline: all on one line.
    :param value: the value picked at first.
    :param help_text: small text under it.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: the output; dropped, it shows itself.
    :raises TypeError: ``options`` is missing.
    :raises ValueError: a malformed option, or a bad name.
    :raises SessionClosedException: the session is over.

    Example: ``put_radio("size", ["S", "M", "L"], value="M")``
    """
    field = radio_field(
        "put_radio",
        pin_name("put_radio", name),
        label,
        options,
        inline=inline,
        value=value,
        help_text=help_text,
    )
    return put_pin("put_radio", field, scope, position)


def put_slider(
    name: str,
    *,
    label: str = "",
    value: float = 0,
    min_value: float = 0,
    max_value: float = 100,
    step: float | None = None,
    required: bool | None = None,
    help_text: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a number in a range. The pin's value: int if ``value``, ``min_value``, ``max_value`` and ``step`` are ints, else float.

    :param name: of the pin, by which its value is read.
    :param label: text above it.
    :param value: where it starts.
    :param min_value: its lower end.
    :param max_value: its upper end.
    :param step: between two positions, 0: none. Default: 1 for whole numbers, 0 for others.
    :param required: accepted, a slider is never empty.
    :param help_text: small text under it.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: the output; dropped, it shows itself.
    :raises TypeError: a value is no number.
    :raises ValueError: the range is empty, the step negative, or a bad name.
    :raises SessionClosedException: the session is over.

    Example: ``put_slider("volume", value=50)``
    """
    field = slider_field(
        "put_slider",
        pin_name("put_slider", name),
        label,
        value=value,
        min_value=min_value,
        max_value=max_value,
        step=step,
        required=required,
        help_text=help_text,
    )
    return put_pin("put_slider", field, scope, position)


def put_actions(
    name: str,
    *,
    label: str = "",
    buttons: Sequence[Any] | None = None,
    help_text: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show buttons; a click is a change, also of the one that was clicked last. The pin's value: the value of the last button clicked, None before.

    :param name: of the pin, by which its value is read.
    :param label: text above it.
    :param buttons: as for :func:`greenio.input.actions`, all of type ``submit``.
    :param help_text: small text under it.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: the output; dropped, it shows itself.
    :raises TypeError: ``buttons`` is missing.
    :raises ValueError: a malformed button, or a bad name.
    :raises SessionClosedException: the session is over.

    Example: ``put_actions("do", buttons=["save", "send"])``
    """
    field = actions_field(
        "put_actions", pin_name("put_actions", name), label, buttons, help_text, submit_only=True
    )
    return put_pin("put_actions", field, scope, position)


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
    """Show a field for files; they are sent when they are chosen. The pin's value: None while nothing is chosen, else a dict as of :func:`greenio.input.file_upload`; with ``multiple`` a
    list of such.

    :param name: of the pin, by which its value is read.
    :param label: text above it.
    :param accept: as for :func:`greenio.input.file_upload`.
    :param placeholder: shown while nothing is chosen.
    :param multiple: several files may be chosen.
    :param max_size: as for :func:`greenio.input.file_upload`.
    :param max_total_size: as for :func:`greenio.input.file_upload`.
    :param help_text: small text under it.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: the output; dropped, it shows itself.
    :raises ValueError: a limit beyond the server's, or a bad name.
    :raises SessionClosedException: the session is over.

    Example: ``put_file_upload("photo", accept="image/*")``
    """
    field = file_field(
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
    return put_pin("put_file_upload", field, scope, position)
