"""first_of(): the first that returns, and the end of the others."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import gevent
import pytest
from gevent.event import Event

from greenio.input import input
from greenio.output import put_text
from greenio.session import first_of, register_thread
from greenio.testing import Visit


def failing() -> None:
    raise LookupError("not there")


def test_the_first_that_returns_wins_and_the_forms_of_the_others_leave() -> None:
    got: list[Any] = []
    ended: list[str] = []

    def other() -> None:
        try:
            input("Other")
        finally:
            ended.append("other")

    def app() -> None:
        got.append(first_of(other, Event().wait, lambda: input("Name")))
        got.append(list(ended))
        input("Next")

    with Visit(app) as page:
        page.wait(lambda: page.form().title == "Name")
        page.answer("Ada")
        assert page.form().title == "Next"
        assert len(page.forms) == 1
    assert got == [(2, "Ada"), ["other"]]


def test_a_function_that_is_done_at_once_wins() -> None:
    got: list[Any] = []
    with Visit(lambda: got.append(first_of(lambda: 1, lambda: input("x")))):
        assert got == [(0, 1)]


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: first_of(failing, lambda: input("x")), LookupError, "not there"),
        (lambda: first_of(lambda: input("x"), timeout=0.1), TimeoutError, "within 0.1 s"),
        (lambda: first_of(), ValueError, "at least one"),
        (lambda: first_of(5), TypeError, "5 is no function"),  # type: ignore[arg-type]
    ],
)
def test_errors_go_to_the_caller_and_no_form_stays(
    call: Callable[[], Any], error: type[Exception], message: str
) -> None:
    def app() -> None:
        with pytest.raises(error, match=message):
            call()
        put_text("over")
        input("Next")

    with Visit(app) as page:
        page.expect("over")
        assert page.form().title == "Next"
        assert len(page.forms) == 1


def test_races_in_a_race_end_with_it() -> None:
    got: list[Any] = []

    def app() -> None:
        got.append(first_of(lambda: first_of(lambda: input("Inner")), lambda: gevent.sleep(0.01)))
        input("Next")

    with Visit(app) as page:
        page.wait(lambda: got)
        assert page.form().title == "Next"
        assert len(page.forms) == 1
    assert got == [(1, None)]


def test_a_registered_thread_may_wait_for_the_first() -> None:
    got: list[Any] = []

    def app() -> None:
        thread = threading.Thread(
            target=lambda: got.append(first_of(lambda: input("Name"), lambda: input("x")))
        )
        register_thread(thread)
        thread.start()

    with Visit(app) as page:
        page.wait(lambda: len(page.forms) == 2)
        page.answer("Ada")
        page.wait(lambda: got)
    assert got == [(1, "Ada")]


def test_coroutine_sessions_have_their_own_way() -> None:
    got: list[str] = []

    async def app() -> None:
        try:
            first_of(lambda: 1)
        except RuntimeError as error:
            got.append(str(error))

    with Visit(app) as page:
        page.wait(lambda: got)
    assert "thread session" in got[0]
