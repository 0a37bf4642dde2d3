"""Options that are a text."""

from __future__ import annotations

from typing import Any

from greenio.compat.options import with_text_options


def test_a_text_is_a_list_of_its_letters() -> None:
    @with_text_options
    def function(label: str, options: Any = None, **more: Any) -> Any:
        return options

    assert function("x", "abc") == ["a", "b", "c"]
    assert function("x", options="ab") == ["a", "b"]
    assert function("x", ["ab"]) == ["ab"]
    assert function("x") is None
