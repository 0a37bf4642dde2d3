"""The greenlet that is kept for the next callback: that it is, and that nothing of one task reaches another."""

from __future__ import annotations

import contextvars
import gc
import weakref
from collections.abc import Callable
from typing import Any

import gevent
import gevent.local
import pytest
from gevent import getcurrent

from greenio.output import put_button, put_text, use_scope
from greenio.runtime.tasks.task import GreenletTask
from greenio.session import hold
from greenio.testing import Visit

variable: contextvars.ContextVar[str] = contextvars.ContextVar("variable", default="none")
local = gevent.local.local()


class Clicks:
    """Return for each click whether its greenlet had run one before, and its result."""

    def __init__(self) -> None:
        self.reused: list[bool] = []
        self.seen: list[Any] = []
        self._known: list[weakref.ref[Any]] = []  # a strong one would be noticed

    def app(self, function: Callable[[], Any] = lambda: None) -> Callable[[], None]:
        def clicked() -> None:
            self.reused.append(any(known() is getcurrent() for known in self._known))
            self._known.append(weakref.ref(getcurrent()))
            self.seen.append(function())

        def app() -> None:
            put_button("go", onclick=clicked)
            hold()

        return app


@pytest.fixture
def clicks() -> Clicks:
    return Clicks()


def play(clicks: Clicks, function: Callable[[], Any], times: int = 3) -> None:
    with Visit(clicks.app(function)) as page:
        for number in range(times):
            page.click("go")
            page.wait(lambda: len(clicks.seen) > number, "a click")  # noqa: B023


def test_callbacks_that_do_not_wait_share_a_greenlet(clicks: Clicks) -> None:
    play(clicks, lambda: put_text("pushed").show())
    assert clicks.reused == [False, True, True]


def test_each_is_a_task_of_its_own(clicks: Clicks) -> None:
    def act() -> int:
        task = getcurrent()
        assert isinstance(task, GreenletTask)
        assert task.scopes.current == "ROOT"
        use_scope("left").__enter__()
        number = task.number
        del task
        return number

    play(clicks, act)
    assert len(set(clicks.seen)) == 3


def waits() -> None:
    gevent.sleep(0)


def times_out_later() -> None:
    gevent.Timeout(1000).start()


remembered: list[Any] = []


def is_remembered() -> None:
    remembered.append(getcurrent())


def is_linked() -> None:
    getcurrent().link(lambda _: None)


def has_an_attribute() -> None:
    getcurrent().name_of_the_user = "Ada"


def has_data_of_its_thread() -> str:
    before = getattr(local, "user", "none")
    local.user = "Ada"
    return before


@pytest.mark.parametrize(
    "function", [waits, times_out_later, is_remembered, is_linked, has_an_attribute, has_data_of_its_thread]
)
def test_a_greenlet_that_somebody_could_tell_from_a_new_one_is_not_kept(
    clicks: Clicks, function: Callable[[], Any]
) -> None:
    play(clicks, function)
    assert clicks.reused == [False] * 3
    if function is has_data_of_its_thread:
        assert clicks.seen == ["none"] * 3


def test_context_variables_start_empty(clicks: Clicks) -> None:
    def act() -> str:
        before = variable.get()
        variable.set("somebody's")
        return before

    play(clicks, act)
    assert clicks.seen == ["none"] * 3
    assert clicks.reused == [False, True, True]


def test_what_a_callback_held_is_released(clicks: Clicks) -> None:
    class Large:
        count = 0

        def __init__(self) -> None:
            Large.count += 1

        def __del__(self) -> None:
            Large.count -= 1

    def act() -> None:
        variable.set(Large())  # type: ignore[arg-type]

    play(clicks, act)
    gc.collect()
    assert Large.count == 0


def test_an_error_ends_only_its_own_task(clicks: Clicks, caplog: pytest.LogCaptureFixture) -> None:
    with (
        Visit(clicks.app(lambda: 1 / 0)) as page,
        Visit(clicks.app(lambda: put_text("fine").show())) as other,
    ):
        page.click("go")
        other.click("go")
        other.wait(lambda: other.texts() == ["go", "fine"], "the other's output")
        page.click("go")
        page.wait(lambda: len(clicks.reused) == 3, "a third click")
    assert sum("uncaught exception" in record.getMessage() for record in caplog.records) == 2


def test_one_that_waits_does_not_hold_up_the_next(clicks: Clicks) -> None:
    free = gevent.event.Event()
    with Visit(clicks.app(free.wait)) as page:
        page.click("go")
        page.click("go")
        page.wait(lambda: len(clicks.reused) == 2, "both to begin")
        assert clicks.seen == []
        free.set()
        page.wait(lambda: clicks.seen == [True, True], "both to end")


def test_none_is_left_when_the_last_session_has_gone(clicks: Clicks) -> None:
    def living() -> int:
        gc.collect()
        return sum(issubclass(type(each), GreenletTask) and not each.ready() for each in gc.get_objects())

    before = living()
    play(clicks, lambda: put_text("x").show())
    gevent.sleep(0)  # the hub's turn, in which it ends
    assert living() == before
