"""What all fields for a captured file have in common: their limits, their texts, updates."""

from __future__ import annotations

import pytest

from greenio import limits
from greenio.input import input_group, input_update, signature
from greenio.input.capture.captured_field import CapturedField
from greenio.testing import Visit
from greenio.widgets import items


def test_a_larger_file_than_the_limit_is_not_even_taken() -> None:
    with Visit(lambda: signature("x")) as page:
        assert page.form().items[0]["max_size"] == limits.SIGNATURE_BYTES
        with pytest.raises(Exception, match="too large"):
            page.answer(("signature.png", bytes(limits.SIGNATURE_BYTES + 1)))


def test_texts_are_in_the_visitors_language() -> None:
    with Visit(lambda: signature("x"), headers={"Accept-Language": "de-AT,en;q=0.5"}) as page:
        assert page.form().items[0]["texts"]["undo"] == "Rückgängig"


def test_an_app_can_only_clear_it() -> None:
    field = CapturedField("signature", items.Signature(name="s"), ())
    assert field.set_value("input_update", None) == []
    with pytest.raises(ValueError, match="can only be made by the visitor"):
        field.set_value("input_update", b"x")


def test_an_update_changes_whether_it_is_required() -> None:
    def app() -> None:
        def check(_file: object) -> None:
            input_update("s", required=True)

        input_group("x", [signature("A", name="s"), signature("B", name="t", onchange=check)])

    with Visit(app) as page:
        page.form()
        page.edit("t", ("t.png", b"\x89PNG\r\n\x1a\n"))
        page.answer(s=None, t=None)
        page.wait(lambda: page.errors, "the refusal")
        assert page.errors == {"s": "Please fill in this field"}
