"""Mistakes in calls of signature(), and its answers."""

from __future__ import annotations

import pytest

from greenio.input import file_upload, input_group, signature
from greenio.input.steps.wizard import wizard
from greenio.runtime.files.uploaded_file import UploadedFile
from greenio.testing import Visit

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


def test_mistakes_at_the_call() -> None:
    with pytest.raises(ValueError, match=r"signature\(\): name"):
        signature("x", name="a b")
    with pytest.raises(TypeError, match="did you mean 'required'"):
        signature("x", requird=True)
    with pytest.raises(TypeError, match="timeout belongs to the whole form"):
        signature("x", name="s", timeout=3)


def test_the_answer_is_an_uploaded_file() -> None:
    got: list[UploadedFile | None] = []
    with Visit(lambda: got.append(signature("Received by", required=True))) as page:
        page.answer(("signature.png", PNG))
    assert got[0] is not None
    assert got[0].filename == "signature.png"
    assert got[0].content == PNG


def test_nothing_is_none_unless_it_is_required() -> None:
    got: list[UploadedFile | None] = []
    with Visit(lambda: got.append(signature("x"))) as page:
        page.answer(None)
    assert got == [None]
    with Visit(lambda: signature("x", required=True)) as page:
        page.answer(None)
        assert page.errors == {"data": "Please fill in this field"}


def test_an_item_among_others() -> None:
    got: list[dict[str, UploadedFile]] = []

    def app() -> None:
        got.append(input_group("x", [signature("A", name="a"), file_upload("B", name="b")]))

    with Visit(app) as page:
        page.answer(a=("a.png", PNG), b=("b", b"b"))
    assert [got[0]["a"].content, got[0]["b"].content] == [PNG, b"b"]


def test_a_way_back_in_a_wizard_keeps_the_signature() -> None:
    got: list[dict[str, UploadedFile]] = []

    def app() -> None:
        got.append(wizard([[signature("A", name="a", required=True)], [file_upload("B", name="b")]]))

    with Visit(app) as page:
        page.answer(a=("a.png", PNG), _wizard="Next")
        page.wait(lambda: page.form().items[0]["name"] == "b", "the second step")
        page.answer(b=None, _wizard="Back")
        page.wait(lambda: page.form().items[0]["name"] == "a", "the first step")
        assert page.form().items[0]["placeholder"] == "a.png"
        page.answer(a=None, _wizard="Next")
        page.wait(lambda: page.form().items[0]["name"] == "b", "the second step")
        page.answer(b=None, _wizard="Finish")
    assert got[0]["a"].content == PNG
