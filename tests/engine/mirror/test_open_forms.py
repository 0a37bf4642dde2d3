"""Open forms in the mirror of a page."""

from __future__ import annotations

from functools import partial

from greenio import limits
from greenio.engine.mirror.page import Page
from greenio.protocol import codec, commands
from greenio.widgets.base import Item
from greenio.widgets.items import Input, Select, TableEditor
from tests.support.mirrored import both, mirrored


def opened(form: int, item: Item, title: str = "") -> commands.OpenForm:
    return commands.OpenForm(form, [item], title)


def replays(mirror: Page, *expected: commands.Command) -> bool:
    return list(mirror.replay()) == [codec.encode(each) for each in expected]


def test_forms_come_back_in_order_with_what_became_of_them() -> None:
    item = Input(name="data")
    issued = [
        opened(1, item, "one"),
        opened(2, item, "two"),
        commands.UpdateItem(1, "data", {"label": "new"}),
        commands.RejectForm(1, {"data": "no"}),
        commands.RejectForm(1, {"data": "still no"}),
        opened(3, item, "three"),
        commands.CloseForm(2),
    ]
    mirror = both(*issued)[2]
    mirror.draft(1, "data", "half ty")
    mirror.draft(1, "data", "half typed")
    mirror.draft(2, "data", "gone")
    typed = commands.UpdateItem(1, "data", {"value": "half typed"})
    assert replays(mirror, issued[0], issued[2], issued[4], typed, issued[5])


def test_updates_of_one_item_are_kept_as_one() -> None:
    update = partial(commands.UpdateItem, 1, "a")
    form = opened(1, Select(name="a"))
    mirror = both(
        form,
        update({"label": "first", "attributes": {"x": "1", "y": "1"}}),
        update({"value": [1], "help_text": "0"}),
        update({"attributes": {"y": False}}),
        update({"options": [{"label": "n"}], "base": 2}),
        *[update({"help_text": f"{number} characters left"}) for number in range(1000)],
    )[2]
    merged = {
        "label": "first",
        "attributes": {"x": "1", "y": False},
        "options": [{"label": "n"}],
        "base": 2,
        "help_text": "999 characters left",
    }
    assert replays(mirror, form, update(merged))
    assert mirror.size < 1000


def test_updates_and_errors_come_back_in_the_order_of_their_last_change() -> None:
    form = opened(1, Input(name="a"))
    update, reject = commands.UpdateItem(1, "a", {"label": "L"}), commands.RejectForm(1, {"a": "no"})
    assert replays(both(form, update, reject)[2], form, update, reject)
    assert replays(both(form, update, reject, update)[2], form, reject, update)


def test_what_was_typed_outlives_an_update_that_leaves_it_alone() -> None:
    form = opened(1, Input(name="a"))
    mirror = both(form)[2]
    mirror.draft(1, "a", "typed")
    left = commands.UpdateItem(1, "a", {"help_text": "3 left"})
    mirror.apply(mirrored(left))
    assert replays(mirror, form, left, commands.UpdateItem(1, "a", {"value": "typed"}))
    mirror.apply(mirrored(commands.UpdateItem(1, "a", {"value": "set"})))
    assert replays(mirror, form, commands.UpdateItem(1, "a", {"help_text": "3 left", "value": "set"}))


def test_a_page_cannot_make_the_server_keep_more_than_its_share_of_drafts() -> None:
    mirror = both(opened(1, Input(name="a")))[2]
    for number in range(100):
        mirror.draft(1, f"n{number}", "x" * 60_000)
    kept = [each for each in mirror.replay() if len(each) > 60_000]
    assert sum(map(len, kept)) <= limits.DRAFT_BYTES
    for number in range(100):
        mirror.draft(1, f"n{number}", "short")
    assert sum(b"short" in each for each in mirror.replay()) == 100


def test_a_closed_form_leaves_nothing() -> None:
    mirror = both(opened(1, Input(name="a")), commands.UpdateItem(1, "a", {"label": "L"}))[2]
    for number in range(2 * limits.DRAFT_ITEMS):
        mirror.draft(1, f"n{number}", "x")
    assert len(list(mirror.replay())) == 2 + limits.DRAFT_ITEMS
    for _ in range(2):
        mirror.apply(mirrored(commands.CloseForm(1)))
    assert mirror.size == 0
    mirror.draft(1, "a", "late")
    assert replays(mirror)


def test_a_table_comes_back_as_it_is_then_and_does_not_push_outputs_out() -> None:
    class Rows:
        """Rows that change after they were shown."""

        shown = [[1]]

        def to_wire(self) -> list[list[int]]:
            return self.shown

    rows = Rows()
    mirror = both(opened(1, TableEditor(name="data", rows=rows)))[2]
    small = mirror.size
    rows.shown = [[n] for n in range(10_000)]
    assert replays(mirror, opened(1, TableEditor(name="data", rows=rows.shown)))
    assert mirror.size == small
