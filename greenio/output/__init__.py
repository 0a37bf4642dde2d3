"""Functions that show something: those whose names begin with ``put_``, scopes, popups, toasts.

An output is shown as soon as it is dropped: ``put_text("hello")`` as a statement. Passed to another one it becomes a
part of that: ``put_table([["Name", put_text("Eva")]])``. Not in here: inputs that stay on the page (``greenio.pin``).
"""

from __future__ import annotations

from greenio.output.charts.charts import (
    put_area_chart,
    put_bar_chart,
    put_line_chart,
    put_pie_chart,
    put_scatter_chart,
)
from greenio.output.chat.message import put_message
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
from greenio.output.data.diff import put_diff
from greenio.output.data.json_tree import put_json
from greenio.output.data.log import put_log
from greenio.output.data.table import put_table, span
from greenio.output.data.tree import put_tree
from greenio.output.display.avatar import put_avatar
from greenio.output.display.badge import put_badge
from greenio.output.display.card import put_card
from greenio.output.display.columns import put_columns
from greenio.output.display.gallery import put_gallery
from greenio.output.display.icon import put_icon
from greenio.output.display.metric import put_metric
from greenio.output.display.stepper import put_stepper
from greenio.output.display.timeline import put_timeline
from greenio.output.display.tooltip import put_tooltip
from greenio.output.get_output import get_output
from greenio.output.media.file import put_file
from greenio.output.media.image import put_image
from greenio.output.named_outputs import MAKERS
from greenio.output.output import Output as Output  # public, not star-exported
from greenio.output.put import put
from greenio.output.scope import clear, get_scope, put_scope, remove, scroll_to, set_scope
from greenio.output.scope import clear_scope as clear_scope
from greenio.output.shell.search import put_search
from greenio.output.shell.shell import put_navbar, put_sidebar
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
    "get_output",
    "get_scope",
    "output",
    "popup",
    "put",
    "put_area_chart",
    "put_avatar",
    "put_badge",
    "put_bar_chart",
    "put_button",
    "put_buttons",
    "put_card",
    "put_code",
    "put_collapse",
    "put_column",
    "put_columns",
    "put_datatable",
    "put_diff",
    "put_error",
    "put_file",
    "put_gallery",
    "put_grid",
    "put_html",
    "put_icon",
    "put_image",
    "put_info",
    "put_json",
    "put_line_chart",
    "put_link",
    "put_loading",
    "put_log",
    "put_markdown",
    "put_message",
    "put_metric",
    "put_navbar",
    "put_pie_chart",
    "put_processbar",
    "put_progressbar",
    "put_row",
    "put_scatter_chart",
    "put_scope",
    "put_scrollable",
    "put_search",
    "put_sidebar",
    "put_stepper",
    "put_success",
    "put_table",
    "put_tabs",
    "put_text",
    "put_timeline",
    "put_tooltip",
    "put_tree",
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


# ``update()`` makes the output anew with the function that made it.
MAKERS.update({name: globals()[name] for name in __all__ if name.startswith("put")})
