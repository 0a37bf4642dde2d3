"""The function ``signature()``."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, overload

from greenio.input.ask import ask_unless_named
from greenio.input.capture.signature_field import SignatureField
from greenio.input.fields.attributes import item_name
from greenio.input.types import AskOptions, Item, ItemOptions
from greenio.runtime.files.uploaded_file import UploadedFile

if TYPE_CHECKING:
    from typing_extensions import Unpack


@overload
def signature(
    label: str = ...,
    *,
    name: None = None,
    required: Literal[True],
    **options: Unpack[AskOptions],
) -> UploadedFile: ...


@overload
def signature(
    label: str = ...,
    *,
    name: None = None,
    required: bool | None = ...,
    **options: Unpack[AskOptions],
) -> UploadedFile | None: ...


@overload
def signature(
    label: str = ...,
    *,
    name: str,
    required: bool | None = ...,
    **options: Unpack[ItemOptions],
) -> Item: ...


def signature(
    label: str = "",
    *,
    name: str | None = None,
    validate: Callable[[Any], Any] | None = None,
    onchange: Callable[[Any], Any] | None = None,
    required: bool | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
    timeout: float | None = None,
    scope: str | int | None = None,
    **other_html_attrs: Any,
) -> Any:
    """Ask for a signature, which is drawn by finger, pen or mouse. Who cannot draw types a name, which is written out.

    :param label: title of the form; in a group, text above the field. Default: none.
    :param name: None (default) asks; a name returns an item for :func:`input_group` instead.
    :param validate: function called with the result; returns None, or a text that is shown under the field. Default:
        every signature is accepted.
    :param onchange: function called with the result soon after each stroke. Default: none.
    :param required: True refuses an answer without a signature. Default: False.
    :param help_text: small text under the field. Default: none.
    :param auto_focus: True gives this item of a group the focus. Default: the first field that is typed into.
    :param timeout: seconds to wait for the answer; None (default) waits for ever. Only without ``name``.
    :param scope: name of a scope, or an index into the task's stack: the form is shown at the end of that scope, beside
        forms in other places. Default: None, the panel below the outputs. Only without ``name``.
    :param other_html_attrs: accepted and ignored, because there are several controls.
    :returns: None if nothing was drawn, else a dict as :func:`file_upload` returns it: a PNG of 1000 x 400 pixels, black
        on white. With ``name`` the item. In coroutine sessions an awaitable.
    :raises TypeError: a coroutine function as ``validate`` or ``onchange``.
    :raises ValueError: a bad name.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example::

        signed = signature("Received by", required=True)
        signed.save("receipt.png")
    """
    field = SignatureField(
        "signature",
        item_name("signature", name),
        label,
        validate=validate,
        onchange=onchange,
        required=required,
        help_text=help_text,
        auto_focus=auto_focus,
        attributes=other_html_attrs,
    )
    return ask_unless_named(field, name, timeout, scope)
