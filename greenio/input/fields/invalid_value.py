"""Exceptions for values that an item of a form does not accept."""

from __future__ import annotations

from greenio.input.messages import MessageId


class InvalidValue(Exception):
    """A value that the item's declaration does not allow.

    :param message: id of the text that is shown under the item, in the visitor's language.
    :param values: values for the text's placeholders.
    """

    #: True if a page that keeps the rules may submit such a value.
    expected = False

    def __init__(self, message: MessageId, *values: str) -> None:
        super().__init__(message, *values)
        self.message = message
        self.values = values


class ForgedValue(InvalidValue):
    """A value that the page cannot report by itself; each one is logged."""


class StaleValue(InvalidValue):
    """A value that was valid when the page sent it and is not any more."""

    expected = True
