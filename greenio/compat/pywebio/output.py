"""``pywebio.output``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import EllipsisType
from typing import Any

from greenio import output as own
from greenio.compat.internals import without_removed
from greenio.output import (
    JSFunction,
    OutputPosition,
    PopupSize,
    Position,
    clear,
    close_popup,
    datatable_insert,
    datatable_remove,
    datatable_update,
    get_scope,
    output,
    popup,
    put_button,
    put_code,
    put_datatable,
    put_error,
    put_file,
    put_grid,
    put_html,
    put_info,
    put_link,
    put_loading,
    put_processbar,
    put_progressbar,
    put_success,
    put_table,
    put_tabs,
    put_text,
    put_warning,
    put_widget,
    remove,
    scroll_to,
    set_processbar,
    set_progressbar,
    set_scope,
    span,
    style,
    toast,
)
from greenio.output import (
    Output as Output,
)
from greenio.output import (
    clear_scope as clear_scope,
)
from greenio.output.content import discard_on_error

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

# The defaults of ``content`` are PyWebIO's; nothing changes the lists.


@discard_on_error
def put_scope(
    name: str,
    content: Any = [],  # noqa: B006
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a scope: :func:`greenio.output.put_scope`."""
    return own.put_scope(name, content, scope, position)


@discard_on_error
def put_collapse(
    title: str,
    content: Any = [],  # noqa: B006
    open: bool = False,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show content that opens with a click: :func:`greenio.output.put_collapse`."""
    return own.put_collapse(title, content, open, scope, position)


@discard_on_error
def put_row(
    content: Any = [],  # noqa: B006
    size: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show outputs side by side: :func:`greenio.output.put_row`."""
    return own.put_row(content, size, scope, position)


@discard_on_error
def put_column(
    content: Any = [],  # noqa: B006
    size: str | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show outputs below each other: :func:`greenio.output.put_column`."""
    return own.put_column(content, size, scope, position)


@discard_on_error
def put_scrollable(
    content: Any = [],  # noqa: B006
    height: float | tuple[float | None, float | None] | None = 400,
    keep_bottom: bool = False,
    border: bool = True,
    scope: str | int | None = None,
    position: int = -1,
    **kwargs: Any,
) -> Output:
    """Show a box that scrolls: :func:`greenio.output.put_scrollable`. Removed keywords are ignored with a warning."""
    more = without_removed("put_scrollable", kwargs, ("max_height", "max_items"))
    return own.put_scrollable(content, height, keep_bottom, border, scope, position, **more)


@discard_on_error
def put_image(
    src: Any,
    format: str | None = None,
    title: str = "",
    width: str | int | None = None,
    height: str | int | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show an image: :func:`greenio.output.put_image`. ``...``, which PyWebIO's guide writes, is a missing one."""
    return own.put_image("data:," if src is Ellipsis else src, format, title, width, height, scope, position)


def put_markdown(
    mdcontent: str,
    lstrip: bool = True,
    options: dict[str, Any] | None = None,
    sanitize: bool = True,
    scope: str | int | None = None,
    position: int = -1,
    **kwargs: Any,
) -> Output:
    """Show Markdown: :func:`greenio.output.put_markdown`. Removed keywords are ignored with a warning.

    Formulas, diagrams, footnotes, alerts and emoji codes are shown as they were written, as in PyWebIO, unless ``options``
    turn them on: ``{"math": True}``, or ``{"extras": True}`` for all.
    """
    more = without_removed("put_markdown", kwargs, ("strip_indent",))
    options = {"extras": False, **(options or {})}
    return own.put_markdown(mdcontent, lstrip, options, sanitize, scope, position, **more)


def put_buttons(
    buttons: Sequence[Any],
    onclick: Callable[[Any], Any] | Sequence[Callable[[], Any]] | EllipsisType,
    small: bool | None = None,
    link_style: bool = False,
    outline: bool = False,
    group: bool = False,
    scope: str | int | None = None,
    position: int = -1,
    **callback_options: Any,
) -> Output:
    """Show buttons: :func:`greenio.output.put_buttons`."""
    return own.put_buttons(
        buttons, onclick, small, link_style, outline, group, scope, position, **callback_options
    )


def use_scope(name: str | None = None, clear: bool = False, **kwargs: Any) -> own.use_scope:
    """Enter a scope: :class:`greenio.output.use_scope`."""
    return own.use_scope(name, clear, **kwargs)
