"""Inner functions of PyWebIO, and keywords that were removed."""

from __future__ import annotations

import pytest

from greenio.compat.internals import internal, without_removed


def test_an_inner_function_keeps_its_name_and_says_what_it_is() -> None:
    @internal
    def send_msg(cmd: str) -> None: ...

    with pytest.raises(NotImplementedError, match=r"send_msg\(\) is an inner function"):
        send_msg("x")


def test_removed_keywords_are_left_out_with_a_warning() -> None:
    with pytest.warns(DeprecationWarning, match=r"put_scrollable\(\): horizon_scroll has no effect"):
        assert without_removed("put_scrollable", {"horizon_scroll": True, "a": 1}, ("a",)) == {"a": 1}
