"""Blocks of printed text."""

from __future__ import annotations

import builtins

from greenio.output import clear, put_text
from greenio.terminal.printed import printed_text
from greenio.testing import Visit


def test_a_block_ends_when_another_output_follows() -> None:
    def app() -> None:
        print("a")
        print("b")
        put_text("x")
        clear()
        print("c")
        builtins.input()

    assert printed_text() is None
    with Visit(app) as visit:
        visit.wait(lambda: visit.terminals.by_id)
        first, second = visit.terminals.by_id.values()
        assert (first.text, first.ended, first.code) == ("a\nb\n", True, None)
        assert (second.text, second.ended) == ("c\n", False)
        assert [each["k"] for each in visit.scopes["ROOT"]] == ["terminal"]
