"""The outputs of a page without a browser."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.protocol.commands import CreateScope, SetProgress
from greenio.testing.outputs import ShownOutputs


def text(value: str) -> dict[str, Any]:
    return {"k": "text", "text": value}


def scope(name: str, *content: dict[str, Any], **others: Any) -> dict[str, Any]:
    return {"k": "scope", "name": name, "content": list(content), **others}


def shown(*widgets: dict[str, Any]) -> ShownOutputs:
    outputs = ShownOutputs()
    for widget in widgets:
        outputs.insert("ROOT", -1, widget)
    return outputs


@pytest.mark.parametrize(
    ("position", "expected"), [(-1, "abx"), (-2, "axb"), (0, "xab"), (1, "axb"), (9, "abx"), (-9, "xab")]
)
def test_positions_count_from_either_end(position: int, expected: str) -> None:
    outputs = shown(text("a"), text("b"))
    outputs.insert("ROOT", position, text("x"))
    assert "".join(outputs.texts("ROOT")) == expected


def test_an_output_without_its_scope_is_shown_nowhere() -> None:
    outputs = shown()
    outputs.insert("missing", -1, text("x"))
    assert outputs.widgets() == []


def test_a_bounded_scope_drops_what_came_first_wherever_it_stands() -> None:
    outputs = shown(scope("s", text("a"), text("b"), max_items=3))
    outputs.insert("s", 0, text("c"))
    outputs.insert("s", 0, text("d"))
    assert outputs.texts("s") == ["d", "c", "b"]
    outputs.clear("s")
    for value in "efgh":
        outputs.insert("s", -1, text(value))
    assert outputs.texts("s") == ["f", "g", "h"]


def test_what_is_removed_takes_its_scopes_along() -> None:
    outputs = shown(scope("outer", scope("inner", text("x"))))
    outputs.remove_scope("outer")
    assert outputs.scopes == {"ROOT": []}


def test_a_scope_is_made_anew_only_outside_itself() -> None:
    outputs = shown(scope("outer", scope("inner", text("x"))))
    outputs.create_scope(CreateScope("outer", "inner", if_exist="remove"))
    assert outputs.texts("ROOT") == ["x"]
    outputs.create_scope(CreateScope("outer", "ROOT", if_exist="remove"))
    assert outputs.scopes == {"ROOT": [{"k": "scope", "name": "outer"}], "outer": []}


def test_progress_bars_show_their_share_or_their_label() -> None:
    outputs = shown({"k": "progress", "name": "bar"}, {"k": "progress", "name": "other", "label": "L"})
    assert outputs.texts("ROOT") == ["0.0%", "L"]
    outputs.set_progress(SetProgress("bar", 0.5))
    assert outputs.texts("ROOT") == ["50.0%", "L"]
