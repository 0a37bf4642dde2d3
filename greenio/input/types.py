"""Types of the input functions' parameters, for type checkers and editors; nothing here exists at run time for apps.

The keyword parameters that all overloads of a function share stand here once. Not in here: what they mean (the
functions' docstrings).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Literal, TypedDict, TypeVar

from greenio.input.fields.field import Field

#: Values of ``type`` for which ``input()`` returns a str.
TextType = Literal["text", "password", "url", "date", "time", "color", "datetime-local"]

Value = TypeVar("Value")

#: An option as a tuple: label, value, selected, disabled.
OptionTuple = tuple[str, Value] | tuple[str, Value, bool] | tuple[str, Value, bool, bool]

#: A button as a tuple: label, value, type, disabled.
ButtonTuple = tuple[str, Value] | tuple[str, Value, str] | tuple[str, Value, str, bool]

#: What an input function returns when it is given a name: an item for ``input_group()``.
Item = Field


class HtmlAttributes(TypedDict, total=False):
    """HTML attributes of controls. Others are accepted, too; type checkers take them from a dict: ``**{"data-x": 1}``."""

    autocapitalize: str
    autocomplete: str
    capture: str
    dir: str
    enterkeyhint: str
    inputmode: str
    lang: str
    list: str
    maxlength: int
    minlength: int
    size: int
    spellcheck: bool
    title: str
    wrap: str


class ItemOptions(HtmlAttributes, total=False):
    """Keyword parameters of every input function."""

    validate: Callable[[Any], object] | None
    onchange: Callable[[Any], object] | None
    help_text: str | None
    auto_focus: bool | None


class AskOptions(ItemOptions, total=False):
    """Options of a call that asks by itself, without ``name``."""

    timeout: float | None
    scope: str | int | None


class TextOptions(ItemOptions, total=False):
    """Keyword parameters of ``input()``."""

    value: Any
    action: tuple[str, Callable[[Callable[..., None]], object]] | None
    placeholder: str | None
    readonly: bool | None
    datalist: Sequence[str] | None
    suggest: Callable[[str], object] | None
    max: float | str
    min: float | str
    pattern: str
    step: float | str


class AskTextOptions(TextOptions, AskOptions, total=False):
    """Keyword parameters of ``input()`` without ``name``."""


class TextareaOptions(ItemOptions, total=False):
    """Keyword parameters of ``textarea()``."""

    placeholder: str | None
    readonly: bool | None


class AskTextareaOptions(TextareaOptions, AskOptions, total=False):
    """Keyword parameters of ``textarea()`` without ``name``."""


class ChoiceOptions(ItemOptions, total=False):
    """Keyword parameters of ``radio()`` and ``checkbox()``."""

    inline: bool | None
    value: Any


class AskChoiceOptions(ChoiceOptions, AskOptions, total=False):
    """Keyword parameters of ``radio()`` and ``checkbox()`` without ``name``."""


class SelectOptions(ItemOptions, total=False):
    """Keyword parameters of ``select()``."""

    value: Any
    native: bool | None
    required: bool | None


class AskSelectOptions(SelectOptions, AskOptions, total=False):
    """Keyword parameters of ``select()`` without ``name``."""


class SliderOptions(ItemOptions, total=False):
    """Keyword parameters of ``slider()``."""

    required: bool | None


class AskSliderOptions(SliderOptions, AskOptions, total=False):
    """Keyword parameters of ``slider()`` without ``name``."""


class RangeOptions(ItemOptions, total=False):
    """Keyword parameters of ``range_slider()``."""


class AskRangeOptions(RangeOptions, AskOptions, total=False):
    """Keyword parameters of ``range_slider()`` without ``name``."""


class DateRangeOptions(ItemOptions, total=False):
    """Keyword parameters of ``date_range()``."""

    value: tuple[date | str, date | str] | None
    min_value: date | str | None
    max_value: date | str | None


class AskDateRangeOptions(DateRangeOptions, AskOptions, total=False):
    """Keyword parameters of ``date_range()`` without ``name``."""


class RatingOptions(ItemOptions, total=False):
    """Keyword parameters of ``rating()``."""

    value: int | None
    max_value: int


class AskRatingOptions(RatingOptions, AskOptions, total=False):
    """Keyword parameters of ``rating()`` without ``name``."""


class CameraOptions(ItemOptions, total=False):
    """Keyword parameters of ``camera()``."""

    facing: Literal["user", "environment"]
    max_size: int | str


class AskCameraOptions(CameraOptions, AskOptions, total=False):
    """Keyword parameters of ``camera()`` without ``name``."""


class LocationOptions(ItemOptions, total=False):
    """Keyword parameters of ``location()``."""

    high_accuracy: bool


class AskLocationOptions(LocationOptions, AskOptions, total=False):
    """Keyword parameters of ``location()`` without ``name``."""


class AudioOptions(ItemOptions, total=False):
    """Keyword parameters of ``record_audio()``."""

    max_seconds: float
    max_size: int | str


class AskAudioOptions(AudioOptions, AskOptions, total=False):
    """Keyword parameters of ``record_audio()`` without ``name``."""


class FileOptions(ItemOptions, total=False):
    """Keyword parameters of ``file_upload()``."""

    max_size: int | str
    max_total_size: int | str


class AskFileOptions(FileOptions, AskOptions, total=False):
    """Keyword parameters of ``file_upload()`` without ``name``."""
