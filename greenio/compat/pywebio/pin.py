"""``pywebio.pin``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from greenio import pin as own
from greenio.compat.internals import internal
from greenio.compat.options import with_text_options
from greenio.output import Output, OutputPosition
from greenio.pin import (
    get_pin_values,
    pin,
    pin_wait_change,
    put_actions,
    put_file_upload,
    put_input,
    put_textarea,
)

__all__ = [
    "get_pin_values",
    "pin",
    "pin_on_change",
    "pin_update",
    "pin_wait_change",
    "put_actions",
    "put_checkbox",
    "put_file_upload",
    "put_input",
    "put_radio",
    "put_select",
    "put_slider",
    "put_textarea",
]

#: The class of ``pin``.
Pin_ = type(pin)

put_select = with_text_options(own.put_select)
put_checkbox = with_text_options(own.put_checkbox)
put_radio = with_text_options(own.put_radio)
pin_update = with_text_options(own.pin_update)


def put_slider(
    name: str,
    *,
    label: str = "",
    value: float = 0,
    min_value: float = 0,
    max_value: float = 100,
    step: float = 1,
    required: bool | None = None,
    help_text: str | None = None,
    scope: str | int | None = None,
    position: int = OutputPosition.BOTTOM,
) -> Output:
    """Show a slider: :func:`greenio.pin.put_slider` with ``step=1`` by default."""
    return own.put_slider(
        name,
        label=label,
        value=value,
        min_value=min_value,
        max_value=max_value,
        step=step,
        required=required,
        help_text=help_text,
        scope=scope,
        position=position,
    )


def pin_on_change(
    name: str,
    onchange: Callable[[Any], Any] | None = None,
    clear: bool = False,
    init_run: bool = False,
    **callback_options: Any,
) -> None:
    """Run a function at every change of a pin, also at those that come during a run.

    :func:`greenio.pin.pin_on_change` drops intermediate values by default, which a script that counts changes would
    miss.
    """
    if not callback_options.get("mutex_mode"):
        callback_options.setdefault("serial_mode", False)
    own.pin_on_change(name, onchange, clear, init_run, **callback_options)


@internal
def get_client_val() -> Any: ...
