"""put_code(): what travels to the page."""

from __future__ import annotations

import pytest

from greenio.output import put_code
from tests.support.play import only, play


def test_code():
    assert only(lambda: put_code("`a`\n```", "Python ", rows=3)) == {
        "k": "code",
        "text": "`a`\n```",
        "language": "python",
        "rows": 3,
    }
    assert only(lambda: put_code(12)) == {"k": "code", "text": "12"}

    def app():
        for rows in (0, -1, "3"):
            with pytest.raises(ValueError, match="rows must be a positive int"):
                put_code("a", rows=rows)
        with pytest.raises(TypeError, match="language must be a str"):
            put_code("a", None)

    assert play(app).texts() == []
