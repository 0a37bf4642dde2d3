"""Functions that show something: those whose names begin with ``put_``, scopes, popups, toasts.

An output is shown as soon as it is dropped: ``put_text("hello")`` as a statement. Passed to another one it becomes a
part of that: ``put_table([["Name", put_text("Eva")]])``. Not in here: inputs that stay on the page (``greenio.pin``).
"""

from __future__ import annotations

from greenio.output.containers.alerts import put_error, put_info, put_success, put_warning
from greenio.output.containers.collapse import put_collapse
from greenio.output.containers.layout import put_column, put_grid, put_row
from greenio.output.containers.popup import close_popup, popup
from greenio.output.containers.scrollable import put_scrollable
from greenio.output.containers.tabs import put_tabs
from greenio.output.containers.toast import toast
from greenio.output.controls.buttons import put_button, put_buttons
from greenio.output.controls.progress import (
    put_loading,
    put_processbar,
    put_progressbar,
    set_processbar,
    set_progressbar,
)
from greenio.output.data.columns import JSFunction
from greenio.output.data.datatable import put_datatable
from greenio.output.data.datatable_changes import datatable_insert, datatable_remove, datatable_update
from greenio.output.data.table import put_table, span
from greenio.output.media.file import put_file
from greenio.output.media.image import put_image
from greenio.output.output import Output as Output  # public, not star-exported
from greenio.output.put import put
from greenio.output.scope import clear, get_scope, put_scope, remove, scroll_to, set_scope
from greenio.output.scope import clear_scope as clear_scope
from greenio.output.text.code import put_code
from greenio.output.text.link import put_link
from greenio.output.text.template import put_widget
from greenio.output.text.text import put_html, put_markdown, put_text
from greenio.output.use_scope import use_scope

# Last: the function ``output`` has the name of the submodule above.
from greenio.output.deprecated import output, style  # isort: skip

__all__ = [
    "JSFunction",
    "OutputPosition",
    "PopupSize",
    "Position",
    "clear",
    "close_popup",
    "datatable_insert",
    "datatable_remove",
    "datatable_update",
    "get_scope",
    "output",
    "popup",
    "put",
    "put_button",
    "put_buttons",
    "put_code",
    "put_collapse",
    "put_column",
    "put_datatable",
    "put_error",
    "put_file",
    "put_grid",
    "put_html",
    "put_image",
    "put_info",
    "put_link",
    "put_loading",
    "put_markdown",
    "put_processbar",
    "put_progressbar",
    "put_row",
    "put_scope",
    "put_scrollable",
    "put_success",
    "put_table",
    "put_tabs",
    "put_text",
    "put_warning",
    "put_widget",
    "remove",
    "scroll_to",
    "set_processbar",
    "set_progressbar",
    "set_scope",
    "span",
    "style",
    "toast",
    "use_scope",
]


class Position:
    """Values of ``position`` for :func:`scroll_to`."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class OutputPosition:
    """Values of ``position`` for outputs."""

    TOP = 0
    BOTTOM = -1


class PopupSize:
    """Values of ``size`` for :func:`popup`."""

    LARGE = "large"
    NORMAL = "normal"
    SMALL = "small"
