"""The function ``camera()``."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, overload

from greenio.input.ask import ask_unless_named
from greenio.input.capture.camera_field import CameraField
from greenio.input.fields.attributes import item_name
from greenio.input.types import AskCameraOptions, CameraOptions, Item
from greenio.runtime.files.uploaded_file import UploadedFile

if TYPE_CHECKING:
    from typing_extensions import Unpack


@overload
def camera(
    label: str = ...,
    *,
    name: None = None,
    required: Literal[True],
    **options: Unpack[AskCameraOptions],
) -> UploadedFile: ...


@overload
def camera(
    label: str = ...,
    *,
    name: None = None,
    required: bool | None = ...,
    **options: Unpack[AskCameraOptions],
) -> UploadedFile | None: ...


@overload
def camera(
    label: str = ...,
    *,
    name: str,
    required: bool | None = ...,
    **options: Unpack[CameraOptions],
) -> Item: ...


def camera(
    label: str = "",
    *,
    name: str | None = None,
    facing: str = "user",
    max_size: int | str = 0,
    validate: Callable[[Any], Any] | None = None,
    onchange: Callable[[Any], Any] | None = None,
    required: bool | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
    timeout: float | None = None,
    scope: str | int | None = None,
    **other_html_attrs: Any,
) -> Any:
    """Ask for a photo, which the visitor takes with the camera of the computer or phone.

    On a computer the form shows the camera's picture and a button that takes the photo; it can be taken again until the
    form is submitted. On a phone the phone's own camera opens. Where there is no camera, or it may not be used, a picture
    can be chosen instead. Browsers give their camera to pages under https and under ``localhost`` only: elsewhere the
    visitor is told so (``start_server(ssl_certificate=)``, or a proxy). A proxy must not forbid the camera by the header
    ``Permissions-Policy``; greenio sends none.

    :param label: title of the form; in a group, text above the field. Default: none.
    :param name: None (default) asks; a name returns an item for :func:`input_group` instead.
    :param facing: the camera to begin with, ``"user"`` (in front, the default) or ``"environment"`` (at the back).
    :param max_size: greatest size, in bytes or as ``"3M"``. Default: 0, what the server allows (``max_payload_size``).
    :param validate: function called with the result; returns None, or a text that is shown under the field. Default:
        every photo is accepted.
    :param onchange: function called with the result when a photo has been taken. Default: none.
    :param required: True refuses an answer without a photo. Default: False.
    :param help_text: small text under the field. Default: none.
    :param auto_focus: True gives this item of a group the focus. Default: the first field that is typed into.
    :param timeout: seconds to wait for the answer; None (default) waits for ever. Only without ``name``.
    :param scope: name of a scope, or an index into the task's stack: the form is shown at the end of that scope, beside
        forms in other places. Default: None, the panel below the outputs. Only without ``name``.
    :param other_html_attrs: accepted and ignored, because there are several controls.
    :returns: None without a photo, else a dict as :func:`file_upload` returns it: a JPEG, or the picture that was chosen,
        whose content the server does not check. With ``name`` the item. In coroutine sessions an awaitable.
    :raises TypeError: a coroutine function as ``validate`` or ``onchange``.
    :raises ValueError: another ``facing``, a limit beyond the server's or one that is no size, a bad name.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is closed, or closes while waiting; the camera is switched off.

    Example::

        photo = camera("Your portrait", required=True)
        put_image(photo["content"])
    """
    field = CameraField(
        "camera",
        item_name("camera", name),
        label,
        facing=facing,
        max_size=max_size,
        validate=validate,
        onchange=onchange,
        required=required,
        help_text=help_text,
        auto_focus=auto_focus,
        attributes=other_html_attrs,
    )
    return ask_unless_named(field, name, timeout, scope)
