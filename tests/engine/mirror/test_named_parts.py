"""Outputs that are replaced, removed and appended to: the mirror holds their state, not their history."""

from __future__ import annotations

from typing import Any

import msgspec

from greenio.engine.mirror.named_parts import NamedPart
from greenio.engine.mirror.nodes import OutputNode, ScopeNode
from greenio.engine.mirror.page import MirroredCommand, Page
from greenio.engine.scopes import ROOT, SHELL
from greenio.protocol import codec, commands
from greenio.protocol.commands import (
    AppendOutput,
    ClearScope,
    Command,
    Output,
    RemoveOutput,
    SetProgress,
    UpdateOutput,
)
from greenio.widgets.container import Collapse, Scope
from greenio.widgets.layout import Cell, Grid
from greenio.widgets.progress import Progress
from greenio.widgets.text import Text


def mirror(*issued: Command) -> Page:
    page = Page(lambda _id: False)
    for command in issued:
        page.apply(MirroredCommand(command, codec.encode(command)))
    return page


def replayed(page: Page) -> list[dict[str, Any]]:
    return [msgspec.json.decode(each) for each in page.replay()]


def text(content: str, id: str = "a") -> Text:
    return Text(content, id=id)


def test_an_updated_output_comes_back_as_it_is_now_at_its_place() -> None:
    page = mirror(
        Output(text("one")),
        Output(Text("below")),
        UpdateOutput("a", text("two")),
        UpdateOutput("a", Collapse(title="three", id="a", scope="in")),
        Output(Text("inside"), "in"),
    )
    first, inside, below = replayed(page)
    assert first["node"] == {"k": "collapse", "title": "three", "scope": "in", "id": "a"}
    assert inside["node"]["text"] == "inside"
    assert below["node"]["text"] == "below"


def test_ten_thousand_updates_leave_as_much_as_one() -> None:
    def sizes(inside: bool, count: int) -> int:
        shown = Grid(cells=[Cell([text("0")])]) if inside else text("0")
        updates = [UpdateOutput("a", text(f"{number:05}")) for number in range(count)]
        page = mirror(Output(shown), *updates)
        assert len(replayed(page)) == (2 if inside else 1)
        return page.size

    for inside in (False, True):
        assert sizes(inside, 10_000) == sizes(inside, 1)


def test_a_part_of_another_output_is_replaced_where_it_is() -> None:
    page = mirror(Output(Grid(cells=[Cell([text("one")])])), UpdateOutput("a", text("two")))
    whole, update = replayed(page)
    assert whole["node"]["cells"][0]["content"][0]["text"] == "one"
    assert update == {"t": "update_output", "id": "a", "node": {"k": "text", "id": "a", "text": "two"}}


def test_what_was_in_a_replaced_output_is_forgotten() -> None:
    bar = Progress(name="p")
    page = mirror(
        Output(Collapse(title="t", id="a", scope="in", content=[bar])),
        Output(Text("inside"), "in"),
        SetProgress("p", 0.5),
        UpdateOutput("a", text("new")),
        SetProgress("p", 0.7),
        Output(Text("lost"), "in"),
    )
    assert [each["node"]["text"] for each in replayed(page)] == ["new"]
    assert page.scopes == {ROOT, SHELL}


def test_names_inside_a_replaced_part_start_afresh() -> None:
    outer = Collapse(title="t", id="outer", content=[text("one", "inner")])
    page = mirror(
        Output(Grid(cells=[Cell([outer])])),
        UpdateOutput("inner", text("two", "inner")),
        UpdateOutput("outer", outer),
        UpdateOutput("inner", text("three", "inner")),
    )
    assert [each.get("id") for each in replayed(page)] == [None, "outer", "inner"]
    assert replayed(page)[-1]["node"]["text"] == "three"


def test_removed_outputs_do_not_come_back() -> None:
    page = mirror(
        Output(text("gone")), Output(Text("stays")), RemoveOutput("a"), UpdateOutput("a", text("x"))
    )
    assert [each["node"]["text"] for each in replayed(page)] == ["stays"]
    page = mirror(
        Output(Scope(name="s", content=[text("gone")])), RemoveOutput("a"), Output(Text("b"), "s", 0)
    )
    assert [each["t"] for each in replayed(page)] == ["output", "remove_output", "output"]


def test_cleared_parts_are_forgotten() -> None:
    page = mirror(
        Output(Scope(name="s", content=[text("one")])),
        UpdateOutput("a", text("two")),
        ClearScope("s"),
        UpdateOutput("a", text("three")),
    )
    assert [each["t"] for each in replayed(page)] == ["output", "clear"]


def test_appended_text_comes_back_as_one_piece_until_the_output_is_replaced() -> None:
    pieces = [AppendOutput("a", f"{number} ") for number in range(200)]
    page = mirror(Output(text("")), *pieces)
    shown, appended = replayed(page)
    assert shown["node"]["text"] == ""
    assert appended["data"] == "".join(f"{number} " for number in range(200))
    page.apply(MirroredCommand(UpdateOutput("a", text("new")), codec.encode(UpdateOutput("a", text("new")))))
    assert [each["node"]["text"] for each in replayed(page)] == ["new"]
    assert page.size == mirror(Output(text("new"))).size


def test_the_node_forgets_updates_of_widgets_that_a_part_held() -> None:
    node = OutputNode(ScopeNode("ROOT", None), 1)
    outer, inner = NamedPart("o", node, None, None), NamedPart("i", node, None, None)
    outer.names, outer.addresses = ["i", "k"], [(Progress, "p"), (Progress, "q")]
    inner.addresses = [(Progress, "p")]
    outer.forget(inner)
    assert (outer.names, outer.addresses) == (["k"], [(Progress, "q")])
    assert commands.UpdateOutput("a", text("x")).id == "a"
