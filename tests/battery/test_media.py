"""Video and audio."""

from __future__ import annotations

import pytest

from greenio.battery import put_audio, put_video
from greenio.battery.media import recognize_media
from greenio.testing import Visit


def html_of(call: object) -> str:
    with Visit(call) as page:  # type: ignore[arg-type]
        page.settle()
        [widget] = page.scopes["ROOT"]
        html: str = widget["html"]
        return html


def test_addresses_are_escaped_and_the_markup_is_well_formed() -> None:
    html = html_of(lambda: put_video('a"b.mp4', loop=True, width=30, height="20", poster="p.png"))
    assert html == (
        '<video src="a&quot;b.mp4" height="20" width="30" poster="p.png" controls preload="metadata" loop></video>'
    )
    assert html_of(lambda: put_audio("a.wav", muted=True)) == (
        '<audio src="a.wav" controls preload="metadata" muted></audio>'
    )


def test_bytes_are_fetched_by_the_page() -> None:
    assert 'src="_greenio/file/' in html_of(lambda: put_audio(b"RIFF0000WAVE"))


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"\0\0\0\x18ftypisom", "mp4"),
        (b"\x1aE\xdf\xa3", "webm"),
        (b"OggS", "ogg"),
        (b"ID3", "mpeg"),
        (b"fLaC", "flac"),
        (b"RIFF0000WAVE", "wav"),
        (b"anything", "default"),
    ],
)
def test_the_type_is_recognized(start: bytes, kind: str) -> None:
    assert recognize_media(start, "default") == kind


def test_other_types_are_refused() -> None:
    errors: list[str] = []

    def app() -> None:
        try:
            put_video(5)  # type: ignore[arg-type]
        except TypeError as error:
            errors.append(str(error))

    with Visit(app):
        pass
    assert errors == ["put_video(): src must be a URL or bytes, not int"]
