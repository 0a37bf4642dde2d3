"""Commands: messages from the server to the page. JSON objects whose key ``t`` names the kind."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

#: A widget of ``greenio.widgets``, encoded with its kind under ``k``. Typed loosely here because this
#: floor lies below the widgets; ``client/generate.py`` knows the title.
Widget = Annotated[Any, Meta(title="Widget")]
#: Id of a callback, 0 for none; on the server a CallbackRef, which gets its id when it is encoded.
CallbackId = Annotated[Any, Meta(title="CallbackId")]
#: An item of a form (``greenio.widgets.items``).
Item = Annotated[Any, Meta(title="Item")]

ScrollPosition = Literal["top", "middle", "bottom"]
IfExist = Literal["keep", "clear", "remove"]
PopupSize = Literal["small", "normal", "large"]
ToastPosition = Literal["left", "center", "right"]


class Command(Struct, frozen=True, tag_field="t", omit_defaults=True, gc=False):
    """Base of all commands. Fields with their default value are left out on the wire."""


class Output(Command, tag="output"):
    """Show ``node`` in ``scope`` before the child at ``position``; -1: at the end, -2: before the last child, ..."""

    node: Widget
    scope: str = "ROOT"
    position: int = -1


class CreateScope(Command, tag="scope"):
    """Make the scope ``name`` inside ``container``. If it exists, ``if_exist`` decides: keep, clear or replace it."""

    name: str
    container: str = "ROOT"
    position: int = -1
    if_exist: IfExist = "keep"
    hold_height: bool = False


class ClearScope(Command, tag="clear"):
    """Empty the scope. ``hold_height`` keeps the page from jumping until ReleaseHeight."""

    name: str
    hold_height: bool = False


class ReleaseHeight(Command, tag="release_height"):
    """End the fixed height that ``hold_height`` began."""

    name: str


class RemoveScope(Command, tag="remove"):
    """Remove the scope itself."""

    name: str


class ScrollTo(Command, tag="scroll_to"):
    """Scroll the window so that the scope is at its top, middle or bottom."""

    name: str
    position: ScrollPosition = "top"


class OpenForm(Command, tag="form"):
    """Show a form. Its events carry the same ``form`` id."""

    form: int
    items: list[Item]
    title: str = ""
    cancelable: bool = False


class UpdateItem(Command, tag="update_item"):
    """Change properties of one item of an open form; ``props`` are fields of the item."""

    form: int
    name: str
    props: dict[str, Any]


class ItemStatus(Command, tag="item_status"):
    """Show the outcome of an item's check outside a submission. ``error`` None removes an earlier error."""

    form: int
    name: str
    error: str | None = None


class RejectForm(Command, tag="reject"):
    """Reject a submission: show ``errors`` (item name to text) and let the user go on.

    ``message`` appears at the bottom of the form. Values stay as they are.
    """

    form: int
    errors: dict[str, str] = {}
    message: str = ""


class UpdatePin(Command, tag="update_pin"):
    """Change properties of the pin ``name``; ``props`` are fields of its item. The page then reports its value."""

    name: str
    props: dict[str, Any]


class SyncPins(Command, tag="sync_pins"):
    """Report changes of pins, then reply: everything before this command is done."""

    request: int


class CloseForm(Command, tag="close_form"):
    """Remove a form and show the one that was used before it."""

    form: int


class Popup(Command, tag="popup"):
    """Open the popup and close the one before; its body is the scope ``scope``."""

    title: str
    scope: str
    content: list[Widget] = []
    size: PopupSize = "normal"
    implicit_close: bool = True
    closable: bool = True


class ClosePopup(Command, tag="close_popup"):
    """Close the popup, if one is open."""


class Toast(Command, tag="toast"):
    """Show a short note. ``duration`` in seconds, 0 stays. ``click`` is a callback id, 0 is none."""

    content: str
    duration: float = 2
    position: ToastPosition = "center"
    color: str = "info"
    click: CallbackId = 0


class SetProgress(Command, tag="set_progress"):
    """Move the progress bar ``name`` to ``value`` (0 to 1). ``label`` None: the percentage."""

    name: str
    value: float
    label: str | None = None


class UpdateDatatable(Command, tag="datatable"):
    """Change the rows of the datatable ``instance``.

    ``replace``: ``records`` replace all rows; ``row``: the one record for the row of that id; ``cell``: the one
    record is the value at ``path``; ``insert``: before the row of that id, at the end if there is none; ``remove``:
    the rows of ``ids``. Ids are compared as text.
    """

    instance: str
    change: Literal["replace", "row", "cell", "insert", "remove"]
    records: list[Any] = []
    ids: list[Any] = []
    path: list[str] = []


class SetEnv(Command, tag="set_env"):
    """Settings of the page (``session.set_env``); None leaves a setting as it is."""

    title: str | None = None
    output_animation: bool | None = None
    auto_scroll_bottom: bool | None = None
    http_pull_interval: int | None = None
    input_panel_fixed: bool | None = None
    input_panel_min_height: int | None = None
    input_panel_init_height: int | None = None
    input_auto_focus: bool | None = None
    output_max_width: str | None = None


class RunScript(Command, tag="script"):
    """Run JavaScript with ``args`` as its variables. With a ``request`` the page sends its value back as a Reply.

    ``upload`` is where a value too large for a frame is sent to, relative to the page.
    """

    code: str
    args: dict[str, Any] = {}
    request: int = 0
    upload: str = ""


class Download(Command, tag="download"):
    """Save the file at ``url`` (relative to the page) as ``name``."""

    name: str
    url: str


class OpenApp(Command, tag="open_app"):
    """Open another app of this server, keeping the other URL parameters."""

    name: str
    new_window: bool = True


class Crash(Command, tag="crash"):
    """Show that an app function or a callback failed. ``traceback`` is empty unless debug is on."""

    message: str
    traceback: str = ""


class Stopping(Command, tag="stopping"):
    """Show that the server stops in ``seconds``; the session goes on until then."""

    seconds: float


class End(Command, tag="end"):
    """End the session. No command follows. ``message`` is shown if there is one."""

    reason: str = "done"
    message: str = ""
