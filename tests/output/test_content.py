"""Contents that authors may pass to an output."""

from __future__ import annotations

import pytest

from greenio.output import (
    put_collapse,
    put_row,
    put_scrollable,
    put_tabs,
    put_text,
)
from tests.support.play import play


@pytest.mark.parametrize(
    ("content", "texts"),
    [("s", ["s"]), (lambda: put_text("o"), ["o"]), (lambda: ["a", put_text("b")], ["a", "b"])],
)
def test_content_forms(content, texts):
    made = content if callable(content) else lambda: content
    assert play(lambda: put_collapse("T", made())).texts() == ["T", *texts]
    assert play(lambda: put_tabs([{"title": "T", "content": made()}])).texts() == ["T", *texts]
    assert play(lambda: put_scrollable(made())).texts() == texts
    assert play(lambda: put_row(made())).texts() == texts
