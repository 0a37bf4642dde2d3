"""The field for a photo."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from greenio.input.capture.captured_field import CapturedField
from greenio.input.fields.attributes import html_attributes
from greenio.input.fields.files import size_limit
from greenio.widgets import items

_FACINGS = ("user", "environment")


class CameraField(CapturedField):
    """A photo that the visitor takes, or chooses where there is no camera.

    :param attributes: checked and ignored, because there are several controls.
    :raises ValueError: an unknown camera, or a limit that is no size.
    """

    __slots__ = ()

    def __init__(
        self,
        function: str,
        name: str,
        label: str,
        *,
        facing: str,
        max_size: int | str,
        required: bool | None = None,
        validate: Callable[[Any], Any] | None = None,
        onchange: Callable[[Any], Any] | None = None,
        help_text: str | None = None,
        auto_focus: bool | None = None,
        attributes: dict[str, Any] | None = None,
    ) -> None:
        html_attributes(function, attributes or {})
        if facing not in _FACINGS:
            raise ValueError(f"{function}(): facing must be 'user' or 'environment', not {facing!r}")
        item = items.Camera(
            name=name,
            label=str(label),
            help_text=str(help_text or ""),
            auto_focus=bool(auto_focus),
            required=bool(required),
            max_size=size_limit(function, "max_size", max_size),
            facing=facing,  # type: ignore[arg-type]
        )
        texts = (
            "camera_open",
            "camera_take",
            "camera_again",
            "camera_other",
            "camera_choose",
            "camera_live",
            "camera_photo",
            "camera_denied",
            "camera_missing",
            "camera_insecure",
        )
        super().__init__(function, item, texts, validate=validate, onchange=onchange)
