"""Inputs that stay on the page: outputs with a name and a value, which is read and written while they are there."""

from __future__ import annotations

from greenio.pin.changes import pin_on_change, pin_update, pin_wait_change
from greenio.pin.values import get_pin_values, pin
from greenio.pin.widgets import (
    put_actions,
    put_checkbox,
    put_file_upload,
    put_input,
    put_radio,
    put_select,
    put_slider,
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
