"""Tables of many rows."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from greenio.protocol.commands import CallbackId
from greenio.widgets.base import Widget


class ScriptFunction(Struct, frozen=True):
    """A JavaScript function among the options of a Datatable.

    Recognized by its place: ``path`` leads there from the Datatable's ``options`` or a column's ``args``.
    """

    path: list[str | int]
    params: list[str]
    body: str


class Column(Struct, frozen=True, omit_defaults=True):
    """A column, or a group of them if it has ``children``. ``path`` leads to the value in a record."""

    path: list[str]
    title: str
    args: dict[str, Any] = {}
    functions: list[ScriptFunction] = []
    children: list[Annotated[Any, Meta(title="Column")]] = []


class Datatable(Widget, frozen=True, tag="datatable"):
    """A grid that renders only the rows in sight. Records may be nested.

    ``id_path`` leads to a record's id; empty: records are numbered. The callback ``action`` gets the index of an action
    and the selected ids, ``selected`` the selected ids (only with ``notify``), ``edit`` an edited cell as id, path and value
    (0: cells cannot be edited). ``height`` is CSS; ``auto`` is the
    height of the rows.
    """

    records: list[Any]
    columns: list[Column]
    id_path: list[str] = []
    actions: list[str | None] = []
    action: CallbackId = 0
    selected: CallbackId = 0
    edit: CallbackId = 0
    notify: bool = False
    multiple: bool = False
    height: str = "600px"
    theme: Literal["balham", "balham-dark", "alpine", "alpine-dark", "material"] = "balham"
    cell_bar: bool = True
    instance: str = ""
    options: dict[str, Any] = {}
    functions: list[ScriptFunction] = []
