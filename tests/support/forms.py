"""Ask a question of one field in this process, and answer as a page would."""

from __future__ import annotations

from typing import Any

from greenio.testing import Visit


def asked(question: Any, *raws: Any) -> tuple[list[Any], Visit]:
    """Return the answers of an app that asks ``question()``, after each raw value was submitted, and its page."""
    got: list[Any] = []
    with Visit(lambda: got.append(question())) as page:
        for raw in raws:
            page.answer(raw)
    return got, page


def expect_refusal(question: Any, raw: Any) -> None:
    """Submit ``raw`` to ``question()``: the field shows an error, and the form stays open."""
    got: list[Any] = []
    with Visit(lambda: got.append(question())) as page:
        page.answer(raw)
        assert not got
        assert page.errors["data"]
        assert page.forms
