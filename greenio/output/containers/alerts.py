"""Notes in four colours."""

from __future__ import annotations

from typing import Literal

from greenio.output.content import as_paragraphs, discard_on_error
from greenio.output.output import Output
from greenio.widgets.container import Alert


@discard_on_error
def put_info(
    *contents: object, closable: bool = False, scope: str | int | None = None, position: int = -1
) -> Output:
    """Show a note on a blue-green background.

    It can be entered with ``with``: output then goes into it.

    :param contents: outputs, or any other objects, which are shown as paragraphs of plain text.
    :param closable: True adds a × that removes the note. Default: False.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises SessionClosedException: the session is closed.

    Example: ``put_info("Three files found", closable=True)``
    """
    return _alert("put_info", "info", contents, closable, scope, position)


@discard_on_error
def put_success(
    *contents: object, closable: bool = False, scope: str | int | None = None, position: int = -1
) -> Output:
    """Show a note on a green background: something went well.

    It can be entered with ``with``: output then goes into it.

    :param contents: outputs, or any other objects, which are shown as paragraphs of plain text.
    :param closable: True adds a × that removes the note. Default: False.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises SessionClosedException: the session is closed.

    Example: ``put_success("Saved")``
    """
    return _alert("put_success", "success", contents, closable, scope, position)


@discard_on_error
def put_warning(
    *contents: object, closable: bool = False, scope: str | int | None = None, position: int = -1
) -> Output:
    """Show a note on a yellow background: something to be careful about.

    It can be entered with ``with``: output then goes into it.

    :param contents: outputs, or any other objects, which are shown as paragraphs of plain text.
    :param closable: True adds a × that removes the note. Default: False.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises SessionClosedException: the session is closed.

    Example: ``put_warning("Two rows have no date")``
    """
    return _alert("put_warning", "warning", contents, closable, scope, position)


@discard_on_error
def put_error(
    *contents: object, closable: bool = False, scope: str | int | None = None, position: int = -1
) -> Output:
    """Show a note on a red background: something went wrong.

    It can be entered with ``with``: output then goes into it.

    :param contents: outputs, or any other objects, which are shown as paragraphs of plain text.
    :param closable: True adds a × that removes the note. Default: False.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises SessionClosedException: the session is closed.

    Example: ``put_error("The file could not be read:", error)``
    """
    return _alert("put_error", "danger", contents, closable, scope, position)


def _alert(
    function: str,
    color: Literal["info", "success", "warning", "danger"],
    contents: tuple[object, ...],
    closable: bool,
    scope: str | int | None,
    position: int,
) -> Output:
    return Output(function, Alert(color, as_paragraphs(contents), bool(closable)), scope, position)
