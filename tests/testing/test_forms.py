"""The forms of a page without a browser."""

from __future__ import annotations

from greenio.protocol.commands import ItemStatus, OpenForm, RejectForm
from greenio.testing.forms import ShownForms


def test_the_newest_form_is_the_visible_one() -> None:
    forms = ShownForms()
    for id in (1, 2):
        forms.open(OpenForm(id, []))
    assert forms.newest.form == 2
    forms.close(2)
    assert forms.newest.form == 1


def test_errors_are_those_of_the_latest_submission_and_of_checks_since() -> None:
    forms = ShownForms()
    forms.reject(RejectForm(1, {"a": "no", "b": "no"}, "both"))
    assert forms.errors == {"a": "no", "b": "no", "": "both"}
    forms.reject(RejectForm(1, {"a": "still no"}))
    forms.mark(ItemStatus(1, "b", "bad"))
    assert forms.errors == {"a": "still no", "b": "bad"}
    forms.mark(ItemStatus(1, "a"))
    assert forms.errors == {"b": "bad"}
