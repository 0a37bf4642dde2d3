"""The mirror of a page: an empty page that gets the mirror's commands looks as the first one does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenio import limits
from greenio.engine.mirror.contents import children, scope_name
from greenio.engine.mirror.page import Page
from greenio.engine.scopes import SHELL
from greenio.protocol import codec, commands
from greenio.testing.page import ShownPage
from greenio.widgets.base import Widget
from greenio.widgets.container import Alert, Collapse, Scope, Tab, Tabs
from greenio.widgets.layout import Cell, Grid
from greenio.widgets.progress import Progress
from greenio.widgets.table import Span, Table
from greenio.widgets.text import Text
from tests.support.mirrored import both, mirrored, replayed, show, text, texts

scope_names = st.sampled_from("abcd")
#: Of widgets whose scope is only a part of them: what is left of one without its scope is not looked at here.
area_names = st.sampled_from("ef")
some_scope = st.sampled_from(["ROOT", "a", "b", "c", "d", "e", "f", "missing"])
positions = st.sampled_from([-1, -1, 0, 1, -2])
some_text = st.integers(0, 10**6).map(lambda number: text(f"t{number}"))
bar_names = st.sampled_from(["bar", "other"])
bars = bar_names.map(lambda name: Progress(name=name))


def containers(inner: st.SearchStrategy[Widget]) -> st.SearchStrategy[Widget]:
    content = st.lists(inner, max_size=3)
    return st.one_of(
        st.builds(lambda name, inside: Scope(name=name, content=inside), scope_names, content),
        st.builds(
            lambda name, inside, bound: Scope(name=name, content=inside[:bound], max_items=bound),
            scope_names,
            content,
            st.integers(1, 3),
        ),
        st.builds(lambda inside: Alert(color="info", content=inside), content),
        st.builds(lambda name, inside: Collapse(title="T", scope=name, content=inside), area_names, content),
        st.builds(lambda inside: Tabs(tabs=[Tab("T", inside)]), content),
        st.builds(lambda inside: Table(rows=[["h"], [Span(each) for each in inside]]), content),
        st.builds(
            lambda name, inside: Grid(scope=name, cells=[Cell([each]) for each in inside]),
            area_names,
            content,
        ),
    )


outputs = st.recursive(st.one_of(some_text, bars), containers, max_leaves=6)
command = st.one_of(
    st.builds(commands.Output, outputs, some_scope, positions),
    st.builds(commands.Output, some_text, some_scope, positions),
    st.builds(
        commands.CreateScope, scope_names, some_scope, positions, st.sampled_from(["keep", "clear", "remove"])
    ),
    st.builds(commands.ClearScope, some_scope),
    st.builds(commands.RemoveScope, scope_names),
    st.builds(commands.SetProgress, bar_names, st.sampled_from([0.25, 0.5, 1.0])),
    st.builds(commands.Popup, st.just("P"), st.sampled_from(["p1", "p2"]), st.lists(some_text, max_size=2)),
    st.just(commands.ClosePopup()),
    st.builds(commands.Output, some_text, st.sampled_from(["p1", "p2"]), positions),
)


def names_in(widget: Widget) -> list[str]:
    """Names that have to be the only ones on the page: of scopes and of progress bars."""
    own = [widget.name] if isinstance(widget, Progress) else [scope_name(widget)]
    return [name for name in own if name] + [name for child in children(widget) for name in names_in(child)]


def names_on(page: ShownPage) -> set[str]:
    return {widget["name"] for widget in page.outputs.widgets() if widget.get("name")} | set(
        page.outputs.scopes
    )


@settings(max_examples=400, deadline=None)
@given(st.lists(command, max_size=25))
def test_an_empty_page_becomes_what_the_first_one_is(issued: list[commands.Command]) -> None:
    mirror, first = Page(lambda _: False), ShownPage()
    for each in issued:
        if isinstance(each, commands.Output):
            inside = names_in(each.node)
            # The page shows a notice for a name that it has; which one is first may differ, so not here.
            if len(set(inside)) < len(inside) or names_on(first) & set(inside):
                continue
        entry = mirrored(each)
        show(first, entry.encoded)
        mirror.apply(entry)
    again = replayed(mirror)
    assert texts(again) == texts(first)
    assert again.popup == first.popup
    if first.popup is not None:
        assert texts(again, first.popup.scope) == texts(first, first.popup.scope)
    assert mirror.scopes == {*first.outputs.scopes, SHELL}


@settings(max_examples=100, deadline=None)
@given(st.lists(command, max_size=25))
def test_the_size_is_that_of_what_is_kept(issued: list[commands.Command]) -> None:
    mirror = both(*issued)[2]
    mirror.apply(mirrored(commands.ClosePopup()))
    mirror.apply(mirrored(commands.ClearScope("ROOT")))
    assert mirror.size == 0
    assert list(mirror.replay()) == []


def test_settings_and_open_questions_come_back() -> None:
    issued = [
        commands.SetEnv(title="T", output_max_width="1px"),
        commands.SetEnv(title="U"),
        commands.Toast("gone"),
        commands.RunScript("gone"),
        commands.RunScript("asked", {}, 7),
        commands.RunScript("answered", {}, 700),
        commands.SyncPins(8),
    ]
    mirror = both(*issued)[2]
    expected = [commands.SetEnv(title="U", output_max_width="1px"), issued[4], issued[6]]
    assert list(mirror.replay()) == [codec.encode(each) for each in expected]


def test_an_output_is_shown_again_with_the_ids_that_it_was_sent_with() -> None:
    class NextId:
        def __init__(self) -> None:
            self.count = 0

        def to_wire(self) -> int:
            self.count += 1
            return self.count

    callback = NextId()
    mirror = both(commands.Output(Text(text="x", click=callback), position=0))[2]
    assert b'"click":1' in b"".join(mirror.replay())
    assert callback.count == 1


def test_what_came_with_surrogates_comes_back_as_the_page_showed_it() -> None:
    first, again, _ = both(
        commands.Output(text("\ud800"), position=0),
        commands.CreateScope("a"),
        commands.OpenForm(1, [{"k": "input", "name": "a"}]),
        commands.UpdateItem(1, "a", {"attributes": {"\ud800": "\ud801"}}),
    )
    assert texts(first) == texts(again) == ["\ufffd"]


def test_memory_is_bounded_and_the_newest_outputs_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PAGE_BYTES", 50_000)
    issued = [commands.Output(text(f"{number:05}" * 20)) for number in range(2000)]
    first, again, mirror = both(*issued)
    assert mirror.size <= limits.PAGE_BYTES
    shown = texts(again)
    assert 100 < len(shown) < 2000
    assert shown == texts(first)[-len(shown) :]


def test_scopes_that_are_made_for_each_output_are_bounded_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PAGE_BYTES", 50_000)
    issued: list[commands.Command] = []
    for number in range(2000):
        issued.append(commands.CreateScope(f"s{number}"))
        issued.append(commands.CreateScope(f"s{number}-inner", f"s{number}"))
        issued.append(commands.Output(text(str(number)), f"s{number}-inner"))
    first, again, mirror = both(*issued)
    shown = texts(again)
    assert 50 < len(shown) < 500
    assert shown == texts(first)[-len(shown) :]
    assert mirror.size <= limits.PAGE_BYTES


def test_empty_scopes_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PAGE_BYTES", 50_000)
    mirror = both(*[commands.CreateScope(f"s{number}") for number in range(2000)])[2]
    assert mirror.size <= limits.PAGE_BYTES
    assert list(mirror.replay())[-1] == codec.encode(commands.CreateScope("s1999"))


def test_a_form_takes_from_the_room_of_outputs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PAGE_BYTES", 50_000)
    outputs = [commands.Output(text("x" * 1000)) for _ in range(30)]
    form = commands.OpenForm(1, [{"k": "input", "name": "a", "label": "y" * 30_000}])
    _, again, mirror = both(*outputs, form)
    assert mirror.size <= limits.PAGE_BYTES
    assert len(texts(again)) < 15
    assert again.forms.by_id == {1: form}
