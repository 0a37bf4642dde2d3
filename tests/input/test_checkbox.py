"""checkbox(): the answer, and mistakes at the call."""

from __future__ import annotations

from greenio.input import checkbox
from greenio.testing import Visit
from tests.support.forms import asked


def test_the_answer_is_a_list_in_the_order_of_the_options() -> None:
    assert asked(lambda: checkbox("x", ["a", "b", "c"]), [2, 0])[0] == [["a", "c"]]


def test_values_that_were_selected_before_are_sent_to_the_page() -> None:
    with Visit(lambda: checkbox("x", ["a", "b"], value=["b"])) as page:
        assert [option.get("selected", False) for option in page.form().items[0]["options"]] == [False, True]
