"""The function ``input()``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal, overload

from greenio.input.types import AskTextOptions, Item, TextOptions, TextType

if TYPE_CHECKING:
    from typing_extensions import Unpack


from greenio.input.ask import ask_unless_named
from greenio.input.fields.attributes import item_name
from greenio.input.fields.text import TextField


@overload
def input(
    label: str = ...,
    type: TextType = ...,
    *,
    name: None = None,
    required: bool | None = ...,
    **options: Unpack[AskTextOptions],
) -> str: ...


@overload
def input(
    label: str,
    type: Literal["number"],
    *,
    name: None = None,
    required: Literal[True],
    **options: Unpack[AskTextOptions],
) -> int: ...


@overload
def input(
    label: str,
    type: Literal["number"],
    *,
    name: None = None,
    required: bool | None = ...,
    **options: Unpack[AskTextOptions],
) -> int | None: ...


@overload
def input(
    label: str,
    type: Literal["float"],
    *,
    name: None = None,
    required: Literal[True],
    **options: Unpack[AskTextOptions],
) -> float: ...


@overload
def input(
    label: str,
    type: Literal["float"],
    *,
    name: None = None,
    required: bool | None = ...,
    **options: Unpack[AskTextOptions],
) -> float | None: ...


@overload
def input(
    label: str = ...,
    type: str = ...,
    *,
    name: str,
    required: bool | None = ...,
    **options: Unpack[TextOptions],
) -> Item: ...


@overload
def input(
    label: str = ...,
    type: str = ...,
    *,
    name: None = None,
    required: bool | None = ...,
    **options: Unpack[AskTextOptions],
) -> Any: ...


def input(
    label: str = "",
    type: str = "text",
    *,
    validate: Callable[[Any], Any] | None = None,
    name: str | None = None,
    value: Any = None,
    action: tuple[str, Callable[[Callable[..., None]], Any]] | None = None,
    onchange: Callable[[Any], Any] | None = None,
    placeholder: str | None = None,
    required: bool | None = None,
    readonly: bool | None = None,
    datalist: Sequence[str] | None = None,
    suggest: Callable[[str], Any] | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
    timeout: float | None = None,
    scope: str | int | None = None,
    **other_html_attrs: Any,
) -> Any:
    """Ask for one line of text, a number, a date, a colour...

    :param label: title of the form; in a group, text above the field. Default: none.
    :param type: one of TEXT (default), NUMBER, FLOAT, PASSWORD, URL, DATE, TIME, DATETIME, COLOR.
    :param validate: function called with the value; returns None, or a text that is shown under the field. Default:
        every value is accepted.
    :param name: None (default) asks; a name returns an item for :func:`input_group` instead.
    :param value: initial value. Default: empty.
    :param action: ``(button_label, callback)``: a button beside the field. A click calls ``callback(set_value)``
        in a task of its own; ``set_value(value)`` fills the field, ``set_value(value, label)`` shows ``label``
        and makes any Python object the item's value. ``set_value`` works until the form is gone. Default: no button.
    :param onchange: function called with the value while the user edits. Default: none.
    :param placeholder: hint in the empty field. Default: none.
    :param required: True refuses an empty field. Default: False.
    :param readonly: True shows a value that the user cannot edit. Default: False.
    :param datalist: list of suggestions. Default: none.
    :param suggest: function that returns suggestions, a list of str, for the text so far; of TEXT and URL only. It runs in
        a task of its own while the user types: a slow one holds up neither typing nor submitting. One run at a time; then
        follows the newest text, and an answer to an older one is dropped. An empty field is asked about when the user opens
        the list by the arrow key. The first 50 are shown. An exception is logged, and nothing is suggested. In coroutine
        sessions it may be a coroutine function. Default: none.
    :param help_text: small text under the field. Default: none.
    :param auto_focus: True gives this item of a group the focus. Default: the first field that is typed into.
    :param timeout: seconds to wait for the answer; None (default) waits for ever. Only without ``name``.
    :param scope: name of a scope, or an index into the task's stack: the form is shown at the end of that scope, beside
        forms in other places. Default: None, the panel below the outputs. Only without ``name``.
    :param other_html_attrs: further HTML attributes of the control, such as ``maxlength=3``. The server checks lengths
        (``minlength``, ``maxlength``) and limits (``min``, ``max``) as well; a ``pattern`` is checked by the browser only.
        What is typed into NUMBER and FLOAT is never changed: ``12.50`` is refused where NUMBER wants a whole number, and
        FLOAT takes ``1,5`` as 1.5 but refuses ``1,500``, which may mean two numbers.
    :returns: str; NUMBER int and FLOAT float, None if left empty. With ``name`` the item. In coroutine sessions an awaitable.
    :raises ValueError: unknown type, or a bad name; ``suggest`` with ``datalist`` or another type than TEXT and URL.
    :raises TypeError: ``suggest`` cannot be called; a coroutine function as ``validate`` or ``onchange``, a Python
        function as another attribute.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``age = input("Age?", type=NUMBER)``
    """
    field = TextField(
        "input",
        item_name("input", name),
        label,
        type,
        validate=validate,
        value=value,
        action=action,
        onchange=onchange,
        placeholder=placeholder,
        required=required,
        readonly=readonly,
        datalist=datalist,
        suggest=suggest,
        help_text=help_text,
        auto_focus=auto_focus,
        attributes=other_html_attrs,
    )
    return ask_unless_named(field, name, timeout, scope)
