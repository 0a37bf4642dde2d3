"""Values that an item does not accept."""

from __future__ import annotations

from greenio.input.fields.invalid_value import ForgedValue, InvalidValue, StaleValue


def test_a_refusal_carries_its_message_and_the_values_for_it() -> None:
    error = InvalidValue("too_big", "5")
    assert (error.message, error.values) == ("too_big", ("5",))


def test_only_a_stale_value_is_expected_of_a_page_that_keeps_the_rules() -> None:
    assert StaleValue("choose_again").expected
    assert not ForgedValue("not_possible").expected
