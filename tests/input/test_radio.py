"""radio(): the answer, and mistakes at the call."""

from __future__ import annotations

from greenio.input import radio
from greenio.testing import Visit
from tests.support.forms import asked


def test_one_option_or_none_is_the_answer() -> None:
    assert asked(lambda: radio("x", ["a", "b"]), [1])[0] == ["b"]
    assert asked(lambda: radio("x", ["a", "b"]), [])[0] == [None]


def test_only_the_last_of_several_selected_options_is_selected() -> None:
    options = [{"label": each, "value": each, "selected": True} for each in "ab"]
    with Visit(lambda: radio("x", options)) as page:
        assert [option.get("selected", False) for option in page.form().items[0]["options"]] == [False, True]
