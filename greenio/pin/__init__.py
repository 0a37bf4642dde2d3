"""Inputs that stay on the page: outputs with a name and a value, which is read and written while they are there.

One module for each function that shows a pin; ``values`` reads and writes, ``changes`` notices and updates. Not in
here: the items themselves (``greenio.input.fields``), and the server's mirror of the page's pins (``greenio.runtime``).
"""

from __future__ import annotations

from greenio.pin.actions import put_actions
from greenio.pin.changes import pin_on_change, pin_update, pin_wait_change
from greenio.pin.checkbox import put_checkbox
from greenio.pin.file_upload import put_file_upload
from greenio.pin.radio import put_radio
from greenio.pin.ranges.date_range import put_date_range
from greenio.pin.ranges.range_slider import put_range_slider
from greenio.pin.ranges.rating import put_rating
from greenio.pin.select import put_select
from greenio.pin.slider import put_slider
from greenio.pin.text import put_input
from greenio.pin.textarea import put_textarea
from greenio.pin.values import get_pin_values, pin

__all__ = [
    "get_pin_values",
    "pin",
    "pin_on_change",
    "pin_update",
    "pin_wait_change",
    "put_actions",
    "put_checkbox",
    "put_date_range",
    "put_file_upload",
    "put_input",
    "put_radio",
    "put_range_slider",
    "put_rating",
    "put_select",
    "put_slider",
    "put_textarea",
]
