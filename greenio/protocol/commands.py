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
#: How the page's history takes a location: the address is there already, after a load or after back and forward; a new
#: entry; in place of the present one.
HistoryAction = Literal["adopt", "stay", "push", "replace"]


class Command(Struct, frozen=True, tag_field="t", omit_defaults=True, gc=False):
    """Base of all commands. Fields with their default value are left out on the wire."""


class Output(Command, tag="output"):
    """Show ``node`` in ``scope`` before the child at ``position``; -1: at the end, -2: before the last child, ..."""

    node: Widget
    scope: str = "ROOT"
    position: int = -1


class UpdateOutput(Command, tag="update_output"):
    """Show ``node`` in place of the output ``id``, wherever that is, without an entrance animation."""

    id: str
    node: Widget


class RemoveOutput(Command, tag="remove_output"):
    """Remove the output ``id``."""

    id: str


class AppendOutput(Command, tag="append_output"):
    """Append ``data`` to the output ``id``: text to a message, a list of points to a chart."""

    id: str
    data: Any


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
    """Show a form. Its events carry the same ``form`` id. ``scope`` "" is the panel below the outputs.

    ``stays``: it is one of the outputs, so it is open after a submission, takes no focus, and is cancelled when its scope
    leaves the page.
    """

    form: int
    items: list[Item]
    title: str = ""
    cancelable: bool = False
    scope: str = ""
    stays: bool = False


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


class Edited(Command, tag="edited"):
    """Take over changes of an editable table. ``batch`` names the Edit that they are of, "" of none.

    The page that made them has made the ``changes``; one that was loaded since makes them now. ``corrections`` are changes
    that every page makes: cells get back what they had. ``errors`` are cells with messages, ``[key, column, text]``, an
    empty one removes it.
    """

    form: int
    name: str
    batch: str = ""
    changes: list[Any] = []
    corrections: list[Any] = []
    errors: list[Any] = []


class RejectForm(Command, tag="reject"):
    """Reject a submission: show ``errors`` (item name to text) and let the user go on.

    ``message`` appears at the bottom of the form. Values stay as they are. Without any text, the submission of a form that
    stays was accepted; ``reset`` gives its items their first values.
    """

    form: int
    errors: dict[str, str] = {}
    message: str = ""
    reset: bool = False


class Suggest(Command, tag="suggest"):
    """Offer ``entries`` for the ``text`` in the field whose ``suggest`` is ``callback``. Of no use for another text."""

    callback: int
    text: str
    entries: list[str] = []


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
    the rows of ``ids``; ``refuse``: the cell at ``path`` gets back what it had, and the record is a message. Ids are
    compared as text.
    """

    instance: str
    change: Literal["replace", "row", "cell", "insert", "remove", "refuse"]
    records: list[Any] = []
    ids: list[Any] = []
    path: list[str] = []


class WriteTerminal(Command, tag="terminal_write"):
    """Append ``data`` to a terminal: text with control sequences, in which a new line is CR LF.

    ``replay``: it was written before and is shown again, so that questions to the terminal in it have their answers.
    """

    terminal: str
    data: str
    replay: bool = False


class SetTerminalMode(Command, tag="terminal_mode"):
    """Set what the page does with keys, until the next such command.

    ``line``: the page edits a line, echoes it, and sends it when it is finished; ``hidden``: the same without echo;
    ``raw``: each key is sent at once and nothing is echoed; None: nobody reads, so that the page edits and echoes, and
    keeps finished lines until somebody does. ``readline``: the arrow keys move in the line and recall earlier ones.
    """

    terminal: str
    mode: Literal["line", "hidden", "raw"] | None = None
    readline: bool = False


class EndTerminal(Command, tag="terminal_end"):
    """Show that nothing is written to a terminal any more.

    ``code`` is the exit code of the program that ran in it; None: it was no program, its rows simply stay. ``message``
    is shown below.
    """

    terminal: str
    code: int | None = None
    message: str = ""


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

    ``upload`` is where a value too large for a frame is sent to, relative to the page. Without a request, the page
    reports an error as a ScriptFailure with the same ``line``, which only the server can read.
    """

    code: str
    args: dict[str, Any] = {}
    request: int = 0
    upload: str = ""
    line: int = 0


class Download(Command, tag="download"):
    """Save the file at ``url`` (relative to the page) as ``name``."""

    name: str
    url: str


class OpenApp(Command, tag="open_app"):
    """Open another app of this server, keeping the other URL parameters."""

    name: str
    new_window: bool = True


class ShowPage(Command, tag="show_page"):
    """Become the page at ``location``, a path below the app with its parameters. Its content follows.

    ``adopt``: the page was just loaded; if its address is another one by now, it asks for that. ``pages`` comes with the
    first page: path and title of each page of the app whose path has no parameters. Empty: as before.
    """

    location: str
    title: str = ""
    action: HistoryAction = "push"
    pages: list[list[str]] = []


class Crash(Command, tag="crash"):
    """Show that an app function or a callback failed. ``traceback`` is empty unless debug is on.

    ``app_ended``: it was the app function itself, which does not go on. ``details`` is the address of the traceback with
    local variables, ``editor`` that of a line in the author's editor, with ``{path}`` and ``{line}``; empty: there is none.
    """

    message: str
    traceback: str = ""
    app_ended: bool = False
    details: str = ""
    editor: str = ""


class Stopping(Command, tag="stopping"):
    """Show that the server stops in ``seconds``; the session goes on until then."""

    seconds: float


class End(Command, tag="end"):
    """End the session. No command follows. ``message`` is shown if there is one."""

    reason: str = "done"
    message: str = ""
