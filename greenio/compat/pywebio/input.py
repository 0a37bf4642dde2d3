"""``pywebio.input``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from greenio import input as own
from greenio.compat.internals import internal
from greenio.compat.options import with_text_options
from greenio.compat.parameters import ordered
from greenio.input import (
    CHECKBOX as CHECKBOX,
)
from greenio.input import (
    COLOR,
    DATE,
    DATETIME,
    DATETIME_LOCAL,
    FLOAT,
    NUMBER,
    PASSWORD,
    TEXT,
    TIME,
    URL,
    actions,
    file_upload,
    input,
    input_group,
    textarea,
)
from greenio.input import (
    RADIO as RADIO,
)
from greenio.input import (
    SELECT as SELECT,
)
from greenio.input import (
    TEXTAREA as TEXTAREA,
)
from greenio.input import (
    cancel_form as cancel_form,
)

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

checkbox = with_text_options(own.checkbox)
radio = with_text_options(own.radio)
# PyWebIO's documentation: "Using browser's native select component ... This is the default behavior."
select = with_text_options(ordered(own.select, native=True))
input_update = with_text_options(own.input_update)


def slider(
    label: str = "",
    *,
    name: str | None = None,
    value: float = 0,
    min_value: float = 0,
    max_value: float = 100,
    step: float = 1,
    validate: Callable[[Any], Any] | None = None,
    onchange: Callable[[Any], Any] | None = None,
    required: bool | None = None,
    help_text: str | None = None,
    **other_html_attrs: Any,
) -> Any:
    """Ask for a number in a range: :func:`greenio.input.slider` with ``step=1`` by default."""
    return own.slider(
        label,
        name=name,
        value=value,
        min_value=min_value,
        max_value=max_value,
        step=step,
        validate=validate,
        onchange=onchange,
        required=required,
        help_text=help_text,
        **other_html_attrs,
    )


@internal
def parse_input_update_spec(spec: Any) -> Any: ...
