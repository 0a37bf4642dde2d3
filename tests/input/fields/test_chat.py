"""The field for the next message."""

from __future__ import annotations

import pytest

from greenio.input.fields.chat import ChatField
from greenio.input.fields.invalid_value import ForgedValue, InvalidValue


def field(**given):
    return ChatField(
        **{
            "placeholder": "p",
            "files": False,
            "accept": None,
            "max_size": 0,
            "suggestions": (),
            "value": "",
            **given,
        }
    )


def test_text_without_files():
    assert field().convert({"text": "a"}) == "a"
    assert field().set_value("input_update", None) == ""
    with pytest.raises(InvalidValue):
        field().convert({"text": ""})
    with pytest.raises(ForgedValue):
        field().convert({"text": "a", "files": ["token"]})


def test_a_limit_that_is_no_size():
    with pytest.raises(ValueError, match=r"chat_input\(\): max_size"):
        field(max_size="much")
