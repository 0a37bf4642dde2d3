"""Asking: time limits, and a connection that breaks while the visitor types."""

from __future__ import annotations

from greenio.input import (
    input,
)
from greenio.testing import Visit


def test_a_time_limit_holds_for_everything_that_the_form_does() -> None:
    got = []

    def app() -> None:
        try:
            input("x", timeout=0.05, onchange=lambda v: None)
        except TimeoutError as error:
            got.append(error)

    with Visit(app) as page:
        page.wait(lambda: got)
        page.settle()
        assert not page.forms


def test_the_typed_text_is_not_asked_for_again_after_a_cut() -> None:
    got = []
    with Visit(lambda: got.append(input("x")), reconnect_timeout=10) as page:
        form = page.form()
        page.drop_connection()
        assert page.reconnect()
        assert list(page.forms) == [form.form]
        page.answer("typed")
    assert got == ["typed"]
