"""The function ``textarea()``."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, overload

from greenio.input.ask import ask_unless_named
from greenio.input.fields.attributes import item_name
from greenio.input.fields.textarea import TextareaField
from greenio.input.types import AskTextareaOptions, Item, TextareaOptions

if TYPE_CHECKING:
    from typing_extensions import Unpack


@overload
def textarea(
    label: str = ...,
    *,
    rows: int = ...,
    code: dict[str, Any] | bool | None = ...,
    name: None = None,
    value: str | None = ...,
    required: bool | None = ...,
    **options: Unpack[AskTextareaOptions],
) -> str: ...


@overload
def textarea(
    label: str = ...,
    *,
    rows: int = ...,
    code: dict[str, Any] | bool | None = ...,
    name: str,
    value: str | None = ...,
    required: bool | None = ...,
    **options: Unpack[TextareaOptions],
) -> Item: ...


def textarea(
    label: str = "",
    *,
    rows: int = 6,
    code: dict[str, Any] | bool | None = None,
    maxlength: int | None = None,
    minlength: int | None = None,
    validate: Callable[[Any], Any] | None = None,
    name: str | None = None,
    value: str | None = None,
    onchange: Callable[[Any], Any] | None = None,
    placeholder: str | None = None,
    required: bool | None = None,
    readonly: bool | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
    timeout: float | None = None,
    scope: str | int | None = None,
    **other_html_attrs: Any,
) -> Any:
    """Ask for several lines of text.

    :param label: title of the form; in a group, text above the field. Default: none.
    :param rows: height in lines. Default: 6.
    :param code: True or a dict of options makes it a code editor: ``mode`` (language by name, file extension or
        MIME type), ``theme`` (such as ``"darcula"``), ``lineNumbers``, ``lineWrapping``, ``styleActiveLine``,
        ``matchBrackets`` (all True), ``indentUnit``, ``tabSize`` (both 4), ``readOnly``. Default: a plain field.
    :param maxlength: greatest length in UTF-16 units, as browsers count. Default: no bound.
    :param minlength: least length in UTF-16 units. Default: no bound.
    :param validate: function called with the value; returns None, or a text that is shown under the field. Default:
        every value is accepted.
    :param name: None (default) asks; a name returns an item for :func:`input_group` instead.
    :param value: initial text. Default: empty.
    :param onchange: function called with the value while the user edits. Default: none.
    :param placeholder: hint in the empty field. Default: none.
    :param required: True refuses an empty field. Default: False.
    :param readonly: True shows a value that the user cannot edit. Default: False.
    :param help_text: small text under the field. Default: none.
    :param auto_focus: True gives this item of a group the focus. Default: the first field that is typed into.
    :param timeout: seconds to wait for the answer; None (default) waits for ever. Only without ``name``.
    :param scope: name of a scope, or an index into the task's stack: the form is shown at the end of that scope, beside
        forms in other places. Default: None, the panel below the outputs. Only without ``name``.
    :param other_html_attrs: further HTML attributes of the control, such as ``wrap="off"``.
    :returns: str, lines separated by ``\\n``. With ``name`` the item. In coroutine sessions an awaitable.
    :raises TypeError: ``code`` is neither True nor a dict; a coroutine function as ``validate`` or ``onchange``, a Python function as another attribute.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``text = textarea("Notes", rows=3)``
    """
    field = TextareaField(
        "textarea",
        item_name("textarea", name),
        label,
        rows=rows,
        code=code,
        maxlength=maxlength,
        minlength=minlength,
        validate=validate,
        value=value,
        onchange=onchange,
        placeholder=placeholder,
        required=required,
        readonly=readonly,
        help_text=help_text,
        auto_focus=auto_focus,
        attributes=other_html_attrs,
    )
    return ask_unless_named(field, name, timeout, scope)
