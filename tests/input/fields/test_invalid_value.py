"""Exceptions for values that are not accepted."""

from __future__ import annotations

from greenio.input.fields.invalid_value import ForgedValue, InvalidValue, StaleValue


def test_only_stale_values_are_expected_of_a_page_that_keeps_the_rules() -> None:
    assert StaleValue("choose_again").expected
    assert not InvalidValue("required").expected
    assert not ForgedValue("not_valid").expected


def test_a_message_has_values_for_its_placeholders() -> None:
    invalid = InvalidValue("too_small", "3")
    assert (invalid.message, invalid.values) == ("too_small", ("3",))
