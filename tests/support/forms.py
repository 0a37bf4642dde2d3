"""Ask a question of one field in this process, and answer as a page would."""

from __future__ import annotations

from typing import Any

from greenio.protocol import events
from greenio.testing import Visit


def asked(question: Any, *raws: Any) -> tuple[list[Any], Visit]:
    """Return the answers of an app that asks ``question()``, after each raw value was submitted, and its page."""
    got: list[Any] = []
    with Visit(lambda: got.append(question())) as page:
        for raw in raws:
            submit(page, raw)
    return got, page


def expect_refusal(question: Any, raw: Any) -> None:
    """Submit ``raw`` to ``question()``: the field shows an error, and the form stays open."""
    got: list[Any] = []
    with Visit(lambda: got.append(question())) as page:
        submit(page, raw)
        assert not got
        assert page.errors["data"]
        assert page.forms


def submit(page: Visit, raw: Any = None, **values: Any) -> None:
    """Submit the visible form with a value, or values by name, as no page would report them, perhaps."""
    form = page.form()
    page.errors.clear()
    page.send(events.Submit(form.form, values or {form.items[0]["name"]: raw}))
