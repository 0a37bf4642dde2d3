"""Functions that show a form and wait until the visitor has answered; one module for each.

Without ``name`` a function shows a form of its own and returns the value; with ``name`` it returns an item for
:func:`input_group`, which shows several in one form. Not in here: inputs that stay on the page (``greenio.pin``).
"""

from __future__ import annotations

from greenio.input.actions import actions
from greenio.input.checkbox import checkbox
from greenio.input.file_upload import file_upload
from greenio.input.group import input_group
from greenio.input.radio import radio
from greenio.input.select import select
from greenio.input.slider import slider
from greenio.input.text import input
from greenio.input.textarea import textarea
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
