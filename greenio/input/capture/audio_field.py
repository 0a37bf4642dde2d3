"""The field for a recording."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from greenio import limits
from greenio.input.capture.audio_texts import IDS
from greenio.input.capture.captured_field import CapturedField
from greenio.input.fields.attributes import html_attributes
from greenio.input.fields.files import size_limit
from greenio.input.fields.invalid_value import InvalidValue
from greenio.widgets import items

#: Bytes that tell a container.
_HEAD = 12


class AudioField(CapturedField):
    """What the visitor records, or a recording that was chosen where there is no microphone.

    :param attributes: checked and ignored, because there are several controls.
    :raises TypeError: ``max_seconds`` is no number.
    :raises ValueError: ``max_seconds`` is too small or too big, or a limit that is no size.
    """

    __slots__ = ()

    def __init__(
        self,
        function: str,
        name: str,
        label: str,
        *,
        max_seconds: float,
        max_size: int | str,
        required: bool | None = None,
        validate: Callable[[Any], Any] | None = None,
        onchange: Callable[[Any], Any] | None = None,
        help_text: str | None = None,
        auto_focus: bool | None = None,
        attributes: dict[str, Any] | None = None,
    ) -> None:
        html_attributes(function, attributes or {})
        if isinstance(max_seconds, bool) or not isinstance(max_seconds, (int, float)):
            raise TypeError(f"{function}(): max_seconds must be a number, not {type(max_seconds).__name__}")
        if not 1 <= max_seconds <= limits.RECORDING_SECONDS:
            raise ValueError(
                f"{function}(): max_seconds must be 1 to {limits.RECORDING_SECONDS}, not {max_seconds}; "
                "use file_upload() for longer recordings"
            )
        item = items.Audio(
            name=name,
            label=str(label),
            help_text=str(help_text or ""),
            auto_focus=bool(auto_focus),
            required=bool(required),
            max_size=size_limit(function, "max_size", max_size),
            max_seconds=float(max_seconds),
        )
        super().__init__(function, item, IDS, validate=validate, onchange=onchange)

    def parse(self, raw: Any) -> Any:
        file = super().parse(raw)
        if file is not None:
            with file.open() as content:
                if not is_recording(content.read(_HEAD)):
                    # Not forged: visitors choose what they like.
                    raise InvalidValue("not_valid")
        return file

    def update(self, function: str, spec: dict[str, Any]) -> dict[str, Any]:
        if "max_seconds" in spec:
            raise ValueError(f"{function}(): max_seconds cannot be changed")
        return super().update(function, spec)


def is_recording(head: bytes) -> bool:
    """Return whether a file begins as a container of sound that browsers record or phones keep.

    :param head: its first 12 bytes.
    """
    return (
        # WebM and Matroska; Ogg; FLAC; MP3 with and without a title.
        head.startswith(
            (b"\x1a\x45\xdf\xa3", b"OggS", b"fLaC", b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2")
        )
        # MP4, M4A and 3GP.
        or head[4:8] == b"ftyp"
        or (head[:4] == b"RIFF" and head[8:12] == b"WAVE")
    )
