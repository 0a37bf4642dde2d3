"""Functions that show a form and wait until the visitor has answered; one module for each.

Without ``name`` a function shows a form of its own and returns the value; with ``name`` it returns an item for
:func:`input_group`, which shows several in one form. Not in here: inputs that stay on the page (``greenio.pin``).
"""

from __future__ import annotations

from typing import Final

from greenio.input.actions import actions
from greenio.input.capture.camera import camera
from greenio.input.capture.location import location
from greenio.input.capture.record_audio import record_audio
from greenio.input.capture.signature import signature
from greenio.input.chat.chat_input import chat_input
from greenio.input.checkbox import checkbox
from greenio.input.file_upload import file_upload
from greenio.input.group import input_group
from greenio.input.page.page_form import put_form
from greenio.input.radio import radio
from greenio.input.ranges.date_range import date_range
from greenio.input.ranges.range_slider import range_slider
from greenio.input.ranges.rating import rating
from greenio.input.select import select
from greenio.input.slider import slider
from greenio.input.steps.wizard import wizard
from greenio.input.table.data_editor import data_editor
from greenio.input.text import input
from greenio.input.textarea import textarea
from greenio.input.update import cancel_form as cancel_form  # public, not star-exported
from greenio.input.update import input_update

TEXT: Final = "text"
NUMBER: Final = "number"
FLOAT: Final = "float"
PASSWORD: Final = "password"
URL: Final = "url"
DATE: Final = "date"
TIME: Final = "time"
COLOR: Final = "color"
DATETIME_LOCAL: Final = "datetime-local"
DATETIME: Final = DATETIME_LOCAL

CHECKBOX: Final = "checkbox"
RADIO: Final = "radio"
SELECT: Final = "select"
TEXTAREA: Final = "textarea"

__all__ = [
    "COLOR",
    "DATE",
    "DATETIME",
    "DATETIME_LOCAL",
    "FLOAT",
    "NUMBER",
    "PASSWORD",
    "TEXT",
    "TIME",
    "URL",
    "actions",
    "camera",
    "chat_input",
    "checkbox",
    "data_editor",
    "date_range",
    "file_upload",
    "input",
    "input_group",
    "input_update",
    "location",
    "put_form",
    "radio",
    "range_slider",
    "rating",
    "record_audio",
    "select",
    "signature",
    "slider",
    "textarea",
    "wizard",
]
