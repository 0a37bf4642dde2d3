"""Outputs, scopes and the popup in the mirror of a page."""

from __future__ import annotations

import pytest

from greenio.engine.scopes import ROOT, SHELL
from greenio.protocol import codec, commands
from greenio.widgets.datatable import Datatable
from greenio.widgets.items import Input
from greenio.widgets.pins import Pin, PinBody
from greenio.widgets.progress import Progress
from tests.support.mirrored import both, scope, text, texts


@pytest.mark.parametrize("container", ["missing", "a", "inner", "filled"])
def test_a_scope_that_cannot_be_made_anew_stays(container: str) -> None:
    first, again, mirror = both(
        commands.CreateScope("a"),
        commands.Output(scope("outer", scope("inner", text("x"))), "a"),
        commands.CreateScope("filled", "inner"),
        commands.CreateScope("a", container, if_exist="remove"),
        commands.Output(text("y"), "filled"),
    )
    assert texts(first) == texts(again) == ["x", "y"]
    assert mirror.scopes == {*first.outputs.scopes, SHELL}


def test_what_was_removed_is_not_kept() -> None:
    first, again, mirror = both(
        commands.CreateScope("a"),
        *[commands.Output(text("x" * 1000), "a") for _ in range(100)],
        commands.ClearScope("a"),
        commands.Output(text("end")),
    )
    assert texts(first) == texts(again) == ["end"]
    assert mirror.size < 1000


def test_a_bounded_scope_keeps_its_last_items() -> None:
    first, again, mirror = both(
        commands.Output(scope("log", text("0"), text("1"), max_items=3)),
        *[commands.Output(text(str(number)), "log") for number in range(2, 50)],
    )
    assert texts(first) == texts(again) == ["47", "48", "49"]
    assert mirror.size < 2000


def test_updates_of_outputs_come_back_with_them() -> None:
    update = commands.UpdateDatatable
    issued = [
        commands.Output(Progress(name="bar")),
        commands.Output(Pin(body=PinBody(1, Input(name="p")))),
        commands.Output(Datatable(records=[{"k": "scope", "name": "no"}], columns=[], instance="i")),
        commands.SetProgress("bar", 0.2),
        commands.SetProgress("bar", 0.7),
        commands.SetProgress("unknown", 0.7),
        commands.UpdatePin("p", {"label": "L"}),
        commands.UpdatePin("p", {"value": "v"}),
        update("i", "insert", [1]),
        update("i", "replace", [2]),
        update("i", "remove", [], [1]),
    ]
    mirror = both(*issued)[2]
    expected = [
        issued[0],
        issued[4],
        issued[1],
        commands.UpdatePin("p", {"label": "L", "value": "v"}),
        issued[2],
        *issued[9:],
    ]
    assert list(mirror.replay()) == [codec.encode(each) for each in expected]
    assert mirror.scopes == {ROOT, SHELL}


def test_repeated_updates_take_the_room_of_one() -> None:
    mirror = both(
        commands.Output(Progress(name="bar")),
        commands.Output(Pin(body=PinBody(1, Input(name="p")))),
        *[commands.SetProgress("bar", number / 1000) for number in range(1000)],
        *[commands.UpdatePin("p", {"value": str(number)}) for number in range(1000)],
    )[2]
    assert mirror.size < 1000


def test_updates_go_with_their_output() -> None:
    _, again, mirror = both(
        commands.CreateScope("a"),
        commands.Output(Progress(name="bar"), "a"),
        commands.SetProgress("bar", 0.5),
        commands.ClearScope("a"),
        commands.SetProgress("bar", 0.7),
    )
    assert list(mirror.replay()) == [codec.encode(commands.CreateScope("a"))]
    assert texts(again) == []


def test_a_popup_comes_back_with_what_was_put_into_it() -> None:
    opened = commands.Popup("P", "s1", [text("first"), scope("inner")])
    issued = [
        commands.Popup("old", "s0", [text("old")]),
        opened,
        commands.Output(text("second"), "s1"),
        commands.Output(text("third"), "inner"),
        commands.Output(text("lost"), "s0"),
    ]
    first, again, mirror = both(*issued)
    assert first.popup is not None
    assert again.popup == first.popup
    assert texts(first, "s1") == texts(again, "s1") == ["first", "third", "second"]
    assert both(*issued, commands.ClosePopup())[1].popup is None
    mirror.dismissed("s0")
    assert list(mirror.replay())
    mirror.dismissed("s1")
    assert list(mirror.replay()) == []
