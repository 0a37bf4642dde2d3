"""Mistakes in calls of camera(), and its answers."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import camera
from greenio.runtime.files.uploaded_file import UploadedFile
from greenio.testing import Visit


@pytest.mark.parametrize(
    ("arguments", "error", "text"),
    [
        ({"facing": "back"}, ValueError, r"camera\(\): facing must be 'user' or 'environment', not 'back'"),
        ({"max_size": "big"}, ValueError, r"camera\(\): max_size"),
        ({"name": "a b"}, ValueError, r"camera\(\): name"),
        ({"onchange": 3}, TypeError, "onchange must be callable"),
    ],
)
def test_mistakes_at_the_call(arguments: dict[str, Any], error: type[Exception], text: str) -> None:
    with pytest.raises(error, match=text):
        camera("x", **arguments)


def test_the_answer_is_an_uploaded_file() -> None:
    got: list[UploadedFile | None] = []
    with Visit(lambda: got.append(camera("Portrait", required=True, max_size="1K"))) as page:
        page.answer(None)
        assert page.errors == {"data": "Please fill in this field"}
        page.answer(("photo.jpg", b"jpeg"))
    assert got[0] is not None
    assert (got[0].filename, got[0].content) == ("photo.jpg", b"jpeg")
