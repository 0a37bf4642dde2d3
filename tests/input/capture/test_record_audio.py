"""Mistakes in calls of record_audio(), and its answers."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import input, input_group, record_audio
from greenio.input.steps.wizard import wizard
from greenio.runtime.files.uploaded_file import UploadedFile
from greenio.testing import Visit

WEBM = b"\x1a\x45\xdf\xa3" + bytes(60)


@pytest.mark.parametrize(
    ("arguments", "error", "text"),
    [
        ({"max_seconds": "10"}, TypeError, r"record_audio\(\): max_seconds must be a number, not str"),
        ({"max_seconds": True}, TypeError, r"max_seconds must be a number, not bool"),
        ({"max_seconds": 0}, ValueError, r"max_seconds must be 1 to 3600, not 0; use file_upload\(\)"),
        ({"max_seconds": 3601}, ValueError, "max_seconds must be 1 to 3600, not 3601"),
        ({"max_seconds": float("nan")}, ValueError, "max_seconds must be 1 to 3600, not nan"),
        ({"max_size": "big"}, ValueError, r"record_audio\(\): max_size"),
        ({"name": "a b"}, ValueError, r"record_audio\(\): name"),
        ({"onchange": 3}, TypeError, "onchange must be callable"),
        ({"max_second": 3}, TypeError, "did you mean 'max_seconds'"),
    ],
)
def test_mistakes_at_the_call(arguments: dict[str, Any], error: type[Exception], text: str) -> None:
    with pytest.raises(error, match=text):
        record_audio("x", **arguments)


def test_the_answer_is_an_uploaded_file() -> None:
    got: list[UploadedFile | None] = []
    with Visit(lambda: got.append(record_audio("Message", required=True, max_seconds=2.5))) as page:
        assert page.form().items[0]["max_seconds"] == 2.5
        page.answer(None)
        assert page.errors == {"data": "Please fill in this field"}
        page.answer(("recording.webm", WEBM))
    assert got[0] is not None
    assert (got[0].filename, got[0].content) == ("recording.webm", WEBM)


def test_nothing_is_none_unless_it_is_required() -> None:
    got: list[UploadedFile | None] = []
    with Visit(lambda: got.append(record_audio("x"))) as page:
        page.answer(None)
    assert got == [None]


def test_a_way_back_in_a_wizard_keeps_the_recording() -> None:
    got: list[Any] = []

    def app() -> None:
        got.append(wizard([[record_audio("A", name="a", required=True)], [input("B", name="b")]]))

    with Visit(app) as page:
        page.answer(a=("a.webm", WEBM), _wizard="Next")
        page.wait(lambda: page.form().items[0]["name"] == "b", "the second step")
        page.answer(b="b", _wizard="Back")
        page.wait(lambda: page.form().items[0]["name"] == "a", "the first step")
        assert page.form().items[0]["placeholder"] == "a.webm"
        page.answer(a=None, _wizard="Next")
        page.wait(lambda: page.form().items[0]["name"] == "b", "the second step")
        page.answer(b="b", _wizard="Finish")
    assert got[0]["a"].content == WEBM


def test_an_item_among_others() -> None:
    got: list[Any] = []
    with Visit(
        lambda: got.append(input_group("x", [record_audio("A", name="a"), input("B", name="b")]))
    ) as page:
        page.answer(a=("a.webm", WEBM), b="b")
    assert (got[0]["a"].content, got[0]["b"]) == (WEBM, "b")
