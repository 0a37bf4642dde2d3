"""The field for a signature."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from greenio import limits
from greenio.input.capture.captured_field import CapturedField
from greenio.input.fields.attributes import html_attributes
from greenio.input.fields.invalid_value import ForgedValue
from greenio.widgets import items

#: The first bytes of every PNG.
_PNG = b"\x89PNG\r\n\x1a\n"


class SignatureField(CapturedField):
    """A picture that the visitor draws.

    :param attributes: checked and ignored, because there are several controls.
    """

    __slots__ = ()

    def __init__(
        self,
        function: str,
        name: str,
        label: str,
        *,
        required: bool | None = None,
        validate: Callable[[Any], Any] | None = None,
        onchange: Callable[[Any], Any] | None = None,
        help_text: str | None = None,
        auto_focus: bool | None = None,
        attributes: dict[str, Any] | None = None,
    ) -> None:
        html_attributes(function, attributes or {})
        item = items.Signature(
            name=name,
            label=str(label),
            help_text=str(help_text or ""),
            auto_focus=bool(auto_focus),
            required=bool(required),
            max_size=limits.SIGNATURE_BYTES,
        )
        texts = ("sign_pad", "sign_done", "sign_name", "undo", "clear")
        super().__init__(function, item, texts, validate=validate, onchange=onchange)

    def parse(self, raw: Any) -> Any:
        file = super().parse(raw)
        if file is not None:
            with file.open() as content:
                if content.read(len(_PNG)) != _PNG:
                    raise ForgedValue("not_valid")
        return file
