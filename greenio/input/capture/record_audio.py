"""The function ``record_audio()``."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, overload

from greenio.input.ask import ask_unless_named
from greenio.input.capture.audio_field import AudioField
from greenio.input.fields.attributes import item_name
from greenio.input.types import AskAudioOptions, AudioOptions, Item
from greenio.runtime.files.uploaded_file import UploadedFile

if TYPE_CHECKING:
    from typing_extensions import Unpack


@overload
def record_audio(
    label: str = ...,
    *,
    name: None = None,
    required: Literal[True],
    **options: Unpack[AskAudioOptions],
) -> UploadedFile: ...


@overload
def record_audio(
    label: str = ...,
    *,
    name: None = None,
    required: bool | None = ...,
    **options: Unpack[AskAudioOptions],
) -> UploadedFile | None: ...


@overload
def record_audio(
    label: str = ...,
    *,
    name: str,
    required: bool | None = ...,
    **options: Unpack[AudioOptions],
) -> Item: ...


def record_audio(
    label: str = "",
    *,
    name: str | None = None,
    max_seconds: float = 60,
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
    """Ask for a recording, which the visitor makes with the microphone of the computer or phone.

    The form shows a button that records, and the time; what was recorded can be heard and recorded again until the form
    is submitted, and submitting ends a recording. Where there is no microphone, or it may not be used, a recording can be
    chosen instead. Browsers give their microphone to pages under https and under ``localhost`` only: elsewhere the visitor
    is told so (``start_server(ssl_certificate=)``, or a proxy). A proxy must not forbid the microphone by the header
    ``Permissions-Policy``; greenio sends none.

    :param label: title of the form; in a group, text above the field. Default: none.
    :param name: None (default) asks; a name returns an item for :func:`input_group` instead.
    :param max_seconds: seconds after which the page ends a recording by itself, 1 to 3600. A recording that was chosen may
        be longer: ``max_size`` bounds both. Default: 60.
    :param max_size: greatest size, in bytes or as ``"3M"``; a minute is about half a megabyte. Default: 0, what the server
        allows (``max_payload_size``).
    :param validate: function called with the result; returns None, or a text that is shown under the field. Default:
        every recording is accepted.
    :param onchange: function called with the result when a recording has ended. Default: none.
    :param required: True refuses an answer without a recording. Default: False.
    :param help_text: small text under the field. Default: none.
    :param auto_focus: True gives this item of a group the focus. Default: the first field that is typed into.
    :param timeout: seconds to wait for the answer; None (default) waits for ever. Only without ``name``.
    :param scope: name of a scope, or an index into the task's stack: the form is shown at the end of that scope, beside
        forms in other places. Default: None, the panel below the outputs. Only without ``name``.
    :param other_html_attrs: accepted and ignored, because there are several controls.
    :returns: None without a recording, else a dict as :func:`file_upload` returns it: WebM, Ogg or MP4, as the browser
        records, or what was chosen (WAV, MP3 and FLAC, too). Files that do not begin as one of these are refused; the rest
        of the content is not checked. With ``name`` the item. In coroutine sessions an awaitable.
    :raises TypeError: ``max_seconds`` is no number, a coroutine function as ``validate`` or ``onchange``.
    :raises ValueError: ``max_seconds`` out of its range, a limit beyond the server's or one that is no size, a bad name.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is closed, or closes while waiting; the microphone is switched off.

    Example::

        memo = record_audio("Your message", max_seconds=30, required=True)
        memo.save("message.webm")
    """
    field = AudioField(
        "record_audio",
        item_name("record_audio", name),
        label,
        max_seconds=max_seconds,
        max_size=max_size,
        validate=validate,
        onchange=onchange,
        required=required,
        help_text=help_text,
        auto_focus=auto_focus,
        attributes=other_html_attrs,
    )
    return ask_unless_named(field, name, timeout, scope)
