"""The field for a recording takes sound and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.input import record_audio
from greenio.input.capture.audio_field import AudioField
from greenio.testing import Visit
from tests.support.forms import expect_refusal

SOUND = [
    b"\x1a\x45\xdf\xa3" + bytes(20),
    b"OggS" + bytes(20),
    b"\0\0\0\x1cftypM4A " + bytes(20),
    b"RIFF\x24\0\0\0WAVEfmt ",
    b"fLaC" + bytes(20),
    b"ID3\x04" + bytes(20),
    b"\xff\xfb\x90\x64" + bytes(20),
]
OTHERS = [
    b"",
    b"O",
    b"<script>alert(1)</script>",
    b"\x89PNG\r\n\x1a\n",
    b"RIFF\x24\0\0\0WEBPVP8 ",
    b"ftypM4A     ",
]


@pytest.mark.parametrize("raw", ["x", 3, {"a": 1}, [3], ["token"], ["a", "b"], [None]])
def test_what_no_page_reports(raw: Any) -> None:
    expect_refusal(lambda: record_audio("x"), raw)


@pytest.mark.parametrize("content", SOUND)
def test_known_containers_are_taken(content: bytes) -> None:
    got: list[Any] = []
    with Visit(lambda: got.append(record_audio("x"))) as page:
        page.answer(("sound", content))
    assert got[0].content == content


@pytest.mark.parametrize("content", OTHERS)
def test_other_files_are_refused(content: bytes) -> None:
    with Visit(lambda: record_audio("x")) as page:
        page.answer(("recording.webm", content))
        assert page.errors == {"data": "This value is not valid"}
        assert page.forms


def test_a_larger_file_than_the_limit_is_not_even_taken() -> None:
    with (
        Visit(lambda: record_audio("x", max_size=100)) as page,
        pytest.raises(Exception, match="too large"),
    ):
        page.answer(("recording.webm", b"OggS" + bytes(97)))


def test_updates_do_not_change_the_time() -> None:
    field = AudioField("record_audio", "x", "", max_seconds=60, max_size=0)
    with pytest.raises(ValueError, match="max_seconds cannot be changed"):
        field.update("input_update", {"max_seconds": 3})
