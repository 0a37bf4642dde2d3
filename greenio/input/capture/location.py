"""The function ``location()``."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, overload

from greenio.input.ask import ask_unless_named
from greenio.input.capture.location_field import Location, LocationField
from greenio.input.fields.attributes import item_name
from greenio.input.types import AskLocationOptions, Item, LocationOptions

if TYPE_CHECKING:
    from typing_extensions import Unpack


@overload
def location(
    label: str = ...,
    *,
    name: None = None,
    required: Literal[True],
    **options: Unpack[AskLocationOptions],
) -> Location: ...


@overload
def location(
    label: str = ...,
    *,
    name: None = None,
    required: bool | None = ...,
    **options: Unpack[AskLocationOptions],
) -> Location | None: ...


@overload
def location(
    label: str = ...,
    *,
    name: str,
    required: bool | None = ...,
    **options: Unpack[LocationOptions],
) -> Item: ...


def location(
    label: str = "",
    *,
    name: str | None = None,
    high_accuracy: bool = False,
    validate: Callable[[Any], Any] | None = None,
    onchange: Callable[[Any], Any] | None = None,
    required: bool | None = None,
    help_text: str | None = None,
    auto_focus: bool | None = None,
    timeout: float | None = None,
    scope: str | int | None = None,
    **other_html_attrs: Any,
) -> Any:
    """Ask for the place where the visitor is. The browser looks for it when the visitor presses a button, never before.

    The browser asks for permission. A refusal, and a place that is not found within 30 seconds, are told to the visitor,
    who may try again. Browsers tell their place to pages under https and under ``localhost`` only: elsewhere the visitor
    is told so (``start_server(ssl_certificate=)``, or a proxy). A proxy must not forbid ``geolocation`` by the header
    ``Permissions-Policy``; greenio sends none. The place is what the browser says, and visitors can have it say another.

    :param label: title of the form; in a group, text above the field. Default: none.
    :param name: None (default) asks; a name returns an item for :func:`input_group` instead.
    :param high_accuracy: True asks for the best accuracy, by satellites: it takes longer and more of a phone's battery.
        Default: False.
    :param validate: function called with the value; returns None, or a text that is shown under the field. Default:
        every place is accepted.
    :param onchange: function called with the value when a place was found, with None when it was removed. Default: none.
    :param required: True refuses an answer without a place. Default: False.
    :param help_text: small text under the field. Default: none.
    :param auto_focus: True gives this item of a group the focus. Default: the first field that is typed into.
    :param timeout: seconds to wait for the answer; None (default) waits for ever. Only without ``name``.
    :param scope: name of a scope, or an index into the task's stack: the form is shown at the end of that scope, beside
        forms in other places. Default: None, the panel below the outputs. Only without ``name``.
    :param other_html_attrs: accepted and ignored, because there are several controls.
    :returns: None without a place, else a named tuple of three floats: ``latitude`` and ``longitude`` in degrees (WGS 84,
        positive in the north and in the east), ``accuracy`` in metres around the place. With ``name`` the item. In
        coroutine sessions an awaitable.
    :raises TypeError: a coroutine function as ``validate`` or ``onchange``.
    :raises ValueError: a bad name.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example::

        place = location("Where are you?", required=True)
        put_text(f"{place.latitude:.4f}, {place.longitude:.4f}, within {place.accuracy:.0f} m")
    """
    field = LocationField(
        "location",
        item_name("location", name),
        label,
        high_accuracy=high_accuracy,
        validate=validate,
        onchange=onchange,
        required=required,
        help_text=help_text,
        auto_focus=auto_focus,
        attributes=other_html_attrs,
    )
    return ask_unless_named(field, name, timeout, scope)
