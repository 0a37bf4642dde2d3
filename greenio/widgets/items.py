"""Items of forms."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from greenio.widgets.base import Item, Option

TextType = Literal["text", "number", "float", "password", "url", "date", "time", "color", "datetime-local"]
ActionType = Literal["submit", "reset", "cancel"]


class Input(Item, frozen=True, tag="input"):
    """A one-line field. Reports its text (``number`` and ``float`` too)."""

    type: TextType = "text"
    value: str = ""
    placeholder: str = ""
    required: bool = False
    readonly: bool = False
    datalist: list[str] = []
    #: Label of the button right of the field, and the callback it runs.
    action: str = ""
    action_callback: int = 0
    #: In updates: the number that the page reports instead of the text, 0 for none. ``value`` is then a label, and the
    #: field read-only until it is reset or gets another value.
    held: int = 0


class Textarea(Item, frozen=True, tag="textarea"):
    """Several lines of text, or a code editor when ``code`` holds its options. Reports its text."""

    value: str = ""
    placeholder: str = ""
    rows: int = 6
    required: bool = False
    readonly: bool = False
    maxlength: int = 0
    minlength: int = 0
    code: dict[str, str | bool | int] | None = None


class Select(Item, frozen=True, tag="select"):
    """A drop-down. Reports the list of chosen indices, each plus ``base`` (one or none unless ``multiple``).

    ``native`` False is a drop-down with search; with None the page chooses it for several options on a desktop.
    """

    options: list[Option] = []
    base: int = 0
    multiple: bool = False
    native: bool | None = True
    required: bool = False


class Checkbox(Item, frozen=True, tag="checkbox"):
    """Boxes to tick. Reports the list of ticked indices, each plus ``base``."""

    options: list[Option] = []
    base: int = 0
    inline: bool = False
    required: bool = False


class Radio(Item, frozen=True, tag="radio"):
    """One of several. Reports a list with the chosen index plus ``base``, or an empty one."""

    options: list[Option] = []
    base: int = 0
    inline: bool = False
    required: bool = False


class Slider(Item, frozen=True, tag="slider"):
    """A number in a range. Reports a number."""

    value: float = 0
    min_value: float = 0
    max_value: float = 100
    #: 0: continuous.
    step: float = 1
    required: bool = False


class Action(Struct, frozen=True, omit_defaults=True):
    """One button of Actions. Its value stays on the server."""

    label: str
    type: ActionType = "submit"
    color: str = "primary"
    disabled: bool = False


class Actions(Item, frozen=True, tag="actions"):
    """Buttons that end the form. Reports the index of the pressed button, or null."""

    buttons: list[Action] = []


class FileUpload(Item, frozen=True, tag="file"):
    """Files, sent over HTTP to ``url`` (relative to where the app lives). Reports the list of upload tokens.

    Sizes in bytes, 0: no bound of its own.
    """

    accept: str = ""
    placeholder: str = ""
    multiple: bool = False
    required: bool = False
    max_size: int = 0
    max_total_size: int = 0
    url: str = ""
