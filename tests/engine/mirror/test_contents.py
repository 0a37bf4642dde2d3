"""The widgets, scopes and addresses in a widget."""

from __future__ import annotations

import pytest

from greenio.engine.mirror.contents import address, children, max_items, scope_name
from greenio.widgets.base import Widget
from greenio.widgets.container import Alert, Collapse, Scope, Scrollable, Tab, Tabs
from greenio.widgets.controls import Button, Buttons
from greenio.widgets.datatable import Datatable
from greenio.widgets.items import Input
from greenio.widgets.layout import Cell, Grid
from greenio.widgets.pins import Pin, PinBody
from greenio.widgets.progress import Loading, Progress
from greenio.widgets.table import Span, Table
from greenio.widgets.template import Slot, Template
from greenio.widgets.text import Text

A, B = Text(text="a"), Text(text="b")


@pytest.mark.parametrize(
    "widget",
    [
        Scope(name="s", content=[A, B]),
        Alert(color="info", content=[A, B]),
        Collapse(title="t", content=[A, B]),
        Scrollable(content=[A, B]),
        Tabs(tabs=[Tab("1", [A]), Tab("2"), Tab("3", [B])]),
        Grid(cells=[Cell([A]), Cell(), Cell([B])]),
        Table(rows=[["text", A], [Span(B, col=2)]]),
        Template(template="", data={"k": "text"}, slots=[Slot(["x"], [A, B])]),
    ],
    ids=lambda widget: type(widget).__name__,
)
def test_children_are_found_in_every_container(widget: Widget) -> None:
    assert list(children(widget)) == [A, B]


@pytest.mark.parametrize(
    "widget",
    [A, Buttons(buttons=[Button("b")]), Pin(body=PinBody(1, Input(name="p"))), Progress(name="p")],
    ids=lambda widget: type(widget).__name__,
)
def test_others_have_none(widget: Widget) -> None:
    assert list(children(widget)) == []


def test_records_of_a_datatable_are_data() -> None:
    assert list(children(Datatable(records=[A], columns=[]))) == []


def test_scopes_and_their_bounds() -> None:
    assert scope_name(Scope(name="s")) == scope_name(Loading(scope="s")) == "s"
    assert scope_name(Alert(color="info")) == scope_name(A) == ""
    assert max_items(Scope(name="s", max_items=3)) == max_items(Scrollable(max_items=3)) == 3
    assert max_items(Alert(color="info")) == 0


def test_addresses() -> None:
    assert address(Progress(name="n")) == (Progress, "n")
    assert address(Datatable(records=[], columns=[], instance="n")) == (Datatable, "n")
    assert address(Datatable(records=[], columns=[])) is None
    assert address(Pin(body=PinBody(1, Input(name="n")))) == (Pin, "n")
    assert address(A) is None
