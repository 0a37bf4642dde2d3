"""Asking: functions that show a form and wait until the visitor has answered.

Without ``name`` a function shows a form of its own and returns the value; with ``name`` it describes an item for
:func:`input_group`, which shows several in one form.
"""

from __future__ import annotations

from greenio.input.fields.actions import actions
from greenio.input.fields.choice import checkbox, radio, select
from greenio.input.fields.files import file_upload
from greenio.input.fields.slider import slider
from greenio.input.fields.text import input
from greenio.input.fields.textarea import textarea
from greenio.input.group import input_group
from greenio.input.update import cancel_form as cancel_form  # public, not star-exported
from greenio.input.update import input_update

TEXT = "text"
NUMBER = "number"
FLOAT = "float"
PASSWORD = "password"
URL = "url"
DATE = "date"
TIME = "time"
COLOR = "color"
DATETIME_LOCAL = "datetime-local"
DATETIME = DATETIME_LOCAL

CHECKBOX = "checkbox"
RADIO = "radio"
SELECT = "select"
TEXTAREA = "textarea"

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
    "checkbox",
    "file_upload",
    "input",
    "input_group",
    "input_update",
    "radio",
    "select",
    "slider",
    "textarea",
]
