"""The function ``put()``, which shows any object."""

from __future__ import annotations

import dataclasses
import datetime
import decimal
import enum
import fractions
import os
import traceback
import uuid
from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Any

from msgspec import structs

from greenio import limits
from greenio.output.content import discard_on_error, plain_text
from greenio.output.data.dataframes import array_widget, frame_widget
from greenio.output.media.charts import chart_widget
from greenio.output.media.image import put_image, recognize_image
from greenio.output.output import Output
from greenio.output.repr_methods import repr_widget
from greenio.runtime.current import current_session
from greenio.widgets.base import Widget
from greenio.widgets.container import Alert
from greenio.widgets.layout import Cell, Grid
from greenio.widgets.table import Span, Table
from greenio.widgets.text import Code, Text

_PLAIN = (
    *(int, float, complex, bool, type(None), decimal.Decimal, fractions.Fraction),
    *(datetime.date, datetime.time, datetime.timedelta, datetime.tzinfo, uuid.UUID, os.PathLike),
)
_STRONG = "font-weight: 600"


@discard_on_error
def put(*objects: Any, scope: str | int | None = None, position: int = -1) -> Output:
    """Show objects of any kind, each as well as it can be shown.

    Text and numbers; dicts, lists and sets as tables; dataclasses and named tuples; exceptions (with the traceback if
    the server is in debug mode); images as bytes, of PIL or matplotlib; frames and series of pandas and polars;
    arrays; charts of plotly, bokeh, altair and pyecharts, interactive and without the internet; objects with one of
    ``_repr_mimebundle_``, ``_repr_html_``, ``_repr_markdown_``, ``_repr_svg_``, ``_repr_png_``, ``_repr_jpeg_``; and
    other outputs. Of any other object the ``repr`` is shown.

    None of those packages needs to be installed; charts use the JavaScript that comes with the Python package
    (altair: with ``vl-convert-python``; for pyecharts the page contains ECharts). Charts have the colours and the font of
    the page, in light and dark, and the width of their column, unless you chose a template, a theme, colours or a width.

    :param objects: objects of any kind, shown one below the other.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises SessionClosedException: the session is closed.

    Example: ``put({"apples": 3, "pears": [1, 2]})``
    """
    widgets = [make_widget(each) for each in objects]
    return Output("put", widgets[0] if len(widgets) == 1 else _stack(widgets), scope, position)


def make_widget(value: Any, depth: int = 0) -> Widget:
    """Return the widget that shows ``value``.

    :param depth: number of containers around it.
    """
    if isinstance(value, Output):
        return value.embed()
    if isinstance(value, str):
        return Text(str.__str__(value))
    if isinstance(value, type):
        return Text(repr(value))
    if isinstance(value, enum.Enum) or (isinstance(value, _PLAIN) and not hasattr(value, "_repr_html_")):
        return Text(_safe_text(value, str), style="font-variant-numeric: tabular-nums")
    for make in _MAKERS:
        widget = make(value)
        if widget is not None:
            return widget
    if isinstance(value, BaseException):
        return _exception(value)
    if depth < limits.PUT_DEPTH:
        widget = _container(value, depth)
        if widget is not None:
            return widget
    return Code(_safe_text(value, repr))


def _image(value: Any) -> Widget | None:
    if isinstance(value, (bytes, bytearray, memoryview)):
        data = bytes(value)
        if recognize_image(data):
            return put_image(data).embed()
        start = data[:64].hex(" ")
        return Code(f"{len(data):,} bytes\n{start}{' ...' if len(data) > 64 else ''}")
    if hasattr(type(value), "save") and hasattr(type(value), "getbands"):
        return put_image(value).embed()
    return None


#: Functions that return a widget for a kind of object that is no container, in the order in which they are tried.
_MAKERS: tuple[Callable[[Any], Widget | None], ...] = (
    _image,
    frame_widget,
    chart_widget,
    array_widget,
    repr_widget,
)


def _stack(widgets: list[Widget]) -> Widget:
    # A table is as wide as its content, any other widget as wide as the page.
    shown = [
        structs.replace(each, style=f"justify-self: start; {each.style}") if type(each) is Table else each
        for each in widgets
    ]
    return Grid(cells=[Cell([widget]) for widget in shown], columns="minmax(0, 1fr)")


def _exception(error: BaseException) -> Widget:
    summary = "".join(traceback.format_exception_only(type(error), error)).strip()
    content: list[Any] = [Text(summary, style=_STRONG)]
    # Source code is shown to visitors in debug mode only.
    if error.__traceback__ is not None and current_session().registry.debug:
        whole = "".join(traceback.format_exception(type(error), error, error.__traceback__))
        content.append(Code(whole.rstrip(), style="margin-top: 0.6rem"))
    return Alert(color="danger", content=content)


def _container(value: Any, depth: int) -> Widget | None:
    if dataclasses.is_dataclass(value):
        fields = [
            (field.name, getattr(value, field.name)) for field in dataclasses.fields(value) if field.repr
        ]
        return _fields(type(value).__name__, fields, depth)
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return _fields(type(value).__name__, list(value._asdict().items()), depth)
    if isinstance(value, Mapping):
        return _mapping(value, depth) if value else None
    if isinstance(value, (list, tuple, set, frozenset)) and value:
        if all(isinstance(each, Mapping) and each for each in value):
            return _records(value, depth)
        if all(isinstance(each, (list, tuple)) for each in value):
            return _table([[_cell(cell, depth) for cell in row] for row in _first(value)], len(value), 0)
        return _items(value, depth)
    return None


def _fields(title: str, fields: list[tuple[str, Any]], depth: int) -> Widget:
    rows: list[list[Any]] = [[Span(title, col=2)]]
    rows += [[_label(name), _cell(each, depth)] for name, each in fields]
    return _table(rows, len(rows), 1)


def _mapping(value: Mapping[Any, Any], depth: int) -> Widget:
    rows: list[list[Any]] = [[_label(key), _cell(each, depth)] for key, each in _first(value.items())]
    return _table(rows, len(value), 0)


def _records(value: Iterable[Any], depth: int) -> Widget:
    records = list(value)
    keys = list(dict.fromkeys(key for record in records for key in record))
    rows: list[list[Any]] = [[plain_text(key) for key in keys]]
    rows += [
        [_cell(record[key], depth) if key in record else "" for key in keys] for record in _first(records)
    ]
    return _table(rows, len(records) + 1, 1)


def _items(value: Any, depth: int) -> Widget:
    numbered = isinstance(value, (list, tuple))
    rows = [
        [*([_label(index)] if numbered else []), _cell(each, depth)]
        for index, each in enumerate(_first(value))
    ]
    return _table(rows, len(value), 0)


def _table(rows: list[list[Any]], count: int, header: int) -> Widget:
    """Return a table of these rows.

    :param count: number of rows before some were left out.
    :param header: number of heading rows.
    """
    if count > len(rows):
        width = max(map(len, rows))
        rows = [*rows, [Span(f"… {count - len(rows):,} more", col=width)]]
    return Table(rows, header)


def _first(values: Iterable[Any]) -> Iterable[Any]:
    return islice(values, limits.PUT_ROWS)


def _label(key: Any) -> Widget:
    return Text(plain_text(key), inline=True, style=_STRONG)


def _cell(value: Any, depth: int) -> Widget | str:
    if isinstance(value, str):
        return str.__str__(value)
    widget = make_widget(value, depth + 1)
    # A paragraph would increase the height of the rows.
    return widget.text if type(widget) is Text and not isinstance(value, Output) else widget


def _safe_text(value: Any, convert: Callable[[Any], str]) -> str:
    """Return ``convert(value)``, shortened; a text about the failure if it raises."""
    try:
        text = convert(value)
    except Exception as error:
        text = f"<{type(value).__name__} whose {convert.__name__} fails: {type(error).__name__}: {error}>"
    return text if len(text) <= limits.PUT_CHARACTERS else text[: limits.PUT_CHARACTERS] + " ..."
