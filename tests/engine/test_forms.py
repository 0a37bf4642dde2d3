"""Forms: which events count, in which order the task sees them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenio.engine.forms import Form, FormState
from greenio.protocol.errors import IgnoredEvent
from greenio.protocol.events import Blur, Cancel, Change, Edit, Event, Reply, Submit


def form(*events: Event, cancelable: bool = True) -> Form:
    """A form with the items a and b, after these events."""
    opened = Form(1, ("a", "b"), cancelable=cancelable)
    for event in events:
        assert opened.accept(event) is None
    return opened


def drained(opened: Form) -> list[Event]:
    return list(iter(opened.next_event, None))


def change(name: str, value: object = None) -> Change:
    return Change(1, name, value)


SUBMIT = Submit(1, {"a": 1, "b": 2})


def test_a_submission() -> None:
    opened = form(SUBMIT)
    assert opened.state is FormState.CHECKING
    assert drained(opened) == [SUBMIT]
    opened.finish()
    assert opened.state is FormState.DONE


def test_a_rejected_form_is_submitted_again() -> None:
    opened = form(SUBMIT)
    drained(opened)
    opened.reject()
    assert opened.state is FormState.OPEN
    assert opened.accept(SUBMIT) is None
    assert drained(opened) == [SUBMIT]


def test_a_double_click_submits_once() -> None:
    opened = form(SUBMIT)
    dropped = IgnoredEvent("a second Submit of form 1 while the first is being checked")
    assert opened.accept(SUBMIT) == dropped
    assert drained(opened) == [SUBMIT]
    assert opened.accept(SUBMIT) == dropped


def test_a_cancellation_ends_the_form() -> None:
    opened = form(change("a", 1), Cancel(1))
    assert opened.state is FormState.CANCELLED
    assert opened.accept(SUBMIT) == IgnoredEvent("Submit for form 1, which is cancelled")
    assert drained(opened) == [change("a", 1), Cancel(1)]
    opened.finish()
    assert opened.state is FormState.CANCELLED


def test_no_cancellation_while_checking() -> None:
    assert form(SUBMIT).accept(Cancel(1)) == IgnoredEvent("Cancel of form 1 while it is being checked")


def test_what_cannot_be_cancelled_is_not() -> None:
    opened = form(cancelable=False)
    assert opened.accept(Cancel(1)) == IgnoredEvent("Cancel of form 1, which cannot be cancelled")
    assert opened.state is FormState.OPEN


@pytest.mark.parametrize("event", [SUBMIT, Cancel(1), change("a"), Blur(1, "a")])
def test_nothing_reaches_a_form_that_is_over(event: Event) -> None:
    opened = form(change("a"))
    opened.finish()
    assert opened.accept(event) == IgnoredEvent(f"{type(event).__name__} for form 1, which is done")
    assert opened.next_event() is None


@pytest.mark.parametrize("event", [change("z"), Blur(1, "z"), Submit(1, {"a": 1, "z": 2})])
def test_foreign_items_are_refused(event: Event) -> None:
    opened = form()
    assert opened.accept(event) == IgnoredEvent(
        f"{type(event).__name__} of an item 'z' that form 1 does not have"
    )
    assert (opened.state, opened.pending) == (FormState.OPEN, 0)


def test_a_reply_is_none_of_its_events() -> None:
    assert form().accept(Reply(1)) == IgnoredEvent("Reply for form 1")


def test_only_the_newest_edit_of_an_item_waits() -> None:
    opened = form(change("a", 1), change("b", 1), change("a", 2), change("a", 3))
    assert drained(opened) == [change("b", 1), change("a", 3)]


def test_checks_are_counted_apart_from_edits() -> None:
    opened = form(Blur(1, "a", 1), change("a", 1), Blur(1, "a", 2), Blur(1, "b", 0))
    assert drained(opened) == [change("a", 1), Blur(1, "a", 2), Blur(1, "b", 0)]


def test_edits_stay_on_their_side_of_a_submission() -> None:
    opened = form(change("a", 1), SUBMIT, change("a", 2), change("a", 3))
    assert drained(opened) == [change("a", 1), SUBMIT, change("a", 3)]


def test_rejecting_needs_a_submission() -> None:
    with pytest.raises(RuntimeError, match="form 1 has nothing to reject: it is open"):
        form().reject()


NAMES = st.sampled_from(["a", "b", "z"])
EVENTS = st.one_of(
    st.builds(Change, st.just(1), NAMES, st.integers()),
    st.builds(Blur, st.just(1), NAMES, st.integers()),
    st.builds(Submit, st.just(1), st.dictionaries(NAMES, st.integers())),
    st.just(Cancel(1)),
    st.just(Reply(1)),
)


@settings(deadline=None)
@given(st.lists(st.one_of(EVENTS, st.sampled_from(["take", "reject"]))), st.booleans())
def test_any_events_in_any_order(steps: list[Event | str], cancelable: bool) -> None:
    """The task sees a part of what came in its order, ends with the newest edits, and only what the form has."""
    opened = Form(1, ("a", "b"), cancelable=cancelable)
    arrived: list[Event] = []
    seen: list[Event] = []
    for step in steps:
        if isinstance(step, Event):
            if opened.accept(step) is None:
                arrived.append(step)
        elif step == "take":
            seen += filter(None, [opened.next_event()])
        elif seen and isinstance(seen[-1], Submit) and opened.state is FormState.CHECKING:
            opened.reject()
        assert opened.pending <= 2 * 4 + 2
    seen += drained(opened)

    rest = iter(arrived)
    assert all(any(event is other for other in rest) for event in seen)
    assert [each for each in seen if isinstance(each, Submit | Cancel)] == [
        each for each in arrived if isinstance(each, Submit | Cancel)
    ]
    for kind in (Change, Blur):
        for name in ("a", "b"):
            ours = [each for each in arrived if isinstance(each, kind) and each.name == name]
            if ours:
                assert any(each is ours[-1] for each in seen)
    assert all(each.name != "z" for each in seen if isinstance(each, Change | Blur))
    if any(isinstance(each, Cancel) for each in seen):
        assert cancelable
        assert isinstance(seen[-1], Cancel)


def test_edits_of_a_table_are_all_kept_in_order() -> None:
    edits = [Edit(1, "a", str(number), []) for number in range(3)]
    assert drained(form(edits[0], change("b", 1), edits[1], edits[2])) == [
        edits[0],
        change("b", 1),
        edits[1],
        edits[2],
    ]
    assert isinstance(form().accept(Edit(1, "c", "1", [])), IgnoredEvent)
