"""The mirror of the page: whatever was done to a page, an empty one that gets the mirror's commands looks the same."""

from __future__ import annotations

import copy
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenio import limits
from greenio.engine.mirror.page import Page
from greenio.protocol import codec, commands
from greenio.protocol.frames import Down
from greenio.testing import Visit


class Shown(Visit):
    """The model of a page without a session."""

    def __init__(self) -> None:
        self.commands = []
        self._begin()

    def settle(self) -> None:
        """Nothing comes by itself."""

    def show(self, encoded: bytes) -> None:
        [command] = codec.decode_down(codec.assemble_down([encoded], first=1)).c
        self._apply(copy.deepcopy(command))


def both(*issued: commands.Command) -> tuple[Shown, Shown, Page]:
    page, first, again = Page(lambda request: request < 100), Shown(), Shown()
    for command in issued:
        encoded = codec.encode(command)
        first.show(encoded)
        page.apply(encoded)
    for encoded in page.commands():
        again.show(encoded)
    return first, again, page


def text(value: str) -> dict:
    return {"k": "text", "text": value}


def scope(name: str, *content: dict, most: int = 0) -> dict:
    return {"k": "scope", "name": name, "content": list(content), "max_items": most}


names = st.sampled_from(["ROOT", "a", "b", "c", "d", "missing"])
positions = st.sampled_from([-1, -1, 0, 1, -2])
texts = st.integers(0, 10**6).map(lambda number: text(f"t{number}"))
nodes = st.recursive(
    texts,
    lambda inner: st.one_of(
        st.builds(
            lambda name, content: {"k": "scope", "name": name, "content": content},
            st.sampled_from("abcd"),
            st.lists(inner, max_size=3),
        ),
        st.builds(
            lambda content: {"k": "alert", "color": "info", "content": content}, st.lists(inner, max_size=3)
        ),
        st.builds(
            lambda name, content: {"k": "collapse", "title": "T", "scope": name, "content": content},
            st.sampled_from("abcd"),
            st.lists(inner, max_size=2),
        ),
    ),
    max_leaves=5,
)


def names_in(node: dict) -> list[str]:
    own = [node["name"]] if node["k"] == "scope" else [node["scope"]] if node.get("scope") else []
    return own + [name for child in node.get("content", ()) for name in names_in(child)]


commands_of_a_page = st.lists(
    st.one_of(
        st.builds(commands.Output, nodes, names, positions),
        st.builds(commands.Output, texts, names, positions),
        st.builds(
            commands.CreateScope,
            st.sampled_from("abcd"),
            names,
            positions,
            st.sampled_from(["keep", "clear", "remove"]),
        ),
        st.builds(commands.ClearScope, names),
        st.builds(commands.RemoveScope, st.sampled_from("abcd")),
    ),
    max_size=25,
)


@settings(max_examples=300, deadline=None)
@given(commands_of_a_page)
def test_an_empty_page_becomes_what_the_first_one_is(issued):
    known = {"ROOT"}
    page, first = Page(lambda _: False), Shown()
    for command in issued:
        if isinstance(command, commands.Output):
            inside = names_in(command.node)
            # The page shows a notice for a name that it has; which one is first may differ, so not here.
            if len(set(inside)) < len(inside) or any(name in first.scopes for name in inside):
                continue
        encoded = codec.encode(command)
        first.show(encoded)
        page.apply(encoded)
        known = set(first.scopes)
    again = Shown()
    for encoded in page.commands():
        again.show(encoded)
    assert again.texts() == first.texts()
    assert set(page._scopes) == known


@pytest.mark.parametrize("container", ["missing", "a", "inner", "filled"])
def test_a_scope_that_cannot_be_made_anew_stays(container):
    first, again, page = both(
        commands.CreateScope("a"),
        commands.Output(scope("outer", scope("inner", text("x"))), "a"),
        commands.CreateScope("filled", "inner"),
        commands.CreateScope("a", container, if_exist="remove"),
        commands.Output(text("y"), "filled"),
    )
    assert first.texts() == again.texts() == ["x", "y"]
    assert set(page._scopes) == set(first.scopes)


def test_what_was_removed_is_not_kept():
    first, again, page = both(
        commands.CreateScope("a"),
        *[commands.Output(text("x" * 1000), "a") for _ in range(100)],
        commands.ClearScope("a"),
        commands.Output(text("end")),
    )
    assert first.texts() == again.texts() == ["end"]
    assert page.size < 1000


def test_forms_come_back_in_order_with_what_became_of_them():
    item = {"k": "input", "name": "data"}
    issued = [
        commands.OpenForm(1, [item], "one"),
        commands.OpenForm(2, [item], "two"),
        commands.UpdateItem(1, "data", {"label": "new"}),
        commands.RejectForm(1, {"data": "no"}),
        commands.RejectForm(1, {"data": "still no"}),
        commands.OpenForm(3, [item], "three"),
        commands.CloseForm(2),
    ]
    page = both(*issued)[2]
    page.draft(1, "data", "half ty")
    page.draft(1, "data", "half typed")
    page.draft(2, "data", "gone")
    assert list(page.commands()) == [
        codec.encode(each)
        for each in (
            issued[0],
            issued[2],
            issued[4],
            commands.UpdateItem(1, "data", {"value": "half typed"}),
            issued[5],
        )
    ]


def test_updates_of_one_item_are_kept_as_one():
    update = partial(commands.UpdateItem, 1, "a")
    page = both(
        commands.OpenForm(1, [{"k": "select", "name": "a"}]),
        update({"label": "first", "attributes": {"x": "1", "y": "1"}}),
        update({"value": [1], "help_text": "0"}),
        update({"attributes": {"y": False}}),
        update({"options": [{"label": "n"}], "base": 2}),
        *[update({"help_text": f"{number} characters left"}) for number in range(1000)],
    )[2]
    assert list(page.commands())[1:] == [
        codec.encode(
            update(
                {
                    "label": "first",
                    "attributes": {"x": "1", "y": False},
                    "options": [{"label": "n"}],
                    "base": 2,
                    "help_text": "999 characters left",
                }
            )
        )
    ]
    assert page.size < 1000


def test_what_was_typed_outlives_an_update_that_leaves_it_alone():
    page = both(commands.OpenForm(1, [{"k": "input", "name": "a"}]))[2]
    page.draft(1, "a", "typed")
    page.apply(codec.encode(commands.UpdateItem(1, "a", {"help_text": "3 left"})))
    assert codec.encode(commands.UpdateItem(1, "a", {"value": "typed"})) in list(page.commands())
    page.apply(codec.encode(commands.UpdateItem(1, "a", {"value": "set"})))
    assert list(page.commands())[1:] == [
        codec.encode(commands.UpdateItem(1, "a", {"help_text": "3 left", "value": "set"}))
    ]


def test_a_page_cannot_make_the_server_keep_more_than_its_share_of_drafts():
    page = both(commands.OpenForm(1, [{"k": "input", "name": "a"}]))[2]
    for number in range(100):
        page.draft(1, f"n{number}", "x" * 60_000)
    kept = [each for each in page.commands() if len(each) > 60_000]
    assert sum(map(len, kept)) < 1.1 * limits.DRAFT_BYTES
    for number in range(100):
        page.draft(1, f"n{number}", "short")
    assert sum(b"short" in each for each in page.commands()) == 100


def test_what_outputs_were_changed_to_comes_back():
    pin = {"k": "pin", "body": {"id": 1, "item": {"k": "input", "name": "p"}}}
    issued = [
        commands.SetEnv(title="T", output_max_width="1px"),
        commands.SetEnv(title="U"),
        commands.Output({"k": "progress", "name": "bar"}),
        commands.Output(pin),
        commands.Output(
            {"k": "datatable", "instance": "i", "records": [{"k": "scope", "name": "no"}], "columns": []}
        ),
        commands.SetProgress("bar", 0.2),
        commands.SetProgress("bar", 0.7),
        commands.SetProgress("unknown", 0.7),
        commands.UpdatePin("p", {"label": "L"}),
        commands.UpdatePin("p", {"value": "v"}),
        commands.UpdateDatatable("i", "insert", [1]),
        commands.UpdateDatatable("i", "replace", [2]),
        commands.UpdateDatatable("i", "remove", [], [1]),
        commands.Toast("gone"),
        commands.RunScript("gone"),
        commands.RunScript("asked", {}, 7),
        commands.RunScript("answered", {}, 700),
    ]
    expected = [
        commands.SetEnv(title="U", output_max_width="1px"),
        issued[2],
        issued[6],
        issued[3],
        commands.UpdatePin("p", {"label": "L", "value": "v"}),
        issued[4],
        *issued[11:13],
        issued[15],
    ]
    page = both(*issued)[2]
    found = codec.decode_down(codec.assemble_down(list(page.commands()), first=1))
    wanted = codec.decode_down(codec.assemble_down([codec.encode(each) for each in expected], first=1))
    assert isinstance(found, Down)
    assert found.c == wanted.c
    assert "no" not in page._scopes


def test_a_popup_comes_back_with_what_was_put_into_it():
    opened = commands.Popup("P", "s1", [text("first"), scope("inner")])
    issued = [
        commands.Popup("old", "s0", [text("old")]),
        opened,
        commands.Output(text("second"), "s1"),
        commands.Output(text("third"), "inner"),
        commands.Output(text("lost"), "s0"),
    ]
    first, again, _ = both(*issued)
    assert first.popup == again.popup == opened
    assert first.texts("s1") == again.texts("s1") == ["first", "third", "second"]
    assert both(*issued, commands.ClosePopup())[1].popup is None
    page = both(*issued)[2]
    page.dismissed("s0")
    assert page._popup is not None
    page.dismissed("s1")
    assert list(page.commands()) == []


def test_a_bounded_scope_keeps_its_last_items():
    first, again, page = both(
        commands.Output(scope("log", text("0"), text("1"), most=3)),
        *[commands.Output(text(str(number)), "log") for number in range(2, 50)],
    )
    assert first.texts() == again.texts() == ["47", "48", "49"]
    assert page.size < 2000


def test_memory_is_bounded_and_the_newest_outputs_stay(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "PAGE_BYTES", 50_000)
    issued = [commands.Output(text(f"{number:05}" * 20)) for number in range(2000)]
    first, again, page = both(*issued)
    assert page.truncated
    assert page.size <= limits.PAGE_BYTES
    shown = again.texts()
    assert 100 < len(shown) < 2000
    assert shown == first.texts()[-len(shown) :]


def test_scopes_that_are_made_for_each_output_are_bounded_with_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "PAGE_BYTES", 50_000)
    issued: list[commands.Command] = []
    for number in range(2000):
        issued.append(commands.CreateScope(f"s{number}"))
        issued.append(commands.CreateScope(f"s{number}-inner", f"s{number}"))
        issued.append(commands.Output(text(str(number)), f"s{number}-inner"))
    first, again, page = both(*issued)
    shown = again.texts()
    assert 50 < len(shown) < 500
    assert shown == first.texts()[-len(shown) :]
    assert page.size <= limits.PAGE_BYTES
    empty = Page(lambda request: True)
    for number in range(2000):
        empty.apply(codec.encode(commands.CreateScope(f"s{number}")))
    assert empty.size <= limits.PAGE_BYTES
    last = list(empty.commands())[-1]
    assert last == codec.encode(commands.CreateScope("s1999"))
