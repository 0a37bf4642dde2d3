"""Items of forms."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

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
    #: Callback that is asked for suggestions (``commands.Suggest``) while the user types; 0: nobody is.
    suggest: int = 0


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

    ``native`` False is a drop-down with search, and with chips for several; with None the page chooses it for several
    options on a desktop.
    """

    options: list[Option] = []
    base: int = 0
    multiple: bool = False
    native: bool | None = None
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
    #: It submits also what is incomplete, and Enter does not press it.
    skips_checks: bool = False


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


class ChatInput(Item, frozen=True, tag="chat"):
    """The next message of a chat. Reports ``{"text": ..., "files": [tokens of uploads]}``.

    ``files``: files may be added, as in FileUpload; ``suggestions`` are texts that can be sent by a click.
    """

    placeholder: str = ""
    value: str = ""
    suggestions: list[str] = []
    files: bool = False
    accept: str = ""
    multiple: bool = True
    required: bool = True
    max_size: int = 0
    max_total_size: int = 0
    url: str = ""


class TableColumn(Struct, frozen=True, omit_defaults=True):
    """A column of an editable table. Moments and the labels of choices travel as text, great integers too."""

    title: str
    type: Literal["text", "number", "float", "checkbox", "date", "datetime-local", "select"] = "text"
    required: bool = False
    readonly: bool = False
    min_value: int | float | str | None = None
    max_value: int | float | str | None = None
    #: Labels of the choices.
    options: list[str] = []
    #: Content of the cells of a new row.
    value: Any = None


class TableEditor(Item, frozen=True, tag="table_editor"):
    """A table whose cells are edited. Edits are reported as they are made (Edit), so that it reports nothing itself.

    ``keys`` identify the rows, ``errors`` are cells with messages: ``[key, column, text]``. On the server these three are
    objects that are encoded as they are then (``to_wire``): a page that is shown again gets the edited table.
    """

    columns: list[TableColumn] = []
    keys: Any = None
    rows: Any = None
    errors: Any = None
    can_add: bool = False
    can_remove: bool = False
    height: str = ""
    #: Texts of its checks and buttons in the visitor's language.
    texts: dict[str, str] = {}


class RangeSlider(Item, frozen=True, tag="range_slider"):
    """Two ends of a range of numbers. ``value`` and what it reports are ``[low, high]``."""

    value: list[float] = []
    min_value: float = 0
    max_value: float = 100
    #: 0: continuous.
    step: float = 1


class DateRange(Item, frozen=True, tag="date_range"):
    """Two days. ``value`` and what it reports are two texts such as ``2030-01-31``, empty ones while nothing is chosen.

    ``min_value`` and ``max_value`` are the first and the last day that can be chosen, empty for no bound.
    """

    value: list[str] = []
    min_value: str = ""
    max_value: str = ""
    required: bool = False


class Rating(Item, frozen=True, tag="rating"):
    """Stars. ``value`` and what it reports is their number, 0 while none was chosen."""

    value: int = 0
    max_value: int = 5
    required: bool = False


class Captured(Item, frozen=True):
    """One file that the page makes, sent over HTTP to ``url``. Reports a list with the token of its upload, or an empty one.

    ``max_size`` in bytes; ``texts`` by id, in the visitor's language; ``placeholder`` names what was captured before.
    """

    multiple: ClassVar[bool] = False
    max_total_size: ClassVar[int] = 0

    required: bool = False
    placeholder: str = ""
    max_size: int = 0
    url: str = ""
    texts: dict[str, str] = {}


class Audio(Captured, frozen=True, tag="audio"):
    """A recording, ended after ``max_seconds``."""

    max_seconds: float = 60


class Camera(Captured, frozen=True, tag="camera"):
    """A photo. ``facing``: the camera to begin with."""

    facing: Literal["user", "environment"] = "user"


class Signature(Captured, frozen=True, tag="signature"):
    """A signature, drawn or typed: a PNG."""


class Location(Item, frozen=True, tag="location"):
    """The place where the visitor is. ``value`` and what it reports are ``[latitude, longitude, accuracy]``, or empty.

    Degrees and metres; ``texts`` by id, in the visitor's language.
    """

    value: list[float] = []
    required: bool = False
    high_accuracy: bool = False
    texts: dict[str, str] = {}
