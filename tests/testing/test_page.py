"""A page without a browser: what each command makes of it."""

from __future__ import annotations

from greenio.protocol import commands
from greenio.testing.page import ShownPage


def text(value: str) -> dict[str, str]:
    return {"k": "text", "text": value}


def done(*issued: commands.Command) -> ShownPage:
    page = ShownPage()
    for command in issued:
        page.apply(command)
    return page


def test_a_popup_replaces_the_one_before() -> None:
    page = done(
        commands.Popup("first", "p1", [text("a")]),
        commands.Popup("second", "p2", [text("b")]),
        commands.Output(text("late"), "p1"),
        commands.Output(text("c"), "p2"),
    )
    assert page.popup is not None
    assert page.popup.title == "second"
    assert page.outputs.texts("p2") == ["b", "c"]
    assert "p1" not in page.outputs.scopes
    page.apply(commands.ClosePopup())
    assert page.popup is None
    assert page.outputs.scopes == {"ROOT": []}


def test_toasts_and_the_end_are_kept() -> None:
    page = done(commands.Toast("one"), commands.Toast("two"), commands.End("idle"))
    assert page.toasts == ["one", "two"]
    assert page.ended == "idle"


def test_commands_that_leave_no_trace_are_done_silently() -> None:
    page = done(commands.RunScript("x"), commands.ScrollTo("ROOT"), commands.SetEnv(title="T"))
    assert page.outputs.scopes == {"ROOT": []}
