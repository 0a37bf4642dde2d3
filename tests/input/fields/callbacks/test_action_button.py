"""The button beside a field, and the function that fills the field."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import (
    input,
)
from greenio.protocol import events
from greenio.testing import Visit


def test_set_value_after_the_form_is_gone_does_nothing() -> None:
    kept = []
    with Visit(lambda: input("x", action=("Go", kept.append))) as page:
        page.send(events.Click(page.form().items[0]["action_callback"]))
        page.answer("a")
        kept[0]("late")
        kept[0]("late", "label")
        page.settle()
        assert not [command for command in page.commands if hasattr(command, "props")]
        assert page.ended == "done"


@pytest.mark.parametrize(("action", "error"), [("Go", ValueError), (("Go", 5), TypeError)])
def test_mistakes_at_the_call(action: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="action"):
        input("a", action=action)
